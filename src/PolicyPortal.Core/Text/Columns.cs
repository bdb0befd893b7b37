namespace PolicyPortal.Core.Text;

/// <summary>Widths in half columns: a Chinese character takes 2, an ASCII letter or digit 1. GB/T 9704-2012, 5.2.3: 28 columns a line.</summary>
internal static class Columns
{
    public static int Of(char c) => Chars.IsWide(c) ? (char.IsLowSurrogate(c) ? 0 : 2) : c is '\u3000' ? 2 : 1;

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += Of(c);
        }

        return width;
    }

    /// <summary>
    /// What a typesetter may have added between Chinese and Latin: a quarter of a column at each border, which extraction shows as a space or
    /// not at all. W3C, Requirements for Chinese Text Layout, 3.2.2.
    /// </summary>
    public static int OfAutospace(ReadOnlySpan<char> text)
    {
        var borders = 0;
        for (var i = 1; i < text.Length; i++)
        {
            borders += Chars.IsAsciiWord(text[i]) ? Chars.IsHan(text[i - 1]) ? 1 : 0 : Chars.IsHan(text[i]) && Chars.IsAsciiWord(text[i - 1]) ? 1 : 0;
        }

        return (borders + 1) / 2;
    }

    /// <summary>How much of a line the typesetter must carry to the next one at the least: a word or a character, with the marks that cling to it.</summary>
    public static int OfOpeningUnit(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && Chars.MayNotCloseLine(text[i]))
        {
            i++;
        }

        if (i < text.Length && Chars.IsAsciiWord(text[i]))
        {
            while (i < text.Length && (Chars.IsAsciiWord(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && Chars.IsAsciiWord(text[i + 1]))))
            {
                i++;
            }
        }
        else if (i < text.Length)
        {
            i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
        }

        while (i < text.Length && Chars.MayNotOpenLine(text[i]))
        {
            i++;
        }

        return Of(text[..Math.Min(i, text.Length)]);
    }
}
