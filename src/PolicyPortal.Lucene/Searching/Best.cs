using System.Runtime.InteropServices;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Keeps the first few of many without sorting all.</summary>
/// <param name="count">How many are kept.</param>
/// <param name="order">Total, or what is equal comes in any order.</param>
internal sealed class Best<T>(int count, Comparison<T> order)
{
    // A heap with the worst of them at its head.
    private readonly List<T> _kept = new(Math.Clamp(count, 0, 1024));

    public bool IsFull => _kept.Count >= count;

    /// <summary>The last of those kept; some must be.</summary>
    public T Worst => _kept[0];

    public void Offer(T item)
    {
        if (!IsFull)
        {
            _kept.Add(item);
            Rise(_kept.Count - 1);
        }
        else if (count > 0 && order(item, _kept[0]) < 0)
        {
            _kept[0] = item;
            Sink();
        }
    }

    /// <summary>Those kept from <paramref name="skip"/> on, in order. No more may be offered.</summary>
    public List<T> From(int skip)
    {
        _kept.Sort(order);
        return _kept[Math.Min(skip, _kept.Count)..];
    }

    private void Rise(int at)
    {
        var heap = CollectionsMarshal.AsSpan(_kept);
        for (var above = (at - 1) / 2; at > 0 && order(heap[at], heap[above]) > 0; above = (at - 1) / 2)
        {
            (heap[at], heap[above]) = (heap[above], heap[at]);
            at = above;
        }
    }

    private void Sink()
    {
        var heap = CollectionsMarshal.AsSpan(_kept);
        for (var at = 0; (2 * at) + 1 < heap.Length;)
        {
            var below = (2 * at) + 1;
            if (below + 1 < heap.Length && order(heap[below + 1], heap[below]) > 0)
            {
                below++;
            }

            if (order(heap[below], heap[at]) <= 0)
            {
                return;
            }

            (heap[at], heap[below]) = (heap[below], heap[at]);
            at = below;
        }
    }
}
