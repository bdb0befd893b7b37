using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Which passages of a segment stand under the same headings of the same document, and how long these sections are.</summary>
internal sealed class SectionTable
{
    private readonly int[] _sectionOf;
    private readonly List<int> _firsts = [];
    private readonly List<int> _lengths = [];

    /// <param name="passages">By their numbers in the segment; null for what is no passage.</param>
    /// <param name="lengthOf">A passage's length, in characters.</param>
    public SectionTable(SegmentView view, ReadOnlySpan<Passage?> passages, Func<int, int> lengthOf)
    {
        _sectionOf = new int[passages.Length];
        _sectionOf.AsSpan().Fill(-1);
        foreach (var entry in view.Entries)
        {
            ReadOnlySpan<Passage> own = passages.Slice(entry.First, entry.Count)!;
            for (var i = 0; i < own.Length; i++)
            {
                if (IsFirst(own, i))
                {
                    _firsts.Add(entry.First + i);
                    _lengths.Add(0);
                }

                _sectionOf[entry.First + i] = _lengths.Count - 1;
                _lengths[^1] += lengthOf(entry.First + i);
            }
        }

        AverageLength = _lengths.Count == 0 ? 1 : Math.Max(1, (float)_lengths.Average());
    }

    public int Count => _lengths.Count;

    public float AverageLength { get; }

    /// <summary>By the passage's number in the segment; sections are numbered from 0, in the order of their passages. -1 for what is no passage.</summary>
    public ReadOnlySpan<int> SectionOf => _sectionOf;

    /// <summary>The number of the first passage of each section.</summary>
    public IReadOnlyList<int> Firsts => _firsts;

    /// <summary>In characters.</summary>
    public int LengthOf(int section) => _lengths[section];

    /// <summary>Whether a section begins with one of a document's passages.</summary>
    public static bool IsFirst(ReadOnlySpan<Passage> passages, int place) =>
        place == 0 || !passages[place].Headings.AsSpan().SequenceEqual(passages[place - 1].Headings.AsSpan());

    /// <summary>The headings of a passage's section as one text.</summary>
    public static string HeadingsOf(Passage passage) => string.Join('\n', passage.Headings);
}
