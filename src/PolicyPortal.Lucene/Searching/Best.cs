namespace PolicyPortal.Lucene.Searching;

/// <summary>Picks the first few of many without sorting all.</summary>
internal static class Best
{
    /// <returns>The <paramref name="count"/> first of <paramref name="items"/> by <paramref name="order"/>, in that order.</returns>
    public static List<T> Of<T>(IEnumerable<T> items, int count, Comparison<T> order)
    {
        if (count <= 0)
        {
            return [];
        }

        // The worst of those that are kept stands at the heap's head.
        var worstFirst = Comparer<T>.Create((a, b) => order(b, a));
        var kept = new PriorityQueue<T, T>(worstFirst);
        foreach (var item in items)
        {
            if (kept.Count < count)
            {
                kept.Enqueue(item, item);
            }
            else if (order(item, kept.Peek()) < 0)
            {
                kept.DequeueEnqueue(item, item);
            }
        }

        var best = kept.UnorderedItems.Select(pair => pair.Element).ToList();
        best.Sort(order);
        return best;
    }
}
