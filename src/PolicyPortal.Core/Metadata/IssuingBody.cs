using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>The body that acted, from the words that tell of its act: 全国人民代表大会常务委员会 of 第十三届全国人民代表大会常务委员会第二十九次会议通过.</summary>
internal static partial class IssuingBody
{
    /// <param name="words">What was done, without its date: 国务院令第133号发布, 人力资源和社会保障部第6次部务会议通过.</param>
    /// <returns>The bodies in printed order, without the numbers of terms and meetings; empty when the words name none.</returns>
    public static ImmutableArray<string> Of(string words)
    {
        var acted = Introduction().Replace(words, "");
        if (Congress().Match(acted) is { Success: true } congress)
        {
            return [Plain(congress.Groups["place"].Value + congress.Groups["body"].Value)];
        }

        if (Court().Matches(acted) is { Count: > 0 } courts)
        {
            return [.. courts.Select(m => m.Value).Distinct()];
        }

        // What amends says in its own name who made it: 《国务院关于修改…的决定》第一次修订.
        var decision = acted.StartsWith('《') ? AuthorityRule.OfTitle(acted[1..]) : [];
        var names = !decision.IsEmpty ? decision
            : Meeting().Match(acted) is { Success: true } meeting ? AuthorityRule.Split(meeting.Groups["body"].Value)
            : Decree().Match(acted) is { Success: true } decree ? AuthorityRule.Split(decree.Groups["body"].Value)
            : Act().Match(acted) is { Success: true } act ? AuthorityRule.Split(act.Groups["body"].Value)
            : [];
        return [.. names.Select(Plain)];
    }

    /// <summary>A body's name without the term's number and the state's: 国务院 of 中华人民共和国国务院.</summary>
    public static string Plain(string name)
    {
        var own = Term().Replace(name, "");
        return own is "中华人民共和国主席" ? "国家主席" : own.StartsWith("中华人民共和国", StringComparison.Ordinal) && own.Length > 8 ? own[7..] : own;
    }

    [GeneratedRegex(@"^(?:\s|，|、|根据|业?经|已?由|并|自|于)+")]
    private static partial Regex Introduction();

    [GeneratedRegex(@"(?<place>[\p{IsCJKUnifiedIdeographs}]{2,9}?(?:省|市|自治区|自治州|自治县|县|区|旗|特区))?第[一二三四五六七八九十]+届(?<body>(?:全国|[\p{IsCJKUnifiedIdeographs}]{2,9}?(?:省|市|自治区|自治州|自治县|县|区|旗))?人民代表大会(?:常务委员会)?)(?=第[一二三四五六七八九十]+次|主席团)")]
    private static partial Regex Congress();

    [GeneratedRegex(@"最高人民法院(?=审判委员会|公告|、|$)|最高人民检察院(?=第[一二三四五六七八九十]+届|检察委员会|公告|、|$)")]
    private static partial Regex Court();

    [GeneratedRegex(@"^(?<body>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、 ]{1,40}?)(?:第[0-9０-９一二三四五六七八九十百零〇]+次)?(?:常务|部务|局务|署务|行务|委务|院务|主任|部长|局长|办公|党组|全体|理事会)*会议")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?!公告|通告)(?<body>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、 ]{1,60}?)(?:令|公告|通告|(?:[0-9]{4}年)?第[0-9０-９一二三四五六七八九十百零〇]+号(?:令|公告))")]
    private static partial Regex Decree();

    [GeneratedRegex(@"^(?!公告|通告)(?<body>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、 ]{1,60}?)(?:批准|发布|公布|颁布|印发|制定|修订|修改|修正|通过|转发)")]
    private static partial Regex Act();

    [GeneratedRegex(@"第[一二三四五六七八九十]+届")]
    private static partial Regex Term();
}
