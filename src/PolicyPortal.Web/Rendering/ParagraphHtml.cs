using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>One paragraph as HTML: its id, its other ids, its text, and the mark that is its address.</summary>
public sealed record ParagraphHtml(ParagraphView View) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var paragraph = View.Paragraph;
        var tag = View.HeadingLevel > 0 ? $"h{View.HeadingLevel}" : "p";
        writer.Write($"<{tag} id=\"{paragraph.Anchor}\" class=\"{ClassName(paragraph)}{(View.IsTarget ? " is-target" : "")}\">");
        WriteAliases(View, writer);
        View.Text.WriteTo(writer, encoder);
        WriteMark(paragraph, writer, encoder, Phrases.Say("本段的链接"));
        WriteCited(View, writer, encoder);
        writer.Write($"</{tag}>\n");
    }

    /// <summary>A line of the title: no paragraph of its own, but reachable all the same.</summary>
    public IHtmlContent AsLine() => new HtmlContentBuilder()
        .AppendHtml($"<span class=\"line\" id=\"{View.Paragraph.Anchor}\">").AppendHtml(View.Text).AppendHtml("</span>");

    /// <summary>The paragraph without its addresses, for pages that give these to what stands around it.</summary>
    public IHtmlContent AsText() => new HtmlContentBuilder()
        .AppendHtml($"<p lang=\"zh-CN\" class=\"{ClassName(View.Paragraph)}\">").AppendHtml(View.Text).AppendHtml("</p>");

    internal static void WriteAliases(ParagraphView view, TextWriter writer)
    {
        foreach (var other in view.OtherAnchors)
        {
            writer.Write($"<span class=\"alias\" id=\"{other}\"></span>");
        }
    }

    /// <param name="name">What the link is called where the paragraph has no number.</param>
    internal static void WriteMark(Paragraph paragraph, TextWriter writer, HtmlEncoder encoder, string name)
    {
        writer.Write($"<a class=\"permalink\"{(Phrases.IsEnglish ? " lang=\"en\"" : "")} href=\"#{paragraph.Anchor}\" aria-label=\"");
        encoder.Encode(writer, paragraph.Ordinal is { } ordinal ? Phrases.Say("“{0}”的链接", ordinal.Label) : name);
        writer.Write("\">¶</a>");
    }

    // A numbered paragraph tells style sheets its series too: clause art, heading ch.
    private static string ClassName(Paragraph paragraph) =>
        paragraph.Ordinal is { } ordinal ? $"{ClassName(paragraph.Role)} {ordinal.Style.AnchorPrefix()}" : ClassName(paragraph.Role);

    private static void WriteCited(ParagraphView view, TextWriter writer, HtmlEncoder encoder)
    {
        if (view.CitedBy is { } cited)
        {
            writer.Write($"<a class=\"cited-mark\"{(Phrases.IsEnglish ? " lang=\"en\"" : "")} href=\"");
            encoder.Encode(writer, cited.Address);
            writer.Write("\" aria-label=\"");
            encoder.Encode(writer, view.Paragraph.Ordinal is { } ordinal ? Phrases.Say("“{0}”被引用{1}处", ordinal.Label, cited.Count) : Phrases.Say("本段被引用{0}处", cited.Count));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\">{cited.Count}</a>"));
        }
    }

    private static string ClassName(ParagraphRole role) => role switch
    {
        ParagraphRole.Heading => "heading",
        ParagraphRole.Clause => "clause",
        ParagraphRole.Item => "item",
        ParagraphRole.Title => "title-line",
        ParagraphRole.Subtitle => "subtitle",
        ParagraphRole.DocumentNumber => "number",
        ParagraphRole.Note => "note",
        ParagraphRole.Byline => "byline",
        ParagraphRole.Addressees => "addressees",
        ParagraphRole.Salutation => "salutation",
        ParagraphRole.AnnexTitle => "heading annex",
        ParagraphRole.Signature => "signature",
        ParagraphRole.Date => "date",
        ParagraphRole.SourceNote => "source-note",
        ParagraphRole.Annotation => "annotation",
        _ => "body",
    };
}
