using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>Where in a page its document stands.</summary>
/// <param name="Root">What holds the document.</param>
/// <param name="Title">The page's own heading, outside the root; null where there is none, or the document prints it itself.</param>
internal sealed partial record PageContent(IElement Root, string? Title)
{
    // A frame that holds more than this share of the text is no frame, whatever its name: some sites put the whole page into a form.
    private const double MostOfPage = 0.4;

    // What holds the document holds most of the text.
    private const double LeastOfPage = 0.5;

    private const int LongestTitle = 120;

    private const string Unprinted = "script, style, noscript, iframe, button, select, input, textarea, template, head, object, embed, svg, canvas, [hidden]";

    private const string Frames = "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo]";

    // The places where the site systems that most governments use put an article: 中国政府网, TRS, 大汉, 拓尔思, 博达 and plain HTML 5.
    private const string Articles =
        "#UCAP-CONTENT, .TRS_Editor, .trs_editor_view, .TRS_UEDITOR, .pages_content, #zoom, #Zoom, .v_news_content, #vsb_content, .article-content, .article_content, .articleContent, .art_con, .content-text, article, main";

    private const string Headings = "h1, #ti, #title, .title, .article-title, .article_title, .arti_title, .bt_title, .xxgk_title, .pages-title";

    /// <returns>null for a page without a body.</returns>
    public static PageContent? Of(IDocument page)
    {
        if (page.Body is not { } body)
        {
            return null;
        }

        Remove(body.QuerySelectorAll(Unprinted));
        Remove(body.QuerySelectorAll("[style]").Where(e => Hidden().IsMatch(e.GetAttribute("style")!)));
        var all = new ElementWeights(body);
        var whole = Math.Max(all.Han(body), 1);
        var titles = body.QuerySelectorAll(Headings).Select(Text).Where(t => t.Length is >= 4 and <= LongestTitle).ToArray();
        Remove(body.QuerySelectorAll(Frames).Where(e => all.Han(e) < whole * MostOfPage));
        Remove(body.QuerySelectorAll("[class], [id]").Where(e => (FrameName().IsMatch(e.ClassName ?? "") || FrameName().IsMatch(e.Id ?? "")) && all.Han(e) < whole * MostOfPage));

        var left = new ElementWeights(body);
        var root = body.QuerySelectorAll(Articles).Where(e => left.Han(e) >= Math.Max(left.Han(body), 1) * LeastOfPage).MinBy(left.Han) ?? body;
        var text = string.Concat(Text(root).Where(c => !char.IsWhiteSpace(c)));
        var title = titles.FirstOrDefault(t => !text.Contains(string.Concat(t.Where(c => !char.IsWhiteSpace(c))), StringComparison.Ordinal));
        return new(root, root == body || titles.Length == 0 || title != titles[0] ? null : title);
    }

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray())
        {
            element.Remove();
        }
    }

    private static string Text(IElement element) => LineText.Clean(element.TextContent);

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?:^|[\s_-])(?:crumbs?|breadcrumbs?|bread|bdshare\w*|share\w*|toolbar|sidebar|navbar|menu|footer|copyright|related|recommend|qrcode|ewm|pagination|location|dqwz|position|print-hide)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex FrameName();
}
