namespace PolicyPortal.Lucene.Searching;

/// <summary>Keeps the first few of many without sorting all.</summary>
/// <param name="count">How many are kept.</param>
/// <param name="order">Total, or what is equal comes in any order.</param>
internal sealed class Best<T>(int count, Comparison<T> order)
{
    private readonly PriorityQueue<T, T> _kept = new(Comparer<T>.Create((a, b) => order(b, a))); // the worst of them stands at its head

    public bool IsFull => _kept.Count >= count;

    /// <summary>The last of those kept; some must be.</summary>
    public T Worst => _kept.Peek();

    public void Offer(T item)
    {
        if (!IsFull)
        {
            _kept.Enqueue(item, item);
        }
        else if (count > 0 && order(item, _kept.Peek()) < 0)
        {
            _kept.DequeueEnqueue(item, item);
        }
    }

    /// <summary>Those kept from <paramref name="skip"/> on, in order.</summary>
    public List<T> From(int skip = 0)
    {
        var best = _kept.UnorderedItems.Select(pair => pair.Element).ToList();
        best.Sort(order);
        return best.GetRange(Math.Min(skip, best.Count), Math.Max(0, best.Count - skip));
    }
}
