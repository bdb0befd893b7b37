using System.Globalization;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Metadata;

/// <summary>What a text says as of its own present that only one year fits: anniversaries, plans, congresses, games, and the year of what it reports.</summary>
internal static partial class YearSigns
{
    private const int OpeningLength = 160;

    /// <param name="Weight">3 or more is enough alone.</param>
    /// <param name="Reason">In Chinese.</param>
    public readonly record struct Sign(int Year, double Weight, string Reason);

    /// <param name="month">Of the dateline.</param>
    public static IEnumerable<Sign> In(string text, int month) => [.. Anniversaries(text), .. Plans(text), .. Congresses(text), .. StandingCommittee(text, month), .. Games(text), .. Named(text, month)];

    private static IEnumerable<Sign> Anniversaries(string text)
    {
        foreach (Match m in Anniversary().Matches(text))
        {
            var year = Founding(m.Groups["what"].Value) + Number(m.Groups["count"]);
            yield return new(m.Groups["when"].Value is "明" ? year - 1 : year, 12, Said(m));
        }

        if (Celebration().Match(Opening(text)) is { Success: true } held)
        {
            yield return new(Founding(held.Groups["what"].Value) + Number(held.Groups["count"]), 6, Said(held));
        }
    }

    private static IEnumerable<Sign> Plans(string text)
    {
        foreach (Match m in PlanYear().Matches(text))
        {
            // 一五 began in 1953; since 三五 (1966) plans follow each other every five years.
            if (ChineseNumber.TryParse(m.Groups["plan"].ValueSpan) is { } plan and >= 3 and <= 30)
            {
                var year = 1966 + (5 * (plan - 3)) + (m.Groups["end"].Value is "收官之年" ? 4 : 0);
                yield return new(m.Groups["when"].Value is "明" ? year - 1 : year, 10, Said(m));
            }
        }
    }

    // Since the twelfth (1982) the party's congresses meet every five years; a commission for discipline meets in each January after its first year; since
    // the fifth (1978) so do the people's congresses, once a year.
    private static IEnumerable<Sign> Congresses(string text)
    {
        foreach (Match m in CongressSpirit().Matches(text))
        {
            if (ChineseNumber.TryParse(m.Groups["nth"].ValueSpan) is { } nth and >= 12 and <= 40)
            {
                yield return new(PartyCongress(nth) + 1, 10, Said(m));
            }
        }

        var opening = Opening(text);
        if (PartyCongressMeets().Match(opening) is { Success: true } meets && ChineseNumber.TryParse(meets.Groups["nth"].ValueSpan) is { } congress and >= 12 and <= 40)
        {
            yield return new(PartyCongress(congress), 8, Said(meets));
        }

        if (DisciplinePlenum().Match(opening) is { Success: true } plenum
            && ChineseNumber.TryParse(plenum.Groups["nth"].ValueSpan) is { } term and >= 12 and <= 40 && ChineseNumber.TryParse(plenum.Groups["time"].ValueSpan) is { } time and >= 2 and <= 6)
        {
            yield return new(PartyCongress(term) + time - 1, 6, Said(plenum));
        }

        if (PeoplesCongress().Match(opening) is { Success: true } people
            && ChineseNumber.TryParse(people.Groups["nth"].ValueSpan) is { } house and >= 5 and <= 40 && ChineseNumber.TryParse(people.Groups["time"].ValueSpan) is { } session and <= 5)
        {
            yield return new(1978 + (5 * (house - 5)) + session - 1, 6, Said(people));
        }
    }

    // 全国人大常委会议事规则: it meets every two months, and at other times where there is need. Since the fifth (1978) a congress sits for five years from
    // March; its standing committee met for the second time in that April. Its meetings since then have been 0.48 to 0.68 a month.
    private static IEnumerable<Sign> StandingCommittee(string text, int month)
    {
        if (CommitteeMeeting().Match(Opening(text)) is { Success: true } said
            && ChineseNumber.TryParse(said.Groups["nth"].ValueSpan) is { } house and >= 5 and <= 40 && ChineseNumber.TryParse(said.Groups["time"].ValueSpan) is { } time and >= 2)
        {
            var begin = 1978 + (5 * (house - 5));
            var years = Enumerable.Range(begin, 6)
                .Where(year => (Months: ((year - begin) * 12) + month - 4, time) is (>= 0 and <= 58, _) and var at
                    && time >= 1 + (0.48 * at.Months) && time <= 3 + (0.68 * at.Months))
                .ToArray();
            if (years is [var only])
            {
                yield return new(only, 6, Said(said));
            }
        }
    }

    private static int PartyCongress(int nth) => 1982 + (5 * (nth - 12));

    // Summer games every four years since 1896, Paralympics since 1960; winter games two years after the summer's since 1994 (the 17th).
    private static IEnumerable<Sign> Games(string text)
    {
        if (Olympics().Match(Opening(text)) is { Success: true } games && ChineseNumber.TryParse(games.Groups["nth"].ValueSpan) is { } nth and >= 15 and <= 50)
        {
            var year = games.Groups["what"].Value switch { "残奥会" => 1960 + (4 * (nth - 1)), "冬奥会" => 1994 + (4 * (nth - 17)), _ => 1896 + (4 * (nth - 1)) };
            yield return new(year, 6, Said(games));
        }
    }

    private static IEnumerable<Sign> Named(string text, int month)
    {
        foreach (Match m in NewYear().Matches(text))
        {
            if (ChineseNumber.TryParse(m.Groups["year"].ValueSpan) is { } year)
            {
                yield return new(month == 12 ? year - 1 : year, 10, Said(m));
            }
        }

        foreach (Match m in NewYearsDay().Matches(text))
        {
            yield return new(month == 12 ? Number(m.Groups["year"]) - 1 : Number(m.Groups["year"]), 4, Said(m));
        }

        foreach (Match m in PresentYear().Matches(text))
        {
            // In its last months a year's meetings speak of the next as well as of their own.
            yield return new(Number(m.Groups["year"]), month <= 10 ? 4 : 0, Said(m));
        }

        // 2024年对台工作会议…在京召开 is of that year; 2014年，我专程到连队视察 is history.
        if (Occasion().Match(Opening(text)) is { Success: true } occasion)
        {
            yield return new(Number(occasion.Groups["year"]), 4, Said(occasion));
        }

        foreach (Match m in Looking().Matches(text))
        {
            var back = m.Groups["verb"].Value is "总结" or "回顾";
            yield return new(Number(m.Groups["year"]) + (back && month <= 3 ? 1 : !back && month >= 11 ? -1 : 0), 3, Said(m));
        }
    }

    private static string Opening(string text) => text[..Math.Min(OpeningLength, text.Length)];

    private static string Said(Match m) => $"正文称“{m.Value}”";

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static int Founding(string what) => what.Contains("建党", StringComparison.Ordinal) || what.Contains("共产党", StringComparison.Ordinal) ? 1921
        : what.Contains("建军", StringComparison.Ordinal) || what.Contains("解放军", StringComparison.Ordinal) ? 1927
        : what.Contains("改革开放", StringComparison.Ordinal) ? 1978
        : what.Contains('抗') ? 1945
        : 1949;

    private const string Foundings = "(?<what>新中国成立|中华人民共和国成立|建党|中国共产党成立|中国人民解放军建军|建军|改革开放|中国人民抗日战争暨世界反法西斯战争胜利|抗日战争胜利|抗战胜利)(?<count>[0-9]{1,3})周年";

    [GeneratedRegex("(?<when>今|明)年[是将]?[^。；]{0,12}?" + Foundings)]
    private static partial Regex Anniversary();

    [GeneratedRegex("(?:庆祝|纪念)" + Foundings + "(?:大会|招待会|座谈会)")]
    private static partial Regex Celebration();

    [GeneratedRegex(@"(?<when>今|明)年是[^。；]{0,20}?“(?<plan>[一二三四五六七八九十]{1,3})五”[^。；]{0,6}?(?<end>开局之年|收官之年)")]
    private static partial Regex PlanYear();

    [GeneratedRegex(@"今年是[^。；]{0,12}?党的(?<nth>[一二三四五六七八九十]{2,3})大精神的?开局之年")]
    private static partial Regex CongressSpirit();

    [GeneratedRegex(@"中国共产党第(?<nth>[一二三四五六七八九十]{2,3})次全国代表大会[^。]{0,90}(?:开幕|闭幕)")]
    private static partial Regex PartyCongressMeets();

    [GeneratedRegex(@"(?:第(?<nth>[一二三四五六七八九十]{2,3})届中央纪律检查委员会第(?<time>[二三四五六])次全体会议|(?<nth>[一二三四五六七八九十]{2,3})届中央纪委(?<time>[二三四五六])次全会)")]
    private static partial Regex DisciplinePlenum();

    [GeneratedRegex(@"(?:第(?<nth>[一二三四五六七八九十]{1,3})届全国人民代表大会第(?<time>[一二三四五])次会议|(?<nth>[一二三四五六七八九十]{1,3})届全国人大(?<time>[一二三四五])次会议)")]
    private static partial Regex PeoplesCongress();

    [GeneratedRegex(@"(?:第(?<nth>[一二三四五六七八九十]{1,3})届全国人民代表大会常务委员会第(?<time>[一二三四五六七八九十]{1,3})次会议|(?<nth>[一二三四五六七八九十]{1,3})届全国人大常委会第(?<time>[一二三四五六七八九十]{1,3})次会议)")]
    private static partial Regex CommitteeMeeting();

    // 2024年是实现“十四五”规划目标任务的关键一年.
    [GeneratedRegex(@"(?<year>20[0-9]{2})年是[^。；]{0,40}?(?:关键(?:一年|之年)|重要一年|开局之年|收官之年|攻坚之年|起步之年)")]
    private static partial Regex PresentYear();

    [GeneratedRegex(@"第(?<nth>[0-9]{1,2}|[一二三四五六七八九十]{1,3})届(?:夏季)?(?<what>冬奥会|残奥会|奥运会)(?!申办)")]
    private static partial Regex Olympics();

    [GeneratedRegex(@"(?<year>[二2][〇○零0][二三四五六2-6][〇○零一二三四五六七八九0-9])年新年贺词")]
    private static partial Regex NewYear();

    [GeneratedRegex(@"(?:共迎|喜迎|迎接|共庆)(?<year>20[0-9]{2})年(?:元旦|新年|新春)|(?<year>20[0-9]{2})年春节团拜会")]
    private static partial Regex NewYearsDay();

    [GeneratedRegex(@"(?<year>20[0-9]{2})年(?!以来|来|前|后|间|起|初|底|末|至|—|－|，|。|、|到|的|[0-9])[\p{IsCJKUnifiedIdeographs}“”·]{2,24}?(?:会议|大会|年会|论坛|峰会|博览会|交易会|座谈会|茶话会|团拜会|招待会)")]
    private static partial Regex Occasion();

    [GeneratedRegex(@"(?<verb>总结|回顾|部署|做好|研究)(?<year>20[0-9]{2})年(?:的)?[^，。、]{0,12}?工作")]
    private static partial Regex Looking();
}
