using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Where words begin or end in a text, and where punctuation parts them: two bits a UTF-16 unit.</summary>
/// <param name="length">Of the text, in UTF-16 units.</param>
internal sealed class BorderBits(int length)
{
    // One word more, for the byte that reaches over the end.
    private readonly ulong[] _borders = new ulong[(length / 64) + 2];
    private readonly ulong[] _breaks = new ulong[(length / 64) + 2];

    /// <summary>Those of one text: its borders, the first unit in the lowest bit of the first byte, then as many bytes of its breaks.</summary>
    public static byte[] Of(SegmentedText text)
    {
        var half = (text.Text.Length + 7) / 8;
        var bytes = new byte[2 * half];
        foreach (var word in text.Words)
        {
            Set(0, word.Start);
            Set(0, word.End);
        }

        foreach (var unit in text.Breaks)
        {
            Set(half, unit);
        }

        return bytes;

        void Set(int from, int unit)
        {
            if (unit < text.Text.Length)
            {
                bytes[from + (unit >> 3)] |= (byte)(1 << (unit & 7));
            }
        }
    }

    /// <summary>Adds those of a part.</summary>
    /// <param name="from">Where the part begins.</param>
    /// <param name="bits">As <see cref="Of"/> gives them.</param>
    public void Add(int from, ReadOnlySpan<byte> bits)
    {
        Add(_borders, from, bits[..(bits.Length / 2)]);
        Add(_breaks, from, bits[(bits.Length / 2)..]);
    }

    /// <summary>Looks for a text in a part.</summary>
    /// <param name="from">Where the part begins in the whole.</param>
    /// <param name="at">Where in the part the look begins.</param>
    public Holding Look(ReadOnlySpan<char> part, int from, ReadOnlySpan<char> text, int at = 0)
    {
        var holding = Holding.Nowhere;
        for (; at < part.Length; at++)
        {
            // Most looks begin where the text stands: to compare is sooner done than to search.
            var found = part[at..].StartsWith(text) ? 0 : part[at..].IndexOf(text);
            if (found < 0)
            {
                break;
            }

            at += found;
            holding = Holding.AcrossBorders;
            if (IsAsWords(from, part.Length, at, at + text.Length))
            {
                return Holding.AsWords;
            }
        }

        return holding;
    }

    /// <summary>Whether a stretch of a part reaches from the border of a word to the border of a word, unparted by punctuation.</summary>
    /// <param name="from">Where the part begins in the whole.</param>
    /// <param name="length">Of the part.</param>
    /// <param name="start">Where the stretch begins in the part.</param>
    /// <param name="end">Where it ends there.</param>
    public bool IsAsWords(int from, int length, int start, int end) =>
        (start == 0 || Has(_borders, from + start)) && (end == length || Has(_borders, from + end)) && !IsBroken(from + start, from + end);

    private bool IsBroken(int from, int end)
    {
        for (var unit = from + 1; unit < end; unit += 64 - (unit & 63))
        {
            // The bits from the unit to the end of the stretch, or of their word.
            var bits = _breaks[unit >> 6] >> unit;
            if ((end - unit < 64 ? bits & ((1UL << (end - unit)) - 1) : bits) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ulong[] bits, int unit) => (bits[unit >> 6] & (1UL << unit)) != 0;

    private static void Add(ulong[] to, int from, ReadOnlySpan<byte> bits)
    {
        foreach (var eight in bits)
        {
            to[from >> 6] |= (ulong)eight << from;
            if ((from & 63) > 56)
            {
                to[(from >> 6) + 1] |= (ulong)eight >> (64 - (from & 63));
            }

            from += 8;
        }
    }
}

/// <summary>How a text is held.</summary>
internal enum Holding
{
    Nowhere,

    /// <summary>Only so that it begins or ends inside a word, as 和服 does in 产品和服务, or that punctuation parts it.</summary>
    AcrossBorders,

    /// <summary>Somewhere from the border of a word to the border of a word.</summary>
    AsWords,
}
