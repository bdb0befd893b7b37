using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>发文机关: what names of authorities look like, and where a title names them.</summary>
internal static partial class AuthorityRule
{
    private const int LongestName = 40;

    /// <summary>Whether a line may be an authority's name, or several: a signature.</summary>
    public static bool IsName(string line) => line.Length <= LongestName && Name().IsMatch(line);

    /// <summary>The authorities of a title, before what it is about: 国务院办公厅 of 国务院办公厅转发…意见的通知.</summary>
    /// <returns>Empty where what stands there is no authority: 中华人民共和国 of 中华人民共和国献血法.</returns>
    public static ImmutableArray<string> OfTitle(string title)
    {
        if (Verb().Match(title) is not { Success: true, Index: > 0 and <= LongestName * 2 } verb)
        {
            return [];
        }

        var head = title[..verb.Index];
        var meeting = IssuingBody.Of(head);
        var names = meeting.IsEmpty ? Split(head) : meeting;
        return names.All(IsName) ? [.. names.Select(IssuingBody.Plain)] : [];
    }

    /// <summary>Several names on one line: 教育部 财政部; 最高人民法院、最高人民检察院.</summary>
    public static ImmutableArray<string> Split(string names) =>
        [.. Separators().Split(names.Trim()).Select(n => n.Trim()).Where(n => n.Length >= 2)];

    [GeneratedRegex(@"^(?!.*(?:应当|必须|不得|认真|进一步|切实|关于))(?:[\p{IsCJKUnifiedIdeographs}〇 　、（）()·“”0-9]{0,36}(?:部|委|会|局|署|院|厅|室|办|政府|中央|银行|总行|分行|支行|联|协|中心|公司|集团|大学|学院|学校|处|科|站|所|司|组|联合国|团|法院|检察院|党委|党组|军区|总队|支队|司令部|社|庭|党校))$")]
    private static partial Regex Name();

    [GeneratedRegex(@"关于|(?<=[部委会局署院厅室办府央行])(?:批转|转发|印发|对|致|公布|发布|发出|给)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"[\s、]+")]
    private static partial Regex Separators();
}
