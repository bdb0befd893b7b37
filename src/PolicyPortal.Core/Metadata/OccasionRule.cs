using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>Who spoke, and at which meeting.</summary>
internal static partial class OccasionRule
{
    /// <summary>Words of a line and where in it they stand.</summary>
    public sealed record Found(string Text, int Start);

    /// <summary>The meeting that a title, subtitle or 题注 names: 第十二届全国人民代表大会第四次会议 of ——2016年3月5日在…上.</summary>
    public static Found? EventOfHead(string line) => Words(At().Match(line), "event");

    /// <summary>The meeting that a report's first sentence is about: 中央经济工作会议12月11日至12日在北京举行.</summary>
    /// <param name="sentence">The first sentence, dateline and all.</param>
    public static Found? EventOfReport(string sentence) => Words(Held().Match(sentence), "event") ?? Words(Chaired().Match(sentence), "event");

    /// <summary>The name in a byline: 温家宝 of 国务院总理 温家宝.</summary>
    public static Found? SpeakerOfByline(string line) => Words(OfficeAndName().Match(line), "name");

    /// <summary>The name with which a title begins: 习近平 of 习近平在…上的讲话.</summary>
    public static Found? SpeakerOfTitle(string title) => Words(NameAndPlace().Match(title), "name") is { } found && PersonNames.IsName(found.Text) ? found : null;

    /// <summary>Who gave a greeting, in its report's first sentence: 国家主席习近平…发表了二〇二四年新年贺词.</summary>
    public static Found? SpeakerOfGreeting(string sentence) => Words(Greeter().Match(sentence), "name");

    /// <summary>The meeting that a resolution begins with: 第二届全国人民代表大会第三次会议 of …会议听取了….</summary>
    /// <returns>null when the sentence tells no resolving.</returns>
    public static string? ResolvingMeeting(string sentence) => Resolving().Match(sentence) is { Success: true } m ? m.Groups["meeting"].Value : null;

    private static Found? Words(Match match, string group) => match.Success ? new(match.Groups[group].Value, match.Groups[group].Index) : null;

    private const string Office =
        "(?:主席|总理|书记|总书记|委员长|部长|院长|检察长|省长|市长|主任|总统|局长|州长|县长|区长|署长|行长|秘书长|司令员|校长|会长|同志)";

    private const string PersonName = @"\p{IsCJKUnifiedIdeographs}(?: ?\p{IsCJKUnifiedIdeographs}){1,3}";

    [GeneratedRegex(@"(?:^|——|日|午|[（(，, ]|\p{IsCJKUnifiedIdeographs})(?<!现|存|旨)在(?<event>[^，。（）()]{2,60}?(?:会|会议|论坛|峰会|仪式|开幕式|闭幕式|典礼|晚宴|宴会|大会|全会))上(?=$|的|[)）]| |作)")]
    private static partial Regex At();

    [GeneratedRegex(@"(?:^(?!新华社|人民日报|中新社|本报|央视)|(?<=日(?:电|讯)) ?|者从|，)(?<event>[\p{IsCJKUnifiedIdeographs}“”0-9·（）]{2,40}?(?:会议|大会|全会|座谈会|茶话会|论坛|峰会|仪式))，?于?(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[至和、](?:[0-9]{1,2}月)?[0-9]{1,2}日)?(?:[上下]午)?在[^，。]{1,20}?(?:举行|召开|开幕|闭幕)")]
    private static partial Regex Held();

    [GeneratedRegex(@"主持召开(?<event>[^，。]{2,30}?(?:会议|座谈会|会))(?=，|。|$)")]
    private static partial Regex Chaired();

    [GeneratedRegex(@"(?:" + Office + @"[ 　]*)(?<name>" + PersonName + @")$|^(?<name>" + PersonName + ")$")]
    private static partial Regex OfficeAndName();

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs}、]{0,20}" + Office + @")?(?<name>\p{IsCJKUnifiedIdeographs}{2,4}?)(?:同志|总理|主席|总书记|委员长|部长)?在[^，。]{3,60}上的(?:重要)?(?:讲话|演讲|致辞|发言|报告|讲话摘要)")]
    private static partial Regex NameAndPlace();

    [GeneratedRegex(@"(?:国家主席|国务院总理|总书记)(?<name>\p{IsCJKUnifiedIdeographs}{2,3}?)[^。]{0,40}?发表了?[^，。]{0,12}贺词")]
    private static partial Regex Greeter();

    [GeneratedRegex(@"^(?<meeting>\p{IsCJKUnifiedIdeographs}{0,12}第[一二三四五六七八九十]+届\p{IsCJKUnifiedIdeographs}{2,24}第[一二三四五六七八九十]+次会议)(?:，|审议|听取|审查|决定|通过|认为|原则)")]
    private static partial Regex Resolving();
}
