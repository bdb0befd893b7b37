using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Which passages of a segment stand under the same headings of the same document, and how long these sections are.</summary>
internal sealed class SectionTable
{
    private readonly int[] _sectionOf;
    private readonly List<int> _lengths = [];

    /// <param name="passages">By their numbers in the segment; null for what is no passage.</param>
    /// <param name="lengthOf">A passage's length, in characters.</param>
    public SectionTable(SegmentView view, IReadOnlyList<Passage?> passages, Func<int, int> lengthOf)
    {
        _sectionOf = new int[passages.Count];
        foreach (var entry in view.Entries)
        {
            for (var number = entry.First; number < entry.First + entry.Count; number++)
            {
                if (number == entry.First || !passages[number]!.Headings.SequenceEqual(passages[number - 1]!.Headings))
                {
                    _lengths.Add(0);
                }

                _sectionOf[number] = _lengths.Count - 1;
                _lengths[^1] += lengthOf(number);
            }
        }

        AverageLength = _lengths.Count == 0 ? 1 : Math.Max(1, (float)_lengths.Average());
    }

    public int Count => _lengths.Count;

    public float AverageLength { get; }

    /// <summary>By the passage's number in the segment; sections are numbered from 0, in the order of their passages.</summary>
    public ReadOnlySpan<int> SectionOf => _sectionOf;

    /// <summary>In characters.</summary>
    public int LengthOf(int section) => _lengths[section];
}
