using PolicyPortal.Core.Alignment;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What stands once in the old and once in the new part of a text tells where they meet.</summary>
internal static class UniqueTexts
{
    private const int Repeated = -1;

    // Runs of so many characters seldom stand twice by chance, and most of them outlive damage to every fiftieth character.
    private const int RunLength = 4;
    private const long Long = 1_000_000;

    /// <summary>Paragraphs that are equal, and like no other one, on both sides; the longer they are the more they weigh.</summary>
    /// <param name="key">What is compared; empty texts say nothing.</param>
    public static List<CandidatePair> Pairs(ComparedText[] old, ComparedText[] now, Gap gap, Func<ComparedText, string> key)
    {
        var places = new Dictionary<string, (int Old, int New)>(StringComparer.Ordinal);
        for (var i = gap.OldStart; i < gap.OldEnd; i++)
        {
            places[key(old[i])] = places.ContainsKey(key(old[i])) ? (Repeated, Repeated) : (i, Repeated - 1);
        }

        for (var j = gap.NewStart; j < gap.NewEnd; j++)
        {
            if (places.TryGetValue(key(now[j]), out var place))
            {
                places[key(now[j])] = (place.Old, place.New == Repeated - 1 ? j : Repeated);
            }
        }

        return [.. places.Where(p => p.Key.Length > 0 && p.Value is { Old: >= 0, New: >= 0 })
            .Select(p => new CandidatePair(p.Value.Old, p.Value.New, p.Key.Length))];
    }

    /// <summary>Paragraphs that share runs of characters which stand nowhere else; the more of them the more they weigh.</summary>
    public static List<CandidatePair> SharedRuns(ComparedText[] old, ComparedText[] now, Gap gap)
    {
        var runs = new Dictionary<ulong, (int Old, int New)>();
        var isLong = old[gap.OldStart..gap.OldEnd].Sum(text => (long)text.Bare.Length) > Long;
        for (var i = gap.OldStart; i < gap.OldEnd; i++)
        {
            foreach (var run in Runs(old[i]))
            {
                runs[run] = runs.ContainsKey(run) ? (Repeated, Repeated) : (i, Repeated - 1);
            }
        }

        for (var j = gap.NewStart; j < gap.NewEnd; j++)
        {
            foreach (var run in Runs(now[j]))
            {
                if (runs.TryGetValue(run, out var place))
                {
                    runs[run] = (place.Old, place.New == Repeated - 1 ? j : Repeated);
                }
            }
        }

        return [.. runs.Values.Where(p => p is { Old: >= 0, New: >= 0 }).CountBy(p => p).Select(p => new CandidatePair(p.Key.Old, p.Key.New, p.Value))];

        // Of a long text every eighth run is enough, and takes an eighth of the memory.
        IEnumerable<ulong> Runs(ComparedText text) => Shingles.Of(text.Bare, RunLength).Where(run => !isLong || Shingles.IsSampled(run));
    }
}
