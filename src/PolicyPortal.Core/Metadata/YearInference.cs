using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>The year of a dateline that prints none (12月12日电), by what the document says of years, then by its neighbours.</summary>
internal static partial class YearInference
{
    private const double Enough = 3;

    /// <param name="Reason">In Chinese: which words led to it.</param>
    public sealed record Inferred(int Year, string Reason);

    /// <param name="neighbours">Full dates of the documents before and after in the same source, nearest first.</param>
    /// <returns>null when nothing tells.</returns>
    public static Inferred? Infer(int month, string text, IEnumerable<DateOnly> neighbours)
    {
        var votes = new Dictionary<int, double>();
        var reasons = new Dictionary<int, (double Weight, string Reason)>();
        void Vote(int year, double weight, string reason)
        {
            if (year is < 1949 or > 2100)
            {
                return;
            }

            votes[year] = votes.GetValueOrDefault(year) + weight;
            if (!reasons.TryGetValue(year, out var best) || best.Weight < weight)
            {
                reasons[year] = (weight, reason);
            }
        }

        foreach (Match m in Anniversary().Matches(text))
        {
            var year = Founding(m.Groups["what"].Value) + Number(m.Groups["count"]);
            Vote(m.Groups["when"].Value is "明" ? year - 1 : year, 12, $"正文称“{m.Value}”");
        }

        foreach (Match m in PlanYear().Matches(text))
        {
            // 一五 began in 1953; since 三五 (1966) plans follow each other every five years.
            if (Text.ChineseNumber.TryParse(m.Groups["plan"].ValueSpan) is { } plan and >= 3 and <= 30)
            {
                var year = 1966 + (5 * (plan - 3)) + (m.Groups["end"].Value is "收官之年" ? 4 : 0);
                Vote(m.Groups["when"].Value is "明" ? year - 1 : year, 10, $"正文称“{m.Value}”");
            }
        }

        foreach (Match m in Congress().Matches(text))
        {
            if (Text.ChineseNumber.TryParse(m.Groups["nth"].ValueSpan) is { } nth and >= 12 and <= 40)
            {
                Vote(1982 + (5 * (nth - 12)) + 1, 10, $"正文称“{m.Value}”");
            }
        }

        foreach (Match m in NewYear().Matches(text))
        {
            if (Text.ChineseNumber.TryParse(m.Groups["year"].ValueSpan) is { } year)
            {
                Vote(month == 12 ? year - 1 : year, 10, $"正文称“{m.Value}”");
            }
        }

        foreach (Match m in Year().Matches(text))
        {
            var year = Number(m.Groups["year"]);
            var sameMonth = m.Groups["month"].Success && Number(m.Groups["month"]) == month;
            Vote(year, sameMonth ? 6 : 2, $"正文提到{year}年");
            if (month >= 11)
            {
                Vote(year - 1, 1.7, $"正文提到{year}年，电头在岁末");
            }
            else if (month <= 3)
            {
                Vote(year + 1, 1, $"正文提到{year}年，电头在岁首");
            }
        }

        var weight = Enough;
        foreach (var date in OfOneTime([.. neighbours]))
        {
            Vote(date.Year, weight, $"同一来源中相邻文件的日期为{date.Year}年{date.Month}月{date.Day}日");
            weight *= 0.6;
        }

        var (from, to) = Era.Of(text);
        foreach (var year in votes.Keys.Where(year => year < from || year > to).ToArray())
        {
            votes.Remove(year);
        }

        // A year named once in passing is as likely history: no year is better than a wrong one.
        if (votes.Count == 0 || votes.Values.Max() < Enough)
        {
            return from == to ? new(from, "正文所称的职务、会议只见于这一年") : null;
        }

        // A year that only plans and history mention is far from the others; of equals, the later.
        var chosen = votes.OrderByDescending(v => v.Value).ThenByDescending(v => v.Key).First().Key;
        return new(chosen, reasons[chosen].Reason);
    }

    // A bulletin holds the documents of one time; where its dates lie years apart, they tell nothing of each other.
    private static DateOnly[] OfOneTime(DateOnly[] dates) =>
        dates.Length > 0 && dates.Max(d => d.Year) - dates.Min(d => d.Year) <= 1 ? dates : [];

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int Founding(string what) => what.Contains("建党", StringComparison.Ordinal) || what.Contains("共产党", StringComparison.Ordinal) ? 1921
        : what.Contains("建军", StringComparison.Ordinal) ? 1927
        : what.Contains("改革开放", StringComparison.Ordinal) ? 1978
        : what.Contains('抗') ? 1945
        : 1949;

    [GeneratedRegex(@"(?<when>今|明)年[是将]?[^。；]{0,12}?(?<what>新中国成立|中华人民共和国成立|建党|中国共产党成立|建军|改革开放|抗日战争胜利|抗战胜利)(?<count>[0-9]{1,3})周年")]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"(?<when>今|明)年是[^。；]{0,20}?“(?<plan>[一二三四五六七八九十]{1,3})五”[^。；]{0,6}?(?<end>开局之年|收官之年)")]
    private static partial Regex PlanYear();

    [GeneratedRegex(@"今年是[^。；]{0,12}?党的(?<nth>[一二三四五六七八九十]{2,3})大精神的?开局之年")]
    private static partial Regex Congress();

    [GeneratedRegex(@"(?<year>[二2][〇○零0][二三四五六2-6][〇○零一二三四五六七八九0-9])年新年贺词")]
    private static partial Regex NewYear();

    [GeneratedRegex(@"(?<year>(?:19|20)[0-9]{2})年(?:(?<month>[0-9]{1,2})月)?")]
    private static partial Regex Year();
}
