using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>One field of one segment, whole in memory: which passages hold a token, and how often.</summary>
/// <remarks>Lucene's files stay the durable index; walking arrays takes a fifth of the time of decoding them for each search.</remarks>
internal sealed class PostingTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15; // 2^64 / φ: neighbouring keys end up far apart

    private readonly ulong[] _keys;
    private readonly int[] _terms;
    private readonly int _shift;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _longer;
    private readonly int[] _starts;
    private readonly int[] _passages;
    private readonly byte[] _counts;
    private readonly byte[] _lengths;

    /// <param name="keys">Of the tokens that have one, each with its term's number.</param>
    /// <param name="longer">The other tokens.</param>
    /// <param name="starts">Where each term's postings begin, and the end of the last.</param>
    /// <param name="lengths">Lucene's length byte of each passage.</param>
    public PostingTable(
        List<(ulong Key, int Term)> keys, Dictionary<string, int> longer, int[] starts, int[] passages, byte[] counts, byte[] lengths)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Count + (keys.Count / 2)));
        _keys = new ulong[size];
        _terms = new int[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (key, term) in keys)
        {
            var slot = SlotOf(key);
            (_keys[slot], _terms[slot]) = (key, term);
        }

        _longer = longer.GetAlternateLookup<ReadOnlySpan<char>>();
        (_starts, _passages, _counts, _lengths) = (starts, passages, counts, lengths);
    }

    public static PostingTable Empty { get; } = new([], new(StringComparer.Ordinal), [0], [], [], []);

    /// <summary>By the passage's number in the segment: the byte in which Lucene keeps the field's length.</summary>
    public ReadOnlySpan<byte> Lengths => _lengths;

    /// <returns>No postings for a token that the segment lacks.</returns>
    public Postings Find(ReadOnlySpan<char> token)
    {
        if (token.Length > TokenKey.Longest)
        {
            return _longer.TryGetValue(token, out var longer) ? PostingsOf(longer) : default;
        }

        var key = TokenKey.Of(token);
        var slot = SlotOf(key);
        return key != 0 && _keys[slot] == key ? PostingsOf(_terms[slot]) : default;
    }

    /// <summary>The tokens that are two units long, in no order.</summary>
    public IEnumerable<(char First, char Second)> TokensOfTwo() =>
        _keys.Where(key => key is > char.MaxValue and <= uint.MaxValue).Select(key => ((char)(key >> 16), (char)key));

    /// <summary>Passages in rising order, by their numbers in the segment; deleted ones may be among them.</summary>
    public ReadOnlySpan<int> PassagesOf(Postings postings) => _passages.AsSpan(postings.Start, postings.Count);

    /// <summary>How often each of <see cref="PassagesOf"/> holds the token; 255 for all beyond.</summary>
    public ReadOnlySpan<byte> CountsOf(Postings postings) => _counts.AsSpan(postings.Start, postings.Count);

    private Postings PostingsOf(int term) => new(_starts[term], _starts[term + 1] - _starts[term]);

    // The key's own slot, or the free one where it would stand.
    private int SlotOf(ulong key)
    {
        var slot = (int)((key * Spread) >> _shift);
        while (_keys[slot] != key && _keys[slot] != 0)
        {
            slot = (slot + 1) & (_keys.Length - 1);
        }

        return slot;
    }
}

/// <summary>A token's place in a <see cref="PostingTable"/>.</summary>
/// <param name="Count">How many passages hold it; 0 for none.</param>
internal readonly record struct Postings(int Start, int Count);
