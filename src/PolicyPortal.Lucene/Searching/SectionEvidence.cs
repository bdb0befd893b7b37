using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a section says for its passages: BM25 of the section as one text, over pairs. A question is answered where its subject is treated.</summary>
/// <param name="wanted">By their numbers in the segment: what the query rules out says nothing for its section.</param>
/// <param name="scores">By section; what is said is added here.</param>
internal sealed class SectionEvidence(SearchableSegment segment, PassageSet wanted, float[] scores)
{
    /// <summary>What a pair in the section counts, where one in the passage counts 1.</summary>
    public const float Weight = 0.5f;

    private readonly SectionTable _sections = segment.Memory.Sections;

    /// <param name="passages">That hold a pair, in rising order; a section's passages stand together.</param>
    /// <param name="uses">How each does: a <see cref="UseCode"/>.</param>
    public void Add(ReadOnlySpan<int> passages, ReadOnlySpan<ushort> uses, float weight)
    {
        var sectionOf = _sections.SectionOf;
        for (var i = 0; i < passages.Length;)
        {
            var section = sectionOf[passages[i]];
            var count = 0;
            for (; i < passages.Length && sectionOf[passages[i]] == section; i++)
            {
                count += wanted.Holds(passages[i]) ? UseCode.CountOf(uses[i]) : 0;
            }

            if (count == 0)
            {
                continue;
            }

            var length = _sections.LengthOf(section) / _sections.AverageLength;
            scores[section] += Weight * weight * count / (count + (Ranking.K1 * (1 - Ranking.B + (Ranking.B * length))));
        }
    }
}
