using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>What a page prints besides its text: its number, a running header or footer, footnotes, a glyph that a picture left behind; and a table of contents.</summary>
internal static partial class PageFurniture
{
    /// <returns>For each line, whether it is furniture.</returns>
    public static ImmutableArray<bool> In(ImmutableArray<PrintedLine> lines)
    {
        var furniture = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            furniture[i] = lines[i].Form is LineForm.SetAside || (lines[i].Form is LineForm.Text && (Comment().IsMatch(lines[i].Text) || IsStrayGlyph(lines, i)));
        }

        PageNumbers.SetAside(lines, furniture);
        Footnotes.SetAside(lines, furniture);
        RunningHeads.SetAside(lines, furniture);
        ContentsList.SetAside(lines, furniture);
        return [.. furniture];
    }

    // 〇 is what is left of a title that was a picture: its font had the glyph, the others were drawn.
    private static bool IsStrayGlyph(ImmutableArray<PrintedLine> lines, int i) =>
        lines[i].Text is [var only] && !Chars.MayNotOpenLine(only) && !char.IsAsciiDigit(only)
        && (i == 0 || lines[i].OpensPage || Chars.EndsSentence(lines[i - 1].Text[^1]));

    // HTML's comments print nothing.
    [GeneratedRegex(@"^<!--.*-->$")]
    private static partial Regex Comment();
}
