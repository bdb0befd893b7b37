namespace PolicyPortal.Core.Alignment;

/// <summary>That a paragraph of the old text may be one of the new text.</summary>
/// <param name="Weight">How much speaks for it; at least 1.</param>
internal readonly record struct CandidatePair(int Old, int New, int Weight);

/// <summary>Out of candidate pairs, those that keep the order of both texts and together weigh most.</summary>
internal static class RisingPairs
{
    /// <returns>Strictly rising in both places. Takes n log n time.</returns>
    public static List<CandidatePair> Of(List<CandidatePair> pairs)
    {
        // Among pairs of one old paragraph the later new one comes first, so that a chain never takes two of them.
        pairs.Sort((a, b) => a.Old != b.Old ? a.Old.CompareTo(b.Old) : b.New.CompareTo(a.New));
        var ranks = pairs.Select(p => p.New).Distinct().Order().Select((place, rank) => (place, rank)).ToDictionary(p => p.place, p => p.rank + 1);
        var best = new (long Weight, int Pair)[ranks.Count + 1];
        Array.Fill(best, (0, -1));
        var before = new int[pairs.Count];
        var (heaviest, last) = (0L, -1);
        for (var i = 0; i < pairs.Count; i++)
        {
            var rank = ranks[pairs[i].New];
            var (weight, previous) = Heaviest(best, rank - 1);
            before[i] = previous;
            weight += pairs[i].Weight;
            Raise(best, rank, (weight, i));
            (heaviest, last) = weight > heaviest ? (weight, i) : (heaviest, last);
        }

        var chain = new List<CandidatePair>();
        for (; last >= 0; last = before[last])
        {
            chain.Add(pairs[last]);
        }

        chain.Reverse();
        return chain;
    }

    // A Fenwick tree of prefix maxima.
    private static (long Weight, int Pair) Heaviest((long Weight, int Pair)[] tree, int rank)
    {
        var best = (Weight: 0L, Pair: -1);
        for (; rank > 0; rank -= rank & -rank)
        {
            best = tree[rank].Weight > best.Weight ? tree[rank] : best;
        }

        return best;
    }

    private static void Raise((long Weight, int Pair)[] tree, int rank, (long Weight, int Pair) value)
    {
        for (; rank < tree.Length; rank += rank & -rank)
        {
            tree[rank] = value.Weight > tree[rank].Weight ? value : tree[rank];
        }
    }
}
