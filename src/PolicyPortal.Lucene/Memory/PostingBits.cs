using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>The passages of a common token as bits: whether one holds it, and where it stands among them, without walking over the others.</summary>
internal sealed class PostingBits
{
    private readonly ulong[] _bits;
    private readonly int[] _before;

    /// <param name="size">Of the segment.</param>
    /// <param name="passages">Rising.</param>
    public PostingBits(int size, ReadOnlySpan<int> passages)
    {
        _bits = new ulong[(size + 63) / 64];
        _before = new int[_bits.Length];
        foreach (var passage in passages)
        {
            _bits[passage >> 6] |= 1UL << passage;
        }

        for (var word = 1; word < _before.Length; word++)
        {
            _before[word] = _before[word - 1] + BitOperations.PopCount(_bits[word - 1]);
        }
    }

    /// <summary>64 passages a word, the first in the lowest bit.</summary>
    public ReadOnlySpan<ulong> Bits => _bits;

    /// <returns>The passage's place among those that hold the token; -1 when it does not.</returns>
    public int PlaceOf(int passage)
    {
        var bits = _bits[passage >> 6];
        var bit = 1UL << passage;
        return (bits & bit) == 0 ? -1 : _before[passage >> 6] + BitOperations.PopCount(bits & (bit - 1));
    }
}
