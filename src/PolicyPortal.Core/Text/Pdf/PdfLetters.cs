using System.Collections.Immutable;
using UglyToad.PdfPig.Content;

namespace PolicyPortal.Core.Text.Pdf;

/// <summary>A letter where it stands on its page, in points from the lower left.</summary>
/// <param name="Text">One character as a rule; a ligature may have several.</param>
/// <param name="Left">Where its advance begins.</param>
/// <param name="Right">Where its advance ends.</param>
/// <param name="Base">Its baseline.</param>
/// <param name="Size">Of its type.</param>
internal sealed record PdfLetter(string Text, double Left, double Right, double Base, double Size);

/// <summary>The letters that a page prints in its reading direction.</summary>
/// <param name="Unmapped">How many more it prints that the file gives no character for.</param>
internal sealed record PdfLetters(ImmutableArray<PdfLetter> Letters, int Unmapped)
{
    // Bold that is faked by printing twice is a hair off: less than this share of the letter.
    private const double SamePlace = 0.3;

    public static PdfLetters Of(Page page)
    {
        var unmapped = 0;
        var letters = ImmutableArray.CreateBuilder<PdfLetter>();
        var printed = new HashSet<(string Text, int Column, int Row)>();
        foreach (var letter in page.Letters)
        {
            // Watermarks and stamps stand aslant.
            if (letter.TextOrientation is not TextOrientation.Horizontal || string.IsNullOrWhiteSpace(letter.Value))
            {
                continue;
            }

            if (letter.Value.Any(IsNoCharacter))
            {
                unmapped++;
                continue;
            }

            var size = Size(letter);
            var made = new PdfLetter(CjkRadicals.Unified(letter.Value), letter.StartBaseLine.X, Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X), letter.StartBaseLine.Y, size);
            if (IsNew(made, printed))
            {
                letters.Add(made);
            }
        }

        return new(letters.ToImmutable(), unmapped);
    }

    // A letter near the border of its square may have been printed in the next one.
    private static bool IsNew(PdfLetter letter, HashSet<(string Text, int Column, int Row)> printed)
    {
        var (column, row) = (letter.Left / Math.Max((letter.Right - letter.Left) * SamePlace, 0.1), letter.Base / (letter.Size * SamePlace));
        var near = from x in new[] { column - 0.5, column + 0.5 } from y in new[] { row - 0.5, row + 0.5 } select (letter.Text, (int)Math.Floor(x), (int)Math.Floor(y));
        var isNew = !near.Any(printed.Contains);
        printed.Add((letter.Text, (int)Math.Floor(column), (int)Math.Floor(row)));
        return isNew;
    }

    // Some producers scale by the font, others by the matrix; the advance of a Chinese character is the size in any case.
    private static double Size(Letter letter)
    {
        var advance = letter.EndBaseLine.X - letter.StartBaseLine.X;
        return letter.Value is [var c] && Chars.IsHan(c) && advance > 1 ? advance : letter.PointSize > 0 ? letter.PointSize : 10;
    }

    private static bool IsNoCharacter(char c) => c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && !char.IsWhiteSpace(c));
}
