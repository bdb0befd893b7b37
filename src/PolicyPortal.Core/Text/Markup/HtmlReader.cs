using AngleSharp.Html.Parser;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>The text of a web page, a line a block, as a reader sees it. The site's catalogue of the document is set aside, as evidence; its navigation is no text.</summary>
internal static class HtmlReader
{
    /// <param name="source">With the page's own text, markup and all.</param>
    public static Source Read(Source source)
    {
        var page = new HtmlParser().ParseDocument(source.Text);
        var text = new SourceTextBuilder();
        var facts = PageCatalogue.Take(page, text);
        var blocks = new HtmlBlocks(text);
        if (PageContent.Of(page) is { } content)
        {
            blocks.Title(content.Title);
            blocks.Write(content.Root);
        }

        return text.Build(source with { Format = SourceFormat.Html, Facts = facts, LinesAreParagraphs = !blocks.BreaksSentences, IsOneDocument = !facts.IsEmpty });
    }

    /// <summary>The text of a piece of HTML inside another format, a line a block.</summary>
    public static string Fragment(string html)
    {
        var text = new SourceTextBuilder();
        if (new HtmlParser().ParseDocument(html).Body is { } body)
        {
            new HtmlBlocks(text).Write(body);
        }

        return text.Build(new Source("", "", "", "")).Text;
    }
}
