using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Core.Text.Word;

/// <summary>What the first level of headings is in a document: its titles, where no style says Title, or its sections.</summary>
/// <param name="AreTitles">Whether they are the titles of documents.</param>
internal sealed partial record OutermostHeadings(bool AreTitles)
{
    private const int Outermost = 2;

    public static OutermostHeadings Of(MainDocumentPart main, WordStyles styles)
    {
        var headings = (main.Document?.Body?.Descendants<Paragraph>() ?? [])
            .Select(paragraph => (Paragraph: paragraph, Level: styles.HeadingLevel(paragraph.ParagraphProperties)))
            .Where(heading => heading.Level is 1 or Outermost && !string.IsNullOrWhiteSpace(heading.Paragraph.InnerText))
            .ToArray();
        return new(headings.Length > 0 && headings.All(heading => heading.Level == Outermost && IsTitle(heading.Paragraph.InnerText.Trim())));
    }

    // Named as documents are; 一、 and 第一章 open sections.
    private static bool IsTitle(string text) => DocumentName().IsMatch(text) && !Numbered().IsMatch(text);

    [GeneratedRegex(@"(?:通知|意见|决定|决议|办法|条例|规定|细则|方案|公告|通告|通报|公报|报告|批复|函|令|纪要|讲话|法|解释|规划|纲要|要点)(?:[（(].{1,20}[)）])?$")]
    private static partial Regex DocumentName();

    [GeneratedRegex(@"^(?:第[〇零一二三四五六七八九十百0-9]+[编章节条部分]|[（(]?[一二三四五六七八九十0-9]+[)）]?[、．.]|附[件则录])")]
    private static partial Regex Numbered();
}
