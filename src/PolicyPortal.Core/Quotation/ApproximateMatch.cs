using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Quotation;

/// <summary>Where a text stands in another one with the fewest insertions, deletions and changes of characters.</summary>
/// <param name="Span">In the text that was looked through; empty where nothing of the pattern is there.</param>
/// <param name="Distance">From 0 to the pattern's length.</param>
/// <remarks>Bit-parallel: Myers, J. ACM 46 (1999), in blocks of 64 as Hyyrö (2003) has them; a step a character of the text and 64 of the pattern.</remarks>
internal readonly record struct ApproximateMatch(TextSpan Span, int Distance)
{
    private const int Word = 64;

    /// <summary>The best place; of several the first.</summary>
    /// <param name="pattern">Not empty; in UTF-16 units, as the text.</param>
    public static ApproximateMatch Find(string pattern, string text)
    {
        var (distance, end) = Scan(pattern, text, mayBeginAnywhere: true);
        if (end == 0)
        {
            return new(default, distance);
        }

        // From the end backwards: how far does the best place reach?
        var (_, length) = Scan(Reversed(pattern), Reversed(text[Math.Max(0, end - (2 * pattern.Length))..end]), mayBeginAnywhere: false);
        return new(new TextSpan(end - length, end), distance);
    }

    private static (int Distance, int End) Scan(string pattern, string text, bool mayBeginAnywhere)
    {
        var blocks = (pattern.Length + Word - 1) / Word;
        var equal = Places(pattern, blocks);
        var none = new ulong[blocks];
        var (plus, minus) = (new ulong[blocks], new ulong[blocks]);
        plus.AsSpan().Fill(ulong.MaxValue);
        var last = 1UL << ((pattern.Length - 1) % Word);
        var (distance, best, end) = (pattern.Length, pattern.Length, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var eq = equal.GetValueOrDefault(text[at]) ?? none;
            var carry = mayBeginAnywhere ? 0 : 1;
            for (var b = 0; b < blocks; b++)
            {
                carry = Advance(ref plus[b], ref minus[b], eq[b], carry, b == blocks - 1 ? last : 1UL << (Word - 1));
            }

            distance += carry;
            if (distance < best)
            {
                (best, end) = (distance, at + 1);
            }
        }

        return (best, end);
    }

    // The vertical differences of one block go one character of the text further.
    private static int Advance(ref ulong plus, ref ulong minus, ulong equal, int carry, ulong top)
    {
        var vertical = equal | minus;
        if (carry < 0)
        {
            equal |= 1;
        }

        var horizontal = (((equal & plus) + plus) ^ plus) | equal;
        var up = minus | ~(horizontal | plus);
        var down = plus & horizontal;
        var next = (up & top) != 0 ? 1 : (down & top) != 0 ? -1 : 0;
        up = (up << 1) | (carry > 0 ? 1UL : 0);
        down = (down << 1) | (carry < 0 ? 1UL : 0);
        plus = down | ~(vertical | up);
        minus = up & vertical;
        return next;
    }

    private static Dictionary<char, ulong[]> Places(string pattern, int blocks)
    {
        var places = new Dictionary<char, ulong[]>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!places.TryGetValue(pattern[i], out var bits))
            {
                places[pattern[i]] = bits = new ulong[blocks];
            }

            bits[i / Word] |= 1UL << (i % Word);
        }

        return places;
    }

    private static string Reversed(string text) => string.Create(text.Length, text, static (units, source) =>
    {
        source.CopyTo(units);
        units.Reverse();
    });
}
