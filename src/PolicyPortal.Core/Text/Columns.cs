namespace PolicyPortal.Core.Text;

/// <summary>
/// Widths in quarter columns: a Chinese character takes 4, an ASCII letter, digit or space 2. GB/T 9704-2012, 5.2.3: 28 columns a line.
/// </summary>
internal static class Columns
{
    public const int PerColumn = 4;

    /// <summary>The indent of a paragraph's first line: two columns. GB/T 9704-2012, 7.3.3.</summary>
    public const int Indent = 2 * PerColumn;

    public static int Of(char c) => Chars.IsWide(c) ? (char.IsLowSurrogate(c) ? 0 : 4) : c is '\u3000' ? 4 : 2;

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
    /// How often Chinese meets Latin: there a typesetter adds a gap, which extraction shows as a space or not at all. W3C, Requirements
    /// for Chinese Text Layout, 3.2.2: a quarter of a column.
    /// </summary>
    public static int Borders(ReadOnlySpan<char> text)
    {
        var borders = 0;
        for (var i = 1; i < text.Length; i++)
        {
            borders += IsBorder(text[i - 1], text[i]) ? 1 : 0;
        }

        return borders;
    }

    public static bool IsBorder(char left, char right) =>
        (Chars.IsHan(left) && Chars.IsAsciiWord(right)) || (Chars.IsAsciiWord(left) && Chars.IsHan(right));

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

    /// <summary>
    /// Whether the line may hold a column more than its measure: its marks give half a column each so that a mark does not open the next
    /// line, or an opening one close this (GB/T 15834-2011, 5.1.10: 标点挤压).
    /// </summary>
    public static bool MayBeSqueezed(ReadOnlySpan<char> text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            marks += Chars.IsHalfEmpty(c) ? 1 : 0;
        }

        return marks >= 3 && (Chars.IsHalfEmpty(text[^1]) || Chars.IsHalfEmpty(text[^2]));
    }
}
