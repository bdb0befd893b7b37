using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Structure;

/// <summary>层次序数: 一、 then （一） then 1. then （1）, GB/T 9704-2012, 7.3.3; 编 章 节 条 之一, 立法技术规范.</summary>
public static partial class OrdinalGrammar
{
    private const int LongestLabel = 12;

    /// <returns>null when the text does not open with a number. Decimals, ratios and years (1.4万, 500:1, 2024年) open nothing.</returns>
    public static Ordinal? TryRead(string text)
    {
        if (Nth().Match(text) is { Success: true } nth)
        {
            var style = nth.Groups["unit"].Value switch
            {
                "编" => OrdinalStyle.Book,
                "分编" => OrdinalStyle.SubBook,
                "章" => OrdinalStyle.Chapter,
                "节" => OrdinalStyle.Division,
                _ => OrdinalStyle.Article,
            };
            return Read(style, nth);
        }

        if (Section().Match(text) is { Success: true } section)
        {
            return Read(OrdinalStyle.Section, section);
        }

        if (Subsection().Match(text) is { Success: true } subsection)
        {
            return Read(OrdinalStyle.Subsection, subsection);
        }

        if (Clause().Match(text) is { Success: true } clause)
        {
            return Read(OrdinalStyle.Clause, clause);
        }

        if (Point().Match(text) is { Success: true } point)
        {
            return Read(OrdinalStyle.Point, point);
        }

        return text is [>= '①' and <= '⑳' and var circled, ..] ? new(OrdinalStyle.Circled, circled - '①' + 1, 0, text[..1]) : null;
    }

    /// <summary>Whether a number of the series stands inside the text, behind a mark that parts the members of a list.</summary>
    public static bool HasInside(string text, OrdinalStyle style, int number)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is '；' or ';' or '，' or '。' && TryRead(text.Substring(i + 1, Math.Min(LongestLabel, text.Length - i - 1))) is { } inside
                && inside.Style == style && inside.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    private static Ordinal? Read(OrdinalStyle style, Match match) =>
        ChineseNumber.TryParse(match.Groups["n"].ValueSpan) is { } number
            ? new(style, number, match.Groups["sub"].Success ? ChineseNumber.TryParse(match.Groups["sub"].ValueSpan) ?? 0 : 0, match.Value)
            : null;

    // 第三条第二款规定…, 第三条和第五条…, 第三章的规定… are references that happen to open a paragraph.
    [GeneratedRegex(@"^第(?<n>[〇○零一二三四五六七八九十百千两]{1,9}|[0-9０-９]{1,4})(?<unit>编|分编|章|节|条)(?:之(?<sub>[一二三四五六七八九十]{1,3}))?(?![第、和及与至的规中所款项，])")]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十百]{1,5})、(?!\s*[一二三四五六七八九十]{1,3}、)")]
    private static partial Regex Section();

    [GeneratedRegex(@"^[（(](?<n>[一二三四五六七八九十百]{1,5})[)）](?:、)?")]
    private static partial Regex Subsection();

    [GeneratedRegex(@"^(?<n>[0-9０-９]{1,3})(?:[.．](?![0-9０-９])|、(?![0-9０-９]))")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[（(](?<n>[0-9０-９]{1,3})[)）]")]
    private static partial Regex Point();
}
