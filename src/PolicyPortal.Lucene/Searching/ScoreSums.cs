using System.Buffers;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The scores of one segment's passages while they are added up: what their texts hold, and what their sections do.</summary>
/// <remarks>Only the places of what is wanted begin at zero: what stands at the others is never read. The arrays are lent.</remarks>
internal sealed class ScoreSums : IDisposable
{
    private readonly SectionTable _sections;
    private readonly int[] _wanted;
    private readonly int _passages;
    private readonly int _sectionCount;

    /// <param name="matches">The passages wanted, by their numbers in the whole index, rising.</param>
    /// <param name="withCover">Whether it is asked how much of the query each passage covers.</param>
    public ScoreSums(SearchableSegment segment, ReadOnlySpan<int> matches, bool withCover)
    {
        _sections = segment.Memory.Sections;
        OfPassages = ArrayPool<float>.Shared.Rent(segment.Memory.Size);
        OfSections = ArrayPool<float>.Shared.Rent(_sections.Count);
        Cover = withCover ? ArrayPool<float>.Shared.Rent(segment.Memory.Size) : [];
        _wanted = ArrayPool<int>.Shared.Rent((2 * matches.Length) + 1);
        _passages = matches.Length;
        _sectionCount = Open(matches, segment.First);
    }

    /// <summary>The passages wanted, by their numbers in the segment, rising.</summary>
    public ReadOnlySpan<int> Passages => _wanted.AsSpan(0, _passages);

    /// <summary>The sections that they stand in, rising.</summary>
    public ReadOnlySpan<int> Sections => _wanted.AsSpan(_passages, _sectionCount);

    /// <summary>By the passage's number in the segment.</summary>
    public float[] OfPassages { get; }

    /// <summary>By the section's number in the segment.</summary>
    public float[] OfSections { get; }

    /// <summary>How much of the query a passage covers, by its number in the segment; empty where that was not asked.</summary>
    public float[] Cover { get; }

    /// <param name="scores">One for each of <see cref="Passages"/>; -1 for one that covers less than it should, or nothing.</param>
    public void CopyTo(Span<float> scores, float leastCover)
    {
        var sectionOf = _sections.SectionOf;
        var wanted = _wanted.AsSpan(0, scores.Length);
        for (var i = 0; i < wanted.Length; i++)
        {
            var passage = wanted[i];
            scores[i] = OfPassages[passage] + OfSections[sectionOf[passage]];
        }

        for (var i = 0; i < wanted.Length && Cover.Length > 0; i++)
        {
            var cover = Cover[wanted[i]];
            scores[i] = cover < leastCover || cover == 0 ? -1 : scores[i];
        }
    }

    // Sections end where nobody can foresee it: each passage writes its own behind those before, and only a new one stays.
    private int Open(ReadOnlySpan<int> matches, int first)
    {
        var wanted = _wanted.AsSpan(0, matches.Length);
        var sections = _wanted.AsSpan(matches.Length);
        var sectionOf = _sections.SectionOf;
        var (count, last) = (0, -1);
        for (var i = 0; i < matches.Length; i++)
        {
            var passage = wanted[i] = matches[i] - first;
            var section = sections[count] = sectionOf[passage];
            count += (int)((uint)(last - section) >> 31); // 1 where it is higher than the last
            last = section;
            OfPassages[passage] = 0;
            OfSections[section] = 0;
        }

        if (Cover.Length > 0)
        {
            foreach (var passage in wanted)
            {
                Cover[passage] = 0;
            }
        }

        return count;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(OfPassages);
        ArrayPool<float>.Shared.Return(OfSections);
        ArrayPool<float>.Shared.Return(Cover);
        ArrayPool<int>.Shared.Return(_wanted);
    }
}
