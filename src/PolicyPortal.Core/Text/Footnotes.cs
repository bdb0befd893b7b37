using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Text;

/// <summary>Footnotes: under a rule at the foot of a page, each with its mark, and the marks in the page's text.</summary>
internal static partial class Footnotes
{
    private const int MostLines = 12;
    private const int LongestPage = 120;

    public static void SetAside(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!Rule().IsMatch(lines[i].Text))
            {
                continue;
            }

            var end = i + 1;
            while (end < lines.Length && !lines[end].OpensPage && !furniture[end])
            {
                end++;
            }

            if (end - i <= MostLines && end > i + 1 && Mark().IsMatch(lines[i + 1].Text))
            {
                Array.Fill(furniture, true, i, end - i);
                i = end - 1;
            }
        }
    }

    /// <summary>The lines without the marks of footnotes that were set aside: the text has no use for them.</summary>
    public static ImmutableArray<PrintedLine> WithoutMarks(ImmutableArray<PrintedLine> lines, ImmutableArray<bool> furniture)
    {
        var clean = lines.ToBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (furniture[i] && BracketedMark().Match(lines[i].Text) is { Success: true } mark)
            {
                Strike(clean, furniture, i, mark.Value);
            }
        }

        return clean.ToImmutable();
    }

    // The mark's own place is the nearest one before its footnote.
    private static void Strike(ImmutableArray<PrintedLine>.Builder lines, ImmutableArray<bool> furniture, int note, string mark)
    {
        for (var i = note - 1; i >= 0 && note - i < LongestPage; i--)
        {
            var at = furniture[i] ? -1 : lines[i].Text.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
            {
                lines[i] = lines[i] with { Text = lines[i].Text.Remove(at, mark.Length) };
                return;
            }
        }
    }

    [GeneratedRegex(@"^[—―─━_＿－=＝-]{4,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?:\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[①-⑳]|[¹²³⁴-⁹]|[0-9]{1,2}[.．、 ]|\*|注[:：])")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:\[[0-9]{1,2}\]|〔[0-9]{1,2}〕|[①-⑳]|[¹²³⁴-⁹])")]
    private static partial Regex BracketedMark();
}
