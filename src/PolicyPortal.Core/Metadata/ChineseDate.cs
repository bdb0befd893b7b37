using System.Text.RegularExpressions;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Metadata;

/// <summary>Dates as documents print them: 2023年12月1日, 二○二三年十二月一日, 二００一年元月一日; on a line of their own 2023.12.1 and 2023-12-01 too.</summary>
public static partial class ChineseDate
{
    /// <summary>The first date with a year in the text.</summary>
    /// <returns>null when there is none, or when it is none of the calendar (2月30日).</returns>
    public static DateOnly? Find(string text) => All(text).Select(d => (DateOnly?)d).FirstOrDefault();

    /// <summary>Every date with a year, in order.</summary>
    public static IEnumerable<DateOnly> All(string text) =>
        Dated().Matches(text).Select(Read).Where(d => d is not null).Select(d => d!.Value);

    /// <returns>null when the whole text, brackets and 上午 aside, is not one date.</returns>
    public static DateOnly? TryParseWhole(string text)
    {
        var match = Whole().Match(text);
        return match.Success ? Read(match) : null;
    }

    /// <summary>Whether the whole text is a month with its year (1996年1月): a date that names no day.</summary>
    public static bool IsWholeMonth(string text) => Month().IsMatch(text);

    internal static DateOnly? Read(Match match) =>
        ChineseNumber.TryParse(match.Groups["y"].ValueSpan) is { } year
        && (match.Groups["m"].Value is "元" ? 1 : ChineseNumber.TryParse(match.Groups["m"].ValueSpan)) is { } month
        && ChineseNumber.TryParse(match.Groups["d"].ValueSpan) is { } day
            ? TryMake(year, month, day) : null;

    internal static DateOnly? TryMake(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private const string Year = @"(?<y>(?:[12１２][0-9０-９]{3})|[一二][〇○零0０ＯO一二三四五六七八九]{3}) ?年";

    internal const string Pattern = Year + @" ?(?<m>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}|元) ?月 ?(?<d>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}) ?日";

    [GeneratedRegex(Pattern)]
    internal static partial Regex Dated();

    [GeneratedRegex("^[（(]?(?:" + Pattern + @"(?:[，,]? ?[上下]午)?|(?<y>[12][0-9]{3})(?<mark>[.．/-])(?<m>[0-9]{1,2})\k<mark>(?<d>[0-9]{1,2}))[)）]?$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[（(]?" + Year + @" ?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}|元) ?月[)）]?$")]
    private static partial Regex Month();
}
