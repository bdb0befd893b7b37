using System.Text.RegularExpressions;

namespace PolicyPortal.Core.References;

/// <summary>Which of the things that stand in 《》 are documents: laws, official papers, plans, treaties. Newspapers, books, films, forms and certificates are none.</summary>
internal static partial class DocumentTitles
{
    public static bool IsDocument(string title) => Head().IsMatch(title) || Kind().IsMatch(BracketsAtEnd().Replace(title, ""));

    /// <summary>Whether a title that stands without marks may be a law's: the word before 第三条 in 依照海商法第三条.</summary>
    public static bool IsLaw(string name) => name.Length >= 2 && Law().IsMatch(name);

    // 关于…, and what the state's and the party's bodies write.
    [GeneratedRegex(@"^(?:关于|中共中央|国务院|全国人民代表大会|全国人大|最高人民|在.{2,40}上的(?:讲话|报告))")]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:[（(【〔][^（）()【】〔〕]{1,30}[)）】〕])+$")]
    private static partial Regex BracketsAtEnd();

    // The words at the end of titles: 文种 of GB/T 9704 and 立法技术规范, of plans, of treaties, of standards.
    [GeneratedRegex(@"(?:法|典|条例|规定|办法|细则|规则|通则|准则|总则|解释|决定|决议|意见|通知|公告|通告|通报|批复|复函|函|请示|报告|议案|纲要|纲领|规划|计划|方案|公约|协定|协议|议定书|条约|约定|宪章|盟约|宣言|声明|公报|章程|标准|规范|规程|规约|惯例|目录|名录|名单|清单|指南|指引|守则|须知|预案|安排|白皮书|纪要|备忘录|命令|令|修正案|措施|制度|要点|路线图|倡议|答复|建议|税则|税率表|大纲|草案|框架|修订|补充|方法|共识)[〉》]?$")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?:法|法典|条例|规定|办法|细则|规则|通则|总则|准则|公约|协定|议定书|宪章|条约|章程|解释|决定|意见|宪法|守则|规程|安排|修正案)$")]
    private static partial Regex Law();
}
