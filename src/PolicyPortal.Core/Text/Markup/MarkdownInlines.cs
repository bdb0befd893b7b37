using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>What a block's inlines print: emphasis, links and code without their marks; pictures, tags and the marks of footnotes not at all.</summary>
internal static class MarkdownInlines
{
    /// <summary>A line ends where the file's does, and at a br.</summary>
    public static IReadOnlyList<string> Lines(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Write(inlines, text);
        return text.ToString().Split('\n');
    }

    private static void Write(ContainerInline? container, StringBuilder text)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case HtmlInline tag:
                    text.Append(tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? "\n" : "");
                    break;
                case FootnoteLink or LinkInline { IsImage: true }:
                    break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral());
                    Write(delimiter, text);
                    break;
                case ContainerInline inner:
                    Write(inner, text);
                    break;
                default:
                    break;
            }
        }
    }
}
