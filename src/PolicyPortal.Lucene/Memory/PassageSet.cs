using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Passages of one segment, a bit each.</summary>
internal sealed class PassageSet
{
    /// <summary>Passages come in blocks of so many, that sets can be joined with the widest instructions alone.</summary>
    private const int Block = 512;

    private readonly ulong[] _room;
    private readonly int _words;
    private readonly SearchPool? _pool;

    /// <summary>An empty set.</summary>
    /// <param name="passages">Of the segment.</param>
    /// <param name="pool">Lends its room, and that of the sets made of it; null for a set that outlives a search.</param>
    public PassageSet(int passages, SearchPool? pool = null)
        : this((passages + Block - 1) / Block * (Block / 64), pool, isClear: true)
    {
    }

    private PassageSet(int words, SearchPool? pool, bool isClear)
    {
        (_words, _pool) = (words, pool);
        _room = pool?.Rent<ulong>(words) ?? new ulong[words];
        if (isClear && pool is not null)
        {
            Bits.Clear();
        }
    }

    public bool IsEmpty => !Bits.ContainsAnyExcept(0UL);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Bits)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    private Span<Vector<ulong>> Wide => MemoryMarshal.Cast<ulong, Vector<ulong>>(Bits);

    private Span<ulong> Bits => _room.AsSpan(0, _words);

    /// <param name="passages">Of the segment.</param>
    /// <returns>The <paramref name="count"/> passages from <paramref name="first"/> on.</returns>
    public static PassageSet Range(int passages, int first, int count)
    {
        var range = new PassageSet(passages);
        range.AddRange(first, count);
        return range;
    }

    public bool Holds(int passage) => (_room[passage >> 6] & (1UL << passage)) != 0;

    public void Add(int passage) => _room[passage >> 6] |= 1UL << passage;

    public void Remove(int passage) => _room[passage >> 6] &= ~(1UL << passage);

    public void Add(ReadOnlySpan<int> passages)
    {
        foreach (var passage in passages)
        {
            Add(passage);
        }
    }

    /// <param name="passages">64 a word, of the same segment.</param>
    public void Add(ReadOnlySpan<ulong> passages)
    {
        var bits = Bits;
        for (var i = 0; i < bits.Length && i < passages.Length; i++)
        {
            bits[i] |= passages[i];
        }
    }

    /// <summary>Adds the passages that hold a token.</summary>
    public void Add(PostingTable table, Postings postings)
    {
        if (table.BitsOf(postings) is { } common)
        {
            Add(common.Bits);
        }
        else
        {
            Add(table.PassagesOf(postings));
        }
    }

    /// <summary>Adds <paramref name="count"/> passages from <paramref name="first"/> on.</summary>
    public void AddRange(int first, int count)
    {
        for (var passage = first; passage < first + count;)
        {
            if ((passage & 63) == 0 && passage + 64 <= first + count)
            {
                _room[passage >> 6] = ulong.MaxValue;
                passage += 64;
            }
            else
            {
                Add(passage++);
            }
        }
    }

    public PassageSet And(PassageSet other)
    {
        var both = Like();
        var own = Wide;
        var others = other.Wide;
        var result = both.Wide;
        for (var i = 0; i < own.Length && i < others.Length && i < result.Length; i++)
        {
            result[i] = own[i] & others[i];
        }

        return both;
    }

    public PassageSet Or(PassageSet other)
    {
        var any = Like();
        var own = Wide;
        var others = other.Wide;
        var result = any.Wide;
        for (var i = 0; i < own.Length && i < others.Length && i < result.Length; i++)
        {
            result[i] = own[i] | others[i];
        }

        return any;
    }

    public PassageSet Without(PassageSet other)
    {
        var rest = Like();
        var own = Wide;
        var others = other.Wide;
        var result = rest.Wide;
        for (var i = 0; i < own.Length && i < others.Length && i < result.Length; i++)
        {
            result[i] = own[i] & ~others[i];
        }

        return rest;
    }

    /// <summary>The passages, rising.</summary>
    public Enumerator GetEnumerator() => new(Bits);

    /// <summary>Writes the passages, in rising order and <paramref name="offset"/> higher, to the head of <paramref name="to"/>, which has room for all.</summary>
    public void CopyTo(Span<int> to, int offset)
    {
        var at = 0;
        var bits = Bits;
        for (var i = 0; i < bits.Length; i++)
        {
            for (var word = bits[i]; word != 0; word &= word - 1)
            {
                to[at++] = offset + (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    // A set of the same segment with room that holds anything.
    private PassageSet Like() => new(_words, _pool, isClear: false);

    public ref struct Enumerator(ReadOnlySpan<ulong> bits)
    {
        private readonly ReadOnlySpan<ulong> _bits = bits;
        private ulong _word = bits.Length > 0 ? bits[0] : 0;
        private int _at;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_word == 0)
            {
                if (++_at >= _bits.Length)
                {
                    return false;
                }

                _word = _bits[_at];
            }

            Current = (_at << 6) + BitOperations.TrailingZeroCount(_word);
            _word &= _word - 1;
            return true;
        }
    }
}
