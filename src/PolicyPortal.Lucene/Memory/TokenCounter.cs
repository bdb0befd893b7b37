using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Counts the characters, or the pairs of characters, of texts that lie in memory: which texts hold one, and how often.</summary>
/// <remarks>Done when a segment is loaded: having Lucene take these tokens in was half of the work of indexing.</remarks>
internal sealed class TokenCounter
{
    private const ulong Spread = 0x9E3779B97F4A7C15; // 2^64 / φ: neighbouring keys end up far apart

    private Slot[] _slots = new Slot[1 << 12];
    private Token[] _tokens = new Token[1 << 11];
    private int _count;

    private TokenCounter()
    {
    }

    /// <param name="text">Normalised texts, one behind the other.</param>
    /// <param name="ends">Where each ends, behind a 0.</param>
    /// <param name="inPairs">Whether each character is counted with the next, or alone.</param>
    /// <param name="places">Where the places of pairs are noted; null where nobody asks for them.</param>
    public static PostingTable Count(ReadOnlySpan<char> text, ReadOnlySpan<int> ends, bool inPairs, PairPlaces? places = null)
    {
        var counter = new TokenCounter();
        var lengths = new int[ends.Length - 1];
        var postings = 0;
        for (var number = 0; number < lengths.Length; number++)
        {
            for (var tokens = new TokenKeys(text[ends[number]..ends[number + 1]], inPairs); tokens.MoveNext();)
            {
                lengths[number]++;
                ref var token = ref counter.TokenOf(tokens.Current);
                if (token.Last != number)
                {
                    token.Last = number;
                    token.Texts++;
                    postings++;
                }
            }
        }

        places?.Open(postings);
        return counter.Fill(text, ends, inPairs, places, lengths, postings);
    }

    // The same way again, now that the room of each token is known.
    private PostingTable Fill(ReadOnlySpan<char> text, ReadOnlySpan<int> ends, bool inPairs, PairPlaces? places, int[] lengths, int postings)
    {
        var (texts, counts) = (new int[postings], new ushort[postings]);
        var next = 0;
        foreach (ref var token in _tokens.AsSpan(0, _count))
        {
            (token.Next, token.Last) = (next, -1);
            next += token.Texts;
        }

        for (var number = 0; number < lengths.Length; number++)
        {
            for (var tokens = new TokenKeys(text[ends[number]..ends[number + 1]], inPairs); tokens.MoveNext();)
            {
                ref var token = ref TokenOf(tokens.Current);
                var isFirst = token.Last != number;
                if (isFirst)
                {
                    token.Last = number;
                    texts[token.Next] = number;
                    counts[token.Next++] = 1;
                }
                else if (counts[token.Next - 1] < UseCode.MostCounted)
                {
                    counts[token.Next - 1]++;
                }

                places?.Note(token.Next - 1, isFirst, ends[number], ends[number + 1] - ends[number], tokens.Start, tokens.End);
            }
        }

        var keys = new List<(ulong, Postings)>(_count);
        foreach (ref readonly var token in _tokens.AsSpan(0, _count))
        {
            keys.Add((token.Key, new Postings(token.Next - token.Texts, token.Texts)));
        }

        return new PostingTable(keys, new(StringComparer.Ordinal), texts, counts, lengths);
    }

    private ref Token TokenOf(ulong key)
    {
        var slot = SlotOf(key);
        if (_slots[slot].Key == 0)
        {
            if (_count == _tokens.Length)
            {
                Grow();
                slot = SlotOf(key);
            }

            _slots[slot] = new(key, _count);
            _tokens[_count++] = new Token { Key = key, Last = -1 };
        }

        return ref _tokens[_slots[slot].Token];
    }

    private void Grow()
    {
        Array.Resize(ref _tokens, _tokens.Length * 2);
        _slots = new Slot[_tokens.Length * 2];
        for (var token = 0; token < _count; token++)
        {
            _slots[SlotOf(_tokens[token].Key)] = new(_tokens[token].Key, token);
        }
    }

    // The key's own slot, or the free one where it would stand: half of them are free.
    private int SlotOf(ulong key)
    {
        var slot = (int)((key * Spread) >> (64 - BitOperations.Log2((uint)_slots.Length)));
        while (_slots[slot].Key != key && _slots[slot].Key != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private readonly record struct Slot(ulong Key, int Token);

    private struct Token
    {
        public ulong Key;
        public int Texts;
        public int Last;
        public int Next;
    }
}
