using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace PolicyPortal.Core.Text;

/// <summary>The text of a web page, a line a block, as a reader sees it: without script, navigation and the site's own table of catalogue data.</summary>
internal static partial class HtmlText
{
    // Deeper than any page that a person wrote; a page that is deeper is cut there rather than overflow the stack.
    private const int Deepest = 400;

    private const string Chrome = "script, style, nav, header, footer, aside, form, noscript, iframe, button, select, template, head";

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "tr", "ul", "caption",
    };

    public static string Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.QuerySelectorAll(Chrome).ToArray())
        {
            element.Remove();
        }

        foreach (var table in page.QuerySelectorAll("table").Where(IsCatalogue).ToArray())
        {
            table.Remove();
        }

        var text = new StringBuilder();
        if (page.Body is { } body)
        {
            Write(body, text, 0);
        }

        return string.Join('\n', text.ToString().Split('\n').Where(line => !SiteLine().IsMatch(line)));
    }

    private static void Write(INode node, StringBuilder text, int depth)
    {
        foreach (var child in depth < Deepest ? node.ChildNodes : Enumerable.Empty<INode>())
        {
            switch (child)
            {
                case IText words:
                    text.Append(SourceBreak().Replace(words.Data, match => IsBetweenChinese(words.Data, match) ? "" : " "));
                    break;
                case IElement element when Blocks.Contains(element.LocalName):
                    text.Append('\n').Append(Indent(element));
                    Write(element, text, depth + 1);
                    text.Append('\n');
                    break;
                case IElement element:
                    text.Append(element.LocalName is "td" or "th" ? " " : "");
                    Write(element, text, depth + 1);
                    break;
                default:
                    break;
            }
        }
    }

    // A page's title and signature are set apart by where they stand, as in print.
    private static string Indent(IElement element)
    {
        var set = element.GetAttribute("align") + element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal);
        return set.Contains("center", StringComparison.OrdinalIgnoreCase) && element.LocalName is "p" or "h1" or "h2" or "h3" ? "　　　　"
            : set.Contains("right", StringComparison.OrdinalIgnoreCase) && element.LocalName is "p" ? "　　　　　　　　"
            : "";
    }

    // 索引号, 发文字号 and the like, in a table of their own: the site's words about the document, not the document's.
    private static bool IsCatalogue(IElement table)
    {
        var labels = table.QuerySelectorAll("td, th").Count(cell => CatalogueLabel().IsMatch(Spaces().Replace(cell.TextContent, "")));
        return labels >= 3 || (labels > 0 && table.TextContent.Trim().Length < 60);
    }

    private static bool IsBetweenChinese(string text, Match match) =>
        match.Index > 0 && match.Index + match.Length < text.Length && Chars.IsWide(text[match.Index - 1]) && Chars.IsWide(text[match.Index + match.Length]);

    [GeneratedRegex(@"[ \t]*[\r\n][ \t\r\n]*")]
    private static partial Regex SourceBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:索引号|主题分类|发文机关|成文日期|标题|发文字号|发布日期|主题词|公文种类|有效性|发布机构|信息分类|生成日期|文号|名称|关键词)[:：]?$")]
    private static partial Regex CatalogueLabel();

    [GeneratedRegex(@"^\s*(?:扫一扫在手机打开当前页|-->|【?(?:打印|关闭)(?:本页|窗口)?】?|分享到.*|当前位置[:：].*|字[体号][:：].*|您现在所在的位置.*|责任编辑[:：].*|上一篇.*|下一篇.*)\s*$")]
    private static partial Regex SiteLine();
}
