using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>Running headers and footers: a line at a page's edge that stands, digits aside, on page after page, or on every other one.</summary>
internal static partial class RunningHeads
{
    // A line that stands on fewer pages than this may as well be one that the text repeats.
    private const int FewestPages = 3;
    private const int Longest = 40;
    private const int EdgeLines = 2;
    private const int ShortestPeriodic = 3;
    private const int ShortestPage = 12;
    private const int MostUneven = 3;

    public static void SetAside(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        var repeated = Edges(lines, furniture)
            .Where(edge => !furniture[edge.Line] && MayRepeat(lines, edge.Line))
            .GroupBy(edge => Masked(lines[edge.Line].Text))
            .Where(group => group.Key.Length > 1 && StandsOnPages([.. group.Where(edge => !StandsOverDate(lines, edge.Line)).Select(edge => edge.Page).Distinct().Order()]))
            .ToList();
        foreach (var line in repeated.SelectMany(group => group).Select(edge => edge.Line).Concat(Periodic(lines, furniture)))
        {
            furniture[line] = true;
        }
    }

    // Where nothing else tells of pages, a line that comes back after as many lines again and again does.
    private static List<int> Periodic(ImmutableArray<PrintedLine> lines, bool[] furniture) =>
        Enumerable.Range(0, lines.Length)
            .Where(i => !furniture[i] && MayRepeat(lines, i) && !StandsOverDate(lines, i))
            .GroupBy(i => Masked(lines[i].Text))
            .Where(group => group.Key.Length >= ShortestPeriodic && IsRegular([.. group]))
            .SelectMany(group => group)
            .ToList();

    private static bool IsRegular(int[] lines)
    {
        var distances = lines.Zip(lines.Skip(1), (a, b) => b - a).Order().ToArray();
        return distances.Length >= FewestPages && distances[0] >= ShortestPage && distances[^1] - distances[0] <= MostUneven;
    }

    // Headers stand on consecutive pages, or on odd or even ones; a title that comes back does not.
    private static bool StandsOnPages(IReadOnlyList<int> pages) =>
        pages.Count >= FewestPages && pages[^1] - pages[0] + 1 <= pages.Count * 5 / 2;

    // The two lines on either side of a page break or of a page number are where headers and footers stand.
    private static IEnumerable<(int Line, int Page)> Edges(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        var page = 0;
        var seen = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 && !lines[i].OpensPage && (!furniture[i] || lines[i].Form is LineForm.SetAside))
            {
                continue;
            }

            // A number and the break beside it are one edge.
            page += i > seen + 1 ? 1 : 0;
            for (var near = Math.Max(0, i - EdgeLines); near <= Math.Min(lines.Length - 1, i + EdgeLines); near++)
            {
                yield return (near, page);
            }

            seen = i + EdgeLines;
        }
    }

    // A sentence or its last words, a number that the text gives to its parts, or a date may repeat, and is no header.
    private static bool MayRepeat(ImmutableArray<PrintedLine> lines, int i)
    {
        var text = lines[i].Text;
        return lines[i].Form is LineForm.Text && text.Length <= Longest && text[^1] is not ('。' or '；' or '：' or '！' or '，') && !LineSense.IsAlone(text) && !LineSense.OpensParagraph(text)
            && (text[^1] is not ('）' or '”' or '》') || text.IndexOfAny(['（', '“', '《']) >= 0);
    }

    // A signature may repeat; a header stands over a date where a page happens to begin with one.
    private static bool StandsOverDate(ImmutableArray<PrintedLine> lines, int i) => i + 1 < lines.Length && LineSense.IsSignature(lines[i].Text, lines[i + 1].Text);

    // Digits differ from page to page (第3页), the rest does not.
    private static string Masked(string text) => Digits().Replace(text, "").Trim(' ', '·', '—', '-', '－', '|');

    [GeneratedRegex(@"[0-9０-９]+")]
    private static partial Regex Digits();
}
