using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>What a page prints besides its text: its number, a running header or footer, a glyph that a picture left behind.</summary>
internal static partial class PageFurniture
{
    // A header that stands on fewer pages than this may as well be a line that the text repeats.
    private const int FewestRepetitions = 3;
    private const int MostFootnoteLines = 12;

    /// <returns>For each line, whether it is furniture.</returns>
    public static ImmutableArray<bool> In(ImmutableArray<PrintedLine> lines)
    {
        var furniture = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            furniture[i] = lines[i].Form is LineForm.SetAside || (lines[i].Form is LineForm.Text && IsFurniture(lines, i));
        }

        for (var i = 0; i < lines.Length; i++)
        {
            if (FootnoteRule().IsMatch(lines[i].Text))
            {
                i = SetFootnotesAside(lines, furniture, i);
            }
        }

        var edges = PageEdges(lines, furniture);
        var repeated = edges
            .Where(edge => !furniture[edge.Key])
            .GroupBy(edge => Masked(lines[edge.Key].Text), edge => edge.Value)
            .Where(group => group.Distinct().Count() >= FewestRepetitions && group.Key.Length is > 1 and <= 40)
            .Select(group => group.Key)
            .ToHashSet();
        foreach (var i in edges.Keys)
        {
            furniture[i] |= repeated.Contains(Masked(lines[i].Text));
        }

        return [.. furniture];
    }

    private static bool IsFurniture(ImmutableArray<PrintedLine> lines, int i) =>
        MarkedPageNumber().IsMatch(lines[i].Text) || LoneNumber().IsMatch(lines[i].Text) || Comment().IsMatch(lines[i].Text)
        || IsStrayGlyph(lines, i);

    // Under the rule at the foot of a page stand its footnotes, up to the page's end.
    private static int SetFootnotesAside(ImmutableArray<PrintedLine> lines, bool[] furniture, int rule)
    {
        var end = rule + 1;
        while (end < lines.Length && !lines[end].OpensPage && !furniture[end])
        {
            end++;
        }

        if (end - rule > MostFootnoteLines || end == rule + 1 || !FootnoteMark().IsMatch(lines[rule + 1].Text))
        {
            return rule;
        }

        Array.Fill(furniture, true, rule, end - rule);
        return end - 1;
    }

    /// <returns>The two lines on either side of a page break or of a page number, where headers and footers stand, each with the line of that break.</returns>
    private static SortedDictionary<int, int> PageEdges(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        var edges = new SortedDictionary<int, int>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].OpensPage || (furniture[i] && lines[i].Form is not LineForm.SetAside) || i == 0)
            {
                for (var near = Math.Max(0, i - 2); near <= Math.Min(lines.Length - 1, i + 2); near++)
                {
                    edges.TryAdd(near, i);
                }
            }
        }

        return edges;
    }

    // Digits differ from page to page (第3页), the rest does not; a line that ends as sentences do is text that repeats.
    private static string Masked(string text) =>
        text[^1] is '。' or '；' or '：' or '！' ? "" : Digits().Replace(text, "#");

    // 〇 is what is left of a title that was a picture: its font had the glyph, the others were drawn.
    private static bool IsStrayGlyph(ImmutableArray<PrintedLine> lines, int i) =>
        lines[i].Text is [var only] && !Chars.MayNotOpenLine(only) && !char.IsAsciiDigit(only)
        && (i == 0 || lines[i].OpensPage || Chars.EndsSentence(lines[i - 1].Text[^1]));

    [GeneratedRegex(@"^(?:[—–\-－―─·•.．~～]{1,3} ?[0-9０-９]{1,4} ?[—–\-－―─·•.．~～]{1,3}|第 ?[0-9０-９]{1,4} ?页(?:[ ,，/／]*[共总] ?[0-9０-９]{1,4} ?页)?|[0-9]{1,4} ?[/／] ?[0-9]{1,4}|Page [0-9]{1,4}(?: of [0-9]{1,4})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkedPageNumber();

    [GeneratedRegex(@"^[—─_－-]{4,}$")]
    private static partial Regex FootnoteRule();

    [GeneratedRegex(@"^(?:\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[①-⑳]|\*|注[:：])")]
    private static partial Regex FootnoteMark();

    // HTML's comments print nothing.
    [GeneratedRegex(@"^<!--.*-->$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[0-9０-９]{1,4}$")]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"[0-9０-９]+")]
    private static partial Regex Digits();
}
