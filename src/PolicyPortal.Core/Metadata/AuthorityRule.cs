using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>发文机关: what names of authorities look like, and where a document says who issued it.</summary>
internal static partial class AuthorityRule
{
    private const int LongestName = 40;

    /// <summary>Whether a line may be an authority's name: a signature.</summary>
    public static bool IsName(string line) => line.Length <= LongestName && Name().IsMatch(line);

    /// <summary>The authorities of a title: 国务院办公厅 of 国务院办公厅关于…的通知.</summary>
    public static ImmutableArray<string> OfTitle(string title)
    {
        var about = title.IndexOf("关于", StringComparison.Ordinal);
        var end = about > 0 ? about : TitleVerb().Match(title) is { Success: true } verb ? verb.Index : 0;
        return end is 0 or > LongestName * 2 ? [] : Split(title[..end]);
    }

    /// <summary>The authorities of a 题注: 全国人民代表大会常务委员会 of 第十三届全国人民代表大会常务委员会第二十九次会议通过.</summary>
    public static ImmutableArray<string> OfNote(string note)
    {
        var found = Congress().Matches(note).Select(m => m.Groups["body"].Value)
            .Concat(Court().Matches(note).Select(m => m.Groups["body"].Value))
            .Select(Plain)
            .Distinct()
            .ToImmutableArray();
        if (!found.IsEmpty)
        {
            // A regulation that a city made and its province approved is the city's.
            return found[0].StartsWith("最高人民", StringComparison.Ordinal) ? found : [found[0]];
        }

        return Decree().Match(note) is { Success: true } decree ? [Plain(decree.Groups["body"].Value)] : [];
    }

    /// <summary>Several names on one line: 教育部 财政部; 最高人民法院、最高人民检察院.</summary>
    public static ImmutableArray<string> Split(string names) =>
        [.. Separators().Split(names.Trim()).Select(n => n.Trim()).Where(n => n.Length >= 2)];

    private static string Plain(string name) =>
        name is "中华人民共和国国务院" ? "国务院" : Ordinal().Replace(name.StartsWith("中华人民共和国", StringComparison.Ordinal) ? name[7..] : name, "");

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs} 、（）]{0,30}(?:部|委|委员会|局|署|院|厅|办公厅|办公室|政府|中央|国务院|银行|总局|法院|检察院|会议|协会|联合会|总会|常务委员会|大会|领导小组|指挥部|中心|公司|大学|学院|主席团|秘书处|组织部|宣传部|联合国|总工会|团中央|妇联|残联|专家组|军委|司令部|总社|理事会|研究院))$")]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:转发|批转|印发|对|致|公布|发布|办公厅关于)")]
    private static partial Regex TitleVerb();

    [GeneratedRegex(@"(?<body>(?:[\p{IsCJKUnifiedIdeographs}-[日经由年月]]{2,9}?(?:省|市|自治区|自治州|自治县|县|区))?第[一二三四五六七八九十]+届(?:全国)?(?:[\p{IsCJKUnifiedIdeographs}]{0,6})?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十]+次")]
    private static partial Regex Congress();

    [GeneratedRegex(@"(?<body>最高人民法院|最高人民检察院)(?:第[一二三四五六七八九十]+届)?(?:审判委员会|检察委员会)")]
    private static partial Regex Court();

    [GeneratedRegex(@"(?<=[日经由）]) ?(?<body>[\p{IsCJKUnifiedIdeographs}、 ]{2,40}?)(?:令|公告)(?:第?[〔\[0-9]|公布|发布)")]
    private static partial Regex Decree();

    [GeneratedRegex(@"第[一二三四五六七八九十]+届")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[\s、]+")]
    private static partial Regex Separators();
}
