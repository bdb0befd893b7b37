using System.Buffers;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Lends the arrays that one search needs, a dozen sets of 9 KB for 70,000 passages and the like, and takes all back at its end.</summary>
internal sealed class SearchPool : IDisposable
{
    private readonly List<Lent> _lent = [];

    /// <returns>At least so many items, in any state.</returns>
    public T[] Rent<T>(int length) where T : unmanaged
    {
        var lent = new Lent<T>(ArrayPool<T>.Shared.Rent(length));
        _lent.Add(lent);
        return lent.Array;
    }

    /// <summary>Nothing of this pool may be used after it.</summary>
    public void Dispose()
    {
        _lent.ForEach(lent => lent.GiveBack());
        _lent.Clear();
    }

    private abstract class Lent
    {
        public abstract void GiveBack();
    }

    private sealed class Lent<T>(T[] array) : Lent
    {
        public T[] Array => array;

        public override void GiveBack() => ArrayPool<T>.Shared.Return(array);
    }
}
