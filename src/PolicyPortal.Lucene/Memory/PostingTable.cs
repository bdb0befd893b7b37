using System.Numerics;

namespace PolicyPortal.Lucene.Memory;

/// <summary>One kind of token of one segment, whole in memory: which passages (for headings: sections) hold a token, and how often.</summary>
/// <remarks>Lucene's files stay the durable index; walking arrays takes a fifth of the time of decoding them for each search.</remarks>
internal sealed class PostingTable
{
    private const ulong Spread = 0x9E3779B97F4A7C15; // 2^64 / φ: neighbouring keys end up far apart

    /// <summary>A token that one passage in so many holds has bits too: they take a third of its postings' room.</summary>
    private const int CommonOneIn = 16;

    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly Dictionary<string, Postings>.AlternateLookup<ReadOnlySpan<char>> _longer;
    private readonly int[] _passages;
    private readonly ushort[] _uses;
    private readonly int _size;
    private readonly Dictionary<int, PostingBits> _common = [];

    /// <param name="short">The tokens that have a key.</param>
    /// <param name="longer">The other tokens.</param>
    /// <param name="passages">The postings of all tokens; those of each rise.</param>
    /// <param name="counts">As long; the table takes the array and changes it.</param>
    /// <param name="lengths">Of each passage, in tokens.</param>
    public PostingTable(
        List<(ulong Key, Postings Postings)> @short, Dictionary<string, Postings> longer, int[] passages, ushort[] counts, int[] lengths)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, @short.Count + (@short.Count / 2)));
        _slots = new Slot[size];
        _shift = 64 - BitOperations.Log2(size);
        (_passages, _uses, _size) = (passages, counts, lengths.Length);
        Texts = lengths.Count(length => length > 0);
        Tokens = lengths.Sum(length => (long)length);
        foreach (var (key, postings) in @short)
        {
            _slots[SlotOf(key)] = new(key, postings);
        }

        _longer = longer.GetAlternateLookup<ReadOnlySpan<char>>();
        var codes = Array.ConvertAll(lengths, LengthCode.Of);
        foreach (var postings in @short.Select(token => token.Postings).Concat(longer.Values))
        {
            for (var i = postings.Start; i < postings.Start + postings.Count; i++)
            {
                _uses[i] = UseCode.Of(counts[i], codes[passages[i]]);
            }

            if (IsCommon(postings))
            {
                _common[postings.Start] = new PostingBits(_size, PassagesOf(postings));
            }
        }
    }

    /// <summary>How many passages have tokens.</summary>
    public int Texts { get; }

    /// <summary>How many tokens they have together.</summary>
    public long Tokens { get; }

    /// <returns>No postings for a token that the segment lacks.</returns>
    public Postings Find(ReadOnlySpan<char> token)
    {
        if (token.Length > TokenKey.Longest)
        {
            return _longer.TryGetValue(token, out var longer) ? longer : default;
        }

        return Find(TokenKey.Of(token));
    }

    /// <param name="key">As <see cref="TokenKey"/> has it.</param>
    public Postings Find(ulong key) => key != 0 ? _slots[SlotOf(key)].Postings : default;

    /// <summary>The tokens that are two units long, in no order.</summary>
    public IEnumerable<(char First, char Second)> TokensOfTwo() =>
        _slots.Where(slot => slot.Key is > char.MaxValue and <= uint.MaxValue).Select(slot => ((char)(slot.Key >> 16), (char)slot.Key));

    /// <summary>Passages in rising order, by their numbers in the segment; deleted ones may be among them.</summary>
    public ReadOnlySpan<int> PassagesOf(Postings postings) => _passages.AsSpan(postings.Start, postings.Count);

    /// <summary>How each of <see cref="PassagesOf"/> uses the token: its <see cref="UseCode"/>.</summary>
    public ReadOnlySpan<ushort> UsesOf(Postings postings) => _uses.AsSpan(postings.Start, postings.Count);

    /// <returns>null for a token that is not common.</returns>
    public PostingBits? BitsOf(Postings postings) => IsCommon(postings) ? _common[postings.Start] : null;

    private bool IsCommon(Postings postings) => postings.Count > _size / CommonOneIn && postings.Count > 64;

    // The key's own slot, or the free one where it would stand.
    private int SlotOf(ulong key)
    {
        var slots = _slots;
        var slot = (int)((key * Spread) >> _shift);
        while (slots[slot].Key != key && slots[slot].Key != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    // Side by side: a look is one line of the processor's cache.
    private readonly record struct Slot(ulong Key, Postings Postings);
}

/// <summary>A token's place in a <see cref="PostingTable"/>.</summary>
/// <param name="Count">How many passages hold it; 0 for none.</param>
internal readonly record struct Postings(int Start, int Count);
