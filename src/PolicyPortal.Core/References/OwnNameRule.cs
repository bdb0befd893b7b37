using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>本法第三条, 本通知第四条, 该法第五条: the text itself, or the work that it named last. Without a clause they lead nowhere that a reader is not already.</summary>
internal static partial class OwnNameRule
{
    public static IEnumerable<Head> Read(string text)
    {
        foreach (Match m in Own().Matches(text))
        {
            yield return new(Span(m), CitedWork.Own, Locator.Whole, StandsAlone: false);
        }

        foreach (Match m in That().Matches(text))
        {
            yield return new(Span(m), CitedWork.Own, Locator.Whole, StandsAlone: false, Back: new(null));
        }

        foreach (Match m in ThatPlace().Matches(text))
        {
            yield return new(Span(m), CitedWork.Own, Locator.Whole, StandsAlone: true, Back: new(LocatorReader.UnitOf(m.Groups["unit"].Value)));
        }
    }

    private static TextSpan Span(Match m) => new(m.Index, m.Index + m.Length);

    private const string Work = @"\p{IsCJKUnifiedIdeographs}{0,6}?(?:法|法典|条例|规定|办法|细则|规则|解释|决定|决议|意见|通知|公告|通告|批复|章程|准则|方案|规划|纲要|规范|协定|公约|条约|议定书|安排|通则|守则|标准|制度|规程|计划|目录|预案|措施)";

    // 基本法第…条 and 日本法 are other laws.
    [GeneratedRegex(@"(?<![基日根资版原文样成])本" + Work + "(?=第)")]
    private static partial Regex Own();

    [GeneratedRegex(@"(?:该|(?<![合共相不等])同一?|上述|前述)" + Work + "(?=第)")]
    private static partial Regex That();

    [GeneratedRegex(@"(?:(?<!各)该|(?<![合共相不等])同)(?<unit>[条款项])(?=第|规定|所|的规定)")]
    private static partial Regex ThatPlace();
}
