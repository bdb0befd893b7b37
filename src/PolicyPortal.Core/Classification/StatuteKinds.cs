using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>
/// 法律 are made by the National People's Congress, 行政法规 by the State Council, 地方性法规 by local congresses, 规章 by ministries and local
/// governments, 司法解释 by the two highest courts (立法法). 条例 names no ministry's rule; 规定, 办法 and 细则 may be anyone's, and their maker tells.
/// </summary>
internal static partial class StatuteKinds
{
    public static bool IsStatute(DocumentKind kind) =>
        kind is DocumentKind.Regulation or DocumentKind.Rule or DocumentKind.Measures or DocumentKind.JudicialInterpretation;

    /// <summary>The kind of a text that calls itself one of the names of statutes.</summary>
    /// <param name="named">The kind that the name alone would give.</param>
    /// <param name="title">Empty when it is not known.</param>
    public static DocumentKind Of(DocumentKind named, string title, KindClues clues)
    {
        var maker = title + "\n" + clues.Note;
        var text = clues.IsLegal && title.Length == 0;
        return Court().IsMatch(maker) ? DocumentKind.JudicialInterpretation
            : NationalCongress().IsMatch(maker) ? DocumentKind.Law
            : named is DocumentKind.JudicialInterpretation ? text || clues.Opening.Any(Court().IsMatch) ? named : DocumentKind.Other
            : LocalMaker().IsMatch(clues.Note) || (LocalName().IsMatch(title) && !StateCouncil().IsMatch(maker)) || (text && clues.Note.Length == 0 && clues.Text.Any(LocalText().IsMatch)) ? DocumentKind.LocalRegulation
            : named is DocumentKind.Regulation || StateCouncil().IsMatch(maker) ? DocumentKind.Regulation
            : clues.Note.Length == 0 && !title.Contains("关于", StringComparison.Ordinal) && RulesForMinistries(clues) ? DocumentKind.Regulation
            : named;
    }

    public static IEnumerable<KindVote> Of(KindClues clues)
    {
        if (!clues.IsLegal)
        {
            yield break;
        }

        if (Court().Match(clues.Note) is { Success: true } court)
        {
            yield return new(DocumentKind.JudicialInterpretation, 6, court.Value, "题注");
        }

        if (clues.Opening.FirstOrDefault() is { } preamble && Preamble().Match(preamble) is { Success: true } purpose)
        {
            yield return new(DocumentKind.JudicialInterpretation, 4, purpose.Groups["matter"].Value, "正文");
        }

        if (clues.Text.Select(p => SelfName().Match(p)).FirstOrDefault(m => m.Success) is not { } self)
        {
            yield break;
        }

        var kind = self.Groups["name"].Value switch
        {
            "法" => DocumentKind.Law,
            "解释" => DocumentKind.JudicialInterpretation,
            "编" => DocumentKind.Law,
            "条例" => Of(DocumentKind.Regulation, "", clues),
            "办法" => Of(DocumentKind.Measures, "", clues),
            _ => Of(DocumentKind.Rule, "", clues),
        };
        yield return new(kind, kind is DocumentKind.Law ? 6 : kind is DocumentKind.JudicialInterpretation ? 5 : 4, self.Value, "正文");
    }

    // A ministry's rule says what the ministry itself does; one that charges the State Council's departments from above is the State Council's.
    private static bool RulesForMinistries(KindClues clues) =>
        clues.Text.Any(p => FromAbove().IsMatch(p)) && !clues.Text.Any(p => OwnMinistry().IsMatch(p));

    [GeneratedRegex(@"(?:制定|施行|适用|违反)本(?:实施|暂行)?(?<name>法|条例|规定|办法|细则|规则|规范|准则|规程|解释)|本(?:实施|暂行)?(?<name>法|条例|规定|办法|细则|规则|规范|准则|规程|解释)(?:自[^。]{1,20}施行|由[^。]{2,20}负责解释)|本(?<name>编)(?:调整|规定)")]
    private static partial Regex SelfName();

    [GeneratedRegex(@"最高人民法院|最高人民检察院|审判委员会|检察委员会")]
    private static partial Regex Court();

    // Interpretations say first why and of which cases they speak; laws and regulations begin with their first article.
    [GeneratedRegex(@"^(?:为|根据|依照)[^。]*?(?<matter>人民法院|人民检察院|(?:刑事|民事|行政|执行|纠纷)案件|审判|审理|诉讼)[^。]*(?:制定本(?:解释|规定)|(?:解释|规定|批复)如下|如下(?:解释|规定))")]
    private static partial Regex Preamble();

    [GeneratedRegex(@"全国人民代表大会(?!代表)")]
    private static partial Regex NationalCongress();

    [GeneratedRegex(@"国务院(?!办公厅)")]
    private static partial Regex StateCouncil();

    [GeneratedRegex(@"(?<!全国)(?<!届全国)(?:省|市|自治区|自治州|自治县)第?[一二三四五六七八九十]*届?[\p{IsCJKUnifiedIdeographs}]{0,4}人民代表大会")]
    private static partial Regex LocalMaker();

    [GeneratedRegex(@"^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|\p{IsCJKUnifiedIdeographs}{2,5}?(?:(?<!城)市(?![场容政民长区域])|自治州|自治县|经济特区))\p{IsCJKUnifiedIdeographs}{0,40}(?:条例|规定|办法|细则|规则)$")]
    private static partial Regex LocalName();

    [GeneratedRegex(@"本[省市州县](?:行政区域|实际)|本自治[区州县]")]
    private static partial Regex LocalText();

    [GeneratedRegex(@"国务院[\p{IsCJKUnifiedIdeographs}、]{1,40}?(?:部门|机构)")]
    private static partial Regex FromAbove();

    [GeneratedRegex(@"由\p{IsCJKUnifiedIdeographs}{2,20}(?:部|委员会|总局|局|署|委|银行)(?:会同\p{IsCJKUnifiedIdeographs}{2,30})?负责解释|(?<![有各全内外本干国务院])(?:部|总局)(?:统一|另行|负责|主管|规定|制定|公布|监制|会同)")]
    private static partial Regex OwnMinistry();
}
