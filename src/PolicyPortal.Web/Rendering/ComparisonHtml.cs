using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>One document's part of a row: its paragraphs as printed, what changed in &lt;del&gt; or &lt;ins&gt;, each clause's number or mark a link to where it is read.</summary>
/// <param name="IsOld">Whether what changed is taken out, and not put in.</param>
public sealed record ComparisonHtml(DocumentId Document, ComparisonSide Side, bool IsOld) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var at = 0;
        foreach (var passage in Side.Passages)
        {
            var end = at + passage.Text.Length;
            for (var (line, isFirst) = (at, true); line <= end && line < Side.Text.Length; isFirst = false)
            {
                var stop = Side.Text.IndexOf('\n', line, end - line) is var found and >= 0 ? found : end;
                writer.Write("<p lang=\"zh-CN\">");
                var from = isFirst ? WriteLabel(passage, line, writer, encoder) : line;
                WritePart(from, stop, writer, encoder);
                if (isFirst && from == line)
                {
                    WriteLink(passage, "¶", $"lang=\"{Phrases.Language}\" aria-label=\"{encoder.Encode(Phrases.Say("在文件中阅读这一段"))}\" class=\"read-mark\"", writer, encoder);
                }

                writer.Write("</p>");
                line = stop + 1;
            }

            at = end + 1;
        }
    }

    private int WriteLabel(Passage passage, int at, TextWriter writer, HtmlEncoder encoder)
    {
        if (passage.Label is not { } label || string.CompareOrdinal(Side.Text, at, label, 0, label.Length) != 0)
        {
            return at;
        }

        WriteLink(passage, label, "class=\"label\"", writer, encoder);
        return at + label.Length;
    }

    private void WriteLink(Passage passage, string text, string attributes, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write($"<a href=\"{Addresses.Document(Document, null, passage.Anchor)}\" {attributes}>");
        encoder.Encode(writer, text);
        writer.Write("</a>");
    }

    private void WritePart(int from, int to, TextWriter writer, HtmlEncoder encoder)
    {
        var tag = IsOld ? "del" : "ins";
        foreach (var (text, isChanged) in Side.Pieces(from, to))
        {
            writer.Write(isChanged ? $"<{tag}>" : "");
            encoder.Encode(writer, text);
            writer.Write(isChanged ? $"</{tag}>" : "");
        }
    }
}
