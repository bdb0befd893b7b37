using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Metadata;

/// <summary>A title for a document that prints none, made from its own words.</summary>
internal static partial class TitleSupplier
{
    private const int LongestClause = 40;
    private const int LongestOpening = 24;

    /// <param name="body">The first paragraph of the text, dateline and all.</param>
    public static string Supply(DocumentKind kind, string body, DocumentNumber? number, IReadOnlyList<string> authorities, DateOnly? date)
    {
        var text = Dateline().Replace(body, "");
        if (kind is DocumentKind.Greeting && Greeting().Match(text) is { Success: true } greeting)
        {
            return greeting.Groups["who"].Value + "发表" + greeting.Groups["what"].Value;
        }

        if (kind is DocumentKind.Communique && MeetingClause(text) is { Length: >= 6 } clause)
        {
            return clause;
        }

        var issuer = string.Join('、', authorities);
        var stem = issuer + (kind is DocumentKind.Other ? "文件" : kind.Label());
        var mark = number?.ToString() ?? (date is { } d ? $"{d.Year}年{d.Month}月{d.Day}日" : null);
        return number is not null ? $"{stem}（{mark}）"
            : (mark is null ? stem : $"{stem}（{mark}）") + "：" + Opening(text);
    }

    // 中央经济工作会议12月11日至12日在北京举行 says, without its days, what a headline would.
    private static string MeetingClause(string text)
    {
        // 6月28日上午，…大会在北京举行: the day alone is no clause.
        text = LeadingDay().Replace(text, "");
        var end = text.IndexOfAny(['，', '。']);
        var clause = Days().Replace(end < 0 ? text : text[..end], "");
        clause = Office().Replace(clause, "");
        return clause.Length <= LongestClause ? clause.TrimStart('，', ' ') : "";
    }

    private static string Opening(string text)
    {
        var end = text.IndexOfAny(['，', '。', '：', '；']);
        return end is > 0 and <= LongestOpening ? text[..end] : text.Length <= LongestOpening ? text : text[..LongestOpening] + "……";
    }

    [GeneratedRegex(@"^(?:新华社|人民日报|中新社|本报)\p{IsCJKUnifiedIdeographs}{0,12}[0-9]{1,2}月[0-9]{1,2}日(?:电|讯) ?")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?<who>国家主席习近平|中共中央、国务院|中共中央|国务院|习近平)[^。]*?发表了?(?<what>[^，。]{0,12}贺词)")]
    private static partial Regex Greeting();

    [GeneratedRegex(@"，?(?:于)?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:[至和、](?:[0-9]{1,2}月)?[0-9]{1,2}日)?(?:[上下]午)?")]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?:当地时间)?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:[至和、](?:[0-9]{1,2}月)?[0-9]{1,2}日)?(?:[上下]午|晚)?，")]
    private static partial Regex LeadingDay();

    [GeneratedRegex(@"^(?:国务院总理|国家主席|中共中央总书记|中共中央总书记、国家主席、中央军委主席)(?=[\p{IsCJKUnifiedIdeographs}]{2,3}(?:主持|在|出席|会见))")]
    private static partial Regex Office();
}
