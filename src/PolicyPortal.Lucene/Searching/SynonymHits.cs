using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What only a synonym finds comes after the best of what the words themselves find, however much of the synonym it holds.</summary>
internal static class SynonymHits
{
    /// <param name="typed">The query without its synonyms.</param>
    public static void Lower(IndexSnapshot snapshot, ImmutableArray<PassageFinder> finders, QueryNode typed, Matches matches)
    {
        var holding = finders.Select(finder => finder.Find(typed, WordReading.Named)).ToList();
        var best = 0f;
        for (var number = 0; number < finders.Length; number++)
        {
            var passages = matches.Passages[matches.InSegment(number)];
            var scores = matches.Scores[matches.InSegment(number)];
            for (var i = 0; i < passages.Length; i++)
            {
                best = IsTyped(holding[number], snapshot.Searchable[number], passages[i]) ? Math.Max(best, scores[i]) : best;
            }
        }

        for (var number = 0; number < finders.Length && best > 0; number++)
        {
            var passages = matches.Passages[matches.InSegment(number)];
            var scores = matches.Scores[matches.InSegment(number)];
            for (var i = 0; i < passages.Length; i++)
            {
                if (!IsTyped(holding[number], snapshot.Searchable[number], passages[i]))
                {
                    scores[i] = Math.Min(scores[i], best) * Ranking.SynonymWeight;
                }
            }
        }
    }

    private static bool IsTyped(PassageSet? holding, SearchableSegment segment, int passage) => holding?.Holds(passage - segment.First) != false;
}
