using System.Collections.Immutable;
using System.Text;

namespace PolicyPortal.Core.Text.Pdf;

/// <summary>A printed line of a page.</summary>
/// <param name="Letters">From left to right.</param>
/// <param name="Size">Of most of its letters.</param>
internal sealed record PdfLine(ImmutableArray<PdfLetter> Letters, double Base, double Size)
{
    // A gap that is narrower is the setting's: a quarter of a column between Chinese and Latin, or stretched lines.
    private const double NarrowestGap = 0.45;

    private const int WidestGap = 80;

    public double Left => Letters[0].Left;

    public double Right => Letters[^1].Right;

    /// <summary>The text, with a space for each half column that is left free inside the line.</summary>
    public string Text { get; } = Print(Letters, Size);

    /// <summary>The same without the raised marks that lead to notes.</summary>
    public string TextWithoutMarks => Letters.Any(IsMark) ? Print(Letters, Size, IsMark) : Text;

    private bool IsMark(PdfLetter letter) =>
        letter.Size < Size * 0.8 && letter.Base > Base + (Size * 0.1) && letter.Text is [>= '0' and <= '9' or >= '①' and <= '⑳' or '[' or ']' or '〔' or '〕' or '*' or '＊'];

    /// <param name="isSkipped">Which letters take their room and print nothing.</param>
    private static string Print(ImmutableArray<PdfLetter> letters, double size, Func<PdfLetter, bool>? isSkipped = null)
    {
        var text = new StringBuilder();
        for (var i = 0; i < letters.Length; i++)
        {
            if (isSkipped?.Invoke(letters[i]) == true)
            {
                continue;
            }

            if (text.Length > 0 && (letters[i].Left - letters[i - 1].Right) / size is var gap && gap >= Narrowest(letters[i - 1], letters[i]))
            {
                text.Append(PdfPages.Spaces((int)Math.Clamp(Math.Round(gap * 2), 1, WidestGap)));
            }

            text.Append(letters[i].Text);
        }

        return text.ToString();
    }

    // Between Latin words a quarter is a space already.
    private static double Narrowest(PdfLetter before, PdfLetter after) =>
        Chars.IsAsciiWord(before.Text[^1]) && Chars.IsAsciiWord(after.Text[0]) || (before.Text[^1] < 0x80 && after.Text[0] < 0x80) ? 0.18 : NarrowestGap;
}

/// <summary>Letters to lines, by their baselines.</summary>
internal static class PdfLines
{
    // Raised marks and letters of another size share a line if their baselines are this near, in its size.
    private const double SameLine = 0.45;

    /// <returns>From the top of the page down.</returns>
    public static ImmutableArray<PdfLine> Of(ImmutableArray<PdfLetter> letters)
    {
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        var open = new List<PdfLetter>();
        foreach (var letter in letters.OrderByDescending(letter => letter.Base))
        {
            if (open.Count > 0 && open[0].Base - letter.Base > Math.Max(open[0].Size, letter.Size) * SameLine)
            {
                Close(open, lines);
            }

            open.Add(letter);
        }

        Close(open, lines);
        return lines.ToImmutable();
    }

    private static void Close(List<PdfLetter> open, ImmutableArray<PdfLine>.Builder lines)
    {
        if (open.Count > 0)
        {
            var size = Usual(open.Select(letter => letter.Size));
            var line = open.Where(letter => letter.Size >= size * 0.9).ToList() is { Count: > 0 } main ? main : open;
            lines.Add(new([.. open.OrderBy(letter => letter.Left)], line.Average(letter => letter.Base), size));
            open.Clear();
        }
    }

    /// <summary>The value that is met most, to half a point.</summary>
    public static double Usual(IEnumerable<double> values) =>
        values.GroupBy(value => Math.Round(value * 2)).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).Select(group => group.Key / 2).FirstOrDefault();
}
