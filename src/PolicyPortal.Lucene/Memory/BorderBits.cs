using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Memory;

/// <summary>Where words begin or end in a text, a bit a UTF-16 unit.</summary>
/// <param name="length">Of the text, in UTF-16 units.</param>
internal sealed class BorderBits(int length)
{
    private readonly ulong[] _bits = new ulong[(length / 64) + 2]; // one more, for the byte that reaches over the end

    /// <summary>The borders of one text, the first unit in the lowest bit of the first byte.</summary>
    public static byte[] Of(SegmentedText text)
    {
        var bytes = new byte[(text.Text.Length + 7) / 8];
        foreach (var word in text.Words)
        {
            Set(word.Start);
            Set(word.End);
        }

        return bytes;

        void Set(int unit)
        {
            if (unit < text.Text.Length)
            {
                bytes[unit >> 3] |= (byte)(1 << (unit & 7));
            }
        }
    }

    /// <summary>Adds the borders of a part.</summary>
    /// <param name="from">Where the part begins.</param>
    /// <param name="borders">As <see cref="Of"/> gives them.</param>
    public void Add(int from, ReadOnlySpan<byte> borders)
    {
        foreach (var eight in borders)
        {
            _bits[from >> 6] |= (ulong)eight << from;
            if ((from & 63) > 56)
            {
                _bits[(from >> 6) + 1] |= (ulong)eight >> (64 - (from & 63));
            }

            from += 8;
        }
    }

    /// <summary>Looks for a text in a part.</summary>
    /// <param name="from">Where the part begins in the whole.</param>
    public Holding Look(ReadOnlySpan<char> part, int from, ReadOnlySpan<char> text)
    {
        var holding = Holding.Nowhere;
        for (var at = 0; at < part.Length; at++)
        {
            var found = part[at..].IndexOf(text);
            if (found < 0)
            {
                break;
            }

            at += found;
            holding = Holding.AcrossBorders;
            var end = at + text.Length;
            if ((at == 0 || IsBorder(from + at)) && (end == part.Length || IsBorder(from + end)))
            {
                return Holding.AsWords;
            }
        }

        return holding;
    }

    private bool IsBorder(int unit) => (_bits[unit >> 6] & (1UL << unit)) != 0;
}

/// <summary>How a text is held.</summary>
internal enum Holding
{
    Nowhere,

    /// <summary>Only so that it begins or ends inside a word, as 和服 does in 产品和服务.</summary>
    AcrossBorders,

    /// <summary>Somewhere from the border of a word to the border of a word.</summary>
    AsWords,
}
