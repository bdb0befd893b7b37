using System.Buffers;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a section says for its passages: BM25 of the section as one text, over pairs. A question is answered where its subject is treated.</summary>
internal sealed class SectionEvidence : IDisposable
{
    /// <summary>What a pair in the section counts, where one in the passage counts 1.</summary>
    public const float Weight = 0.5f;

    private readonly SectionTable _sections;
    private readonly PassageSet _wanted;
    private readonly float[] _scores;

    /// <param name="wanted">Their numbers in the whole index: what the query rules out says nothing for its section.</param>
    public SectionEvidence(SearchableSegment segment, ReadOnlySpan<int> wanted)
    {
        var sections = _sections = segment.Memory.Sections;
        _wanted = new PassageSet(segment.Memory.Size);
        foreach (var passage in wanted)
        {
            _wanted.Add(passage - segment.First);
        }

        _scores = ArrayPool<float>.Shared.Rent(sections.Count);
        _scores.AsSpan(0, sections.Count).Clear();
    }

    /// <param name="passages">That hold a pair, in rising order; a section's passages stand together.</param>
    /// <param name="counts">How often each does.</param>
    public void Add(ReadOnlySpan<int> passages, ReadOnlySpan<byte> counts, float weight)
    {
        var sectionOf = _sections.SectionOf;
        for (var i = 0; i < passages.Length;)
        {
            var section = sectionOf[passages[i]];
            var count = 0;
            for (; i < passages.Length && sectionOf[passages[i]] == section; i++)
            {
                count += _wanted.Holds(passages[i]) ? counts[i] : 0;
            }

            if (count == 0)
            {
                continue;
            }

            var length = _sections.LengthOf(section) / _sections.AverageLength;
            _scores[section] += Weight * weight * count / (count + (Ranking.K1 * (1 - Ranking.B + (Ranking.B * length))));
        }
    }

    /// <param name="passage">Its number in the segment.</param>
    public float For(int passage) => _scores[_sections.SectionOf[passage]];

    public void Dispose() => ArrayPool<float>.Shared.Return(_scores);
}
