using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text.Pdf;

/// <param name="Lines">From the top down.</param>
/// <param name="Height">Of the page, in points.</param>
internal sealed record PdfPageLines(ImmutableArray<PdfLine> Lines, double Height);

/// <summary>Pages of lines to text: what their places say is put into spaces and empty lines, and what stands outside the text is set aside.</summary>
internal static partial class PdfPages
{
    // A line further off than this many line pitches has an empty line before it.
    private const double Apart = 1.6;
    private const int MostBlanks = 3;

    // So far from the text, in pitches, stand headers and footers.
    private const double OutsideText = 1.4;

    // Headers on several pages stand at the same height, to a few points.
    private const double SameHeight = 4;

    // Notes are set in type this much smaller than the text.
    private const double SmallType = 0.9;
    private const int DeepestIndent = 60;

    public static void Write(IReadOnlyList<PdfPageLines> pages, SourceTextBuilder text)
    {
        var all = pages.SelectMany(page => page.Lines).ToArray();
        var size = PdfLines.Usual(all.SelectMany(line => line.Letters).Select(letter => letter.Size));
        size = size > 0 ? size : 10;
        var pitch = Pitch(pages, size);
        var lefts = Enumerable.Range(0, 2).Select(parity => Left([.. pages.Where((_, i) => i % 2 == parity)], size)).ToArray();
        var edges = pages.SelectMany((page, i) => Edges(page).Select(line => (Page: i, Line: line))).ToLookup(edge => Masked(edge.Line), StringComparer.Ordinal);
        for (var i = 0; i < pages.Count; i++)
        {
            text.Page();
            var aside = Aside(pages[i], line => edges[Masked(line)].Any(edge => edge.Page != i && Math.Abs(edge.Line.Base - line.Base) < SameHeight), size, pitch);
            var noted = aside.Any(a => a);
            var left = lefts[i % 2] ?? lefts[1 - (i % 2)] ?? 0;
            PdfLine? before = null;
            for (var n = 0; n < pages[i].Lines.Length; n++)
            {
                var line = pages[i].Lines[n];
                if (before is not null && before.Base - line.Base > pitch * Apart && before.Base - line.Base > (before.Size + line.Size) * 1.2)
                {
                    text.Blank((int)Math.Clamp(Math.Round((before.Base - line.Base) / pitch) - 1, 1, MostBlanks));
                }

                text.Line(Spaces((int)Math.Clamp(Math.Round((line.Left - left) / size * 2), 0, DeepestIndent)) + (noted ? line.TextWithoutMarks : line.Text), aside[n] ? LineForm.SetAside : LineForm.Text);
                before = line;
            }
        }
    }

    /// <summary>White space of so many half columns.</summary>
    public static string Spaces(int half) => new string('　', half / 2) + (half % 2 == 0 ? "" : " ");

    // The distance from line to line that most lines of the text have.
    private static double Pitch(IReadOnlyList<PdfPageLines> pages, double size)
    {
        var distances = pages.SelectMany(page => page.Lines.Zip(page.Lines.Skip(1), (one, next) => one.Base - next.Base)).Where(distance => distance > size * 0.8 && distance < size * 4);
        return PdfLines.Usual(distances) is > 0 and var pitch ? pitch : size * 1.5;
    }

    // The margin where the text's lines begin: the leftmost that a fair number of them share. Pages of a book differ left and right.
    private static double? Left(IReadOnlyList<PdfPageLines> pages, double size)
    {
        var starts = pages.SelectMany(page => page.Lines).Where(line => Math.Abs(line.Size - size) < 1).GroupBy(line => Math.Round(line.Left / (size / 2))).ToArray();
        var most = starts.Length == 0 ? 0 : starts.Max(group => group.Count());
        return starts.Where(group => group.Count() * 6 >= most).OrderBy(group => group.Key).FirstOrDefault()?.Min(line => line.Left);
    }

    private static ImmutableArray<PdfLine> Edges(PdfPageLines page) => page.Lines.Length < 2 ? page.Lines : [page.Lines[0], page.Lines[^1]];

    /// <param name="isRepeated">Whether another page has the same words, digits aside, at the same height.</param>
    private static bool[] Aside(PdfPageLines page, Func<PdfLine, bool> isRepeated, double size, double pitch)
    {
        var lines = page.Lines;
        var aside = new bool[lines.Length];
        if (lines.Length < 2)
        {
            return aside;
        }

        aside[0] = lines[0].Base - lines[1].Base > pitch * OutsideText && isRepeated(lines[0]);
        var foot = lines.Length - 1;
        aside[foot] = lines[foot - 1].Base - lines[foot].Base > pitch * OutsideText && (isRepeated(lines[foot]) || PageNumber().IsMatch(lines[foot].Text));

        // Notes stand at the foot in smaller type, the first with its mark.
        var note = aside[foot] ? foot - 1 : foot;
        var first = note + 1;
        while (first > 0 && lines[first - 1].Size < size * SmallType)
        {
            first--;
        }

        for (var i = first; first > 0 && i <= note && NoteMark().IsMatch(lines[first].Text); i++)
        {
            aside[i] = true;
        }

        return aside;
    }

    private static string Masked(PdfLine line) => Digits().Replace(string.Concat(line.Text.Where(c => !Chars.IsSpace(c))), "#");

    [GeneratedRegex("[0-9０-９]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*(?:[—–\-－―─·]{0,3}\s*[0-9]{1,4}\s*[—–\-－―─·]{0,3}|第\s*[0-9]{1,4}\s*页.{0,12})\s*$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\s*(?:[①-⑳*＊]|[\[〔［][0-9]{1,2}[\]〕］]|注[:：]|[0-9]{1,2}\s)")]
    private static partial Regex NoteMark();
}
