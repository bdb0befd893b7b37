using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.References;

/// <summary>前条, 前款, 前两项, 本条, 本款, 本章: told from where the words stand. 立法技术规范（试行）（一）, 2.4.</summary>
internal static partial class RelativeRule
{
    public static IEnumerable<Head> Read(string text, Standing standing)
    {
        foreach (Match m in Before().Matches(text))
        {
            var count = m.Groups["n"].Success ? ChineseNumber.TryParse(m.Groups["n"].ValueSpan) ?? 1 : 1;
            if (standing.Place.IsWhole && !m.Groups["sure"].Success)
            {
                continue;
            }

            var (first, last) = Range(LocatorReader.UnitOf(m.Groups["unit"].Value)!.Value, count, standing);
            yield return new(Span(m), CitedWork.Own, first, StandsAlone: true, last == first ? null : last)
            {
                First = m.Groups["n"].Success ? new(LocatorReader.UnitOf(m.Groups["unit"].Value)!.Value, count) : null,
            };
        }

        foreach (Match m in Here().Matches(text))
        {
            var unit = LocatorReader.UnitOf(m.Groups["unit"].Value)!.Value;
            var place = (unit >= LocatorUnit.Article ? standing.Place : standing.Section).Before(unit + 1);
            if (place.Finest == unit)
            {
                yield return new(Span(m), CitedWork.Own, place, StandsAlone: true);
            }
        }
    }

    private static TextSpan Span(Match m) => new(m.Index, m.Index + m.Length);

    private static (Locator First, Locator Last) Range(LocatorUnit unit, int count, Standing standing)
    {
        var place = standing.Place;
        if (unit is LocatorUnit.Article && count == 1)
        {
            return standing.PreviousArticle is { IsWhole: false } previous ? (previous, previous) : (Locator.Nowhere, Locator.Nowhere);
        }

        // Older laws say 前项 of the paragraph before.
        if (unit is LocatorUnit.Item && place.Item == 0 && count == 1)
        {
            unit = LocatorUnit.Paragraph;
        }

        var here = unit switch
        {
            LocatorUnit.Article => place.Article,
            LocatorUnit.Paragraph => place.Paragraph,
            LocatorUnit.Item => place.Item,
            _ => place.Subitem,
        };
        return place.With(unit, here - count) is { } first && place.With(unit, here - 1) is { } last ? (first, last) : (Locator.Nowhere, Locator.Nowhere);
    }

    // 以前, 目前 and the like are other words.
    [GeneratedRegex(@"(?:(?<![目以之当提从先年月日空生午])前(?<n>[一两二三四五六七八九十])?|(?<![以如网])上(?=[条款项](?:规定|所|第|的)))(?<unit>[条款项目])" + LocatorReader.NoWord + @"(?<sure>(?=规定|所|的规定|第))?")]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<![基日根资版原文样成])本(?<unit>分编|[编章节条款项])" + LocatorReader.NoWord + "(?![款文])")]
    private static partial Regex Here();
}
