using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Passages of one segment, a bit each.</summary>
internal sealed class PassageSet(int passages)
{
    private readonly ulong[] _bits = new ulong[(passages + 63) / 64];

    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <param name="passages">Of the segment.</param>
    /// <returns>The <paramref name="count"/> passages from <paramref name="first"/> on.</returns>
    public static PassageSet Range(int passages, int first, int count)
    {
        var range = new PassageSet(passages);
        range.AddRange(first, count);
        return range;
    }

    public bool Holds(int passage) => (_bits[passage >> 6] & (1UL << passage)) != 0;

    public void Add(int passage) => _bits[passage >> 6] |= 1UL << passage;

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
        for (var i = 0; i < passages.Length; i++)
        {
            _bits[i] |= passages[i];
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
                _bits[passage >> 6] = ulong.MaxValue;
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
        var both = new PassageSet(_bits.Length * 64);
        for (var i = 0; i < _bits.Length; i++)
        {
            both._bits[i] = _bits[i] & other._bits[i];
        }

        return both;
    }

    public PassageSet Or(PassageSet other)
    {
        var any = new PassageSet(_bits.Length * 64);
        for (var i = 0; i < _bits.Length; i++)
        {
            any._bits[i] = _bits[i] | other._bits[i];
        }

        return any;
    }

    public PassageSet Without(PassageSet other)
    {
        var rest = new PassageSet(_bits.Length * 64);
        for (var i = 0; i < _bits.Length; i++)
        {
            rest._bits[i] = _bits[i] & ~other._bits[i];
        }

        return rest;
    }

    /// <summary>The passages, rising.</summary>
    public Enumerator GetEnumerator() => new(_bits);

    /// <summary>Writes the passages, in rising order and <paramref name="offset"/> higher, to the head of <paramref name="to"/>, which has room for all.</summary>
    public void CopyTo(Span<int> to, int offset)
    {
        var at = 0;
        for (var i = 0; i < _bits.Length; i++)
        {
            for (var word = _bits[i]; word != 0; word &= word - 1)
            {
                to[at++] = offset + (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    public struct Enumerator(ulong[] bits)
    {
        private ulong _word = bits.Length > 0 ? bits[0] : 0;
        private int _at;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (_word == 0)
            {
                if (++_at >= bits.Length)
                {
                    return false;
                }

                _word = bits[_at];
            }

            Current = (_at << 6) + BitOperations.TrailingZeroCount(_word);
            _word &= _word - 1;
            return true;
        }
    }
}
