using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>A word that is nothing but a date (2023年12月, 2023年12月1日, 2023年) asks for what was issued then.</summary>
/// <remarks>
/// Only a word that stands alone: 2023年政府工作报告 is a title, and may be spoken of in any year. 去年 is no date, for texts hold it literally.
/// </remarks>
internal static partial class DateWords
{
    public static SearchQuery In(SearchQuery query)
    {
        var parts = query.Parts.ToBuilder();
        var hints = query.Hints.ToBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Node is QueryNode.Term term && DaysOf(term.Text) is { } days)
            {
                parts[i] = parts[i] with { Node = days };
                hints.Add(new("“{0}”按成文日期理解。", term.Text, query.Replacing(parts[i].Span, $"\"{term.Text}\""), QueryHintKind.Date));
            }
        }

        return query.With(parts.ToImmutable()) with { Hints = hints.ToImmutable() };
    }

    /// <returns>null for a text that is no date, or none of the calendar.</returns>
    internal static QueryNode? DaysOf(string text)
    {
        var match = Pattern().Match(HalfWidth(text));
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match.Groups["year"]);
        if (!match.Groups["month"].Success)
        {
            return new QueryNode.Years(year, year);
        }

        var month = Number(match.Groups["month"]);
        if (month is < 1 or > 12)
        {
            return null;
        }

        var last = DateTime.DaysInMonth(year, month);
        if (!match.Groups["day"].Success)
        {
            return new QueryNode.Days(new DateOnly(year, month, 1), new DateOnly(year, month, last));
        }

        var day = Number(match.Groups["day"]);
        return day >= 1 && day <= last ? new QueryNode.Days(new DateOnly(year, month, day), new DateOnly(year, month, day)) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string HalfWidth(string text) => string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c));

    [GeneratedRegex("^(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月(?:份|(?<day>[0-9]{1,2})[日号])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
