using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Core.Library;

/// <summary>Writes a document's paragraphs as Markdown blocks, each with the attributes that the block cannot say by itself.</summary>
internal static class BodyWriter
{
    public static void Write(ImmutableArray<Paragraph> paragraphs, StringBuilder to)
    {
        var above = new OutlineCursor();
        var derived = AnchorAssigner.Assign(paragraphs);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var paragraph = paragraphs[i];
            if (paragraph.Role is ParagraphRole.TableRow)
            {
                i = WriteTable(paragraphs, i, derived, above, to);
                continue;
            }

            var block = MarkdownBlock.Of(paragraph);
            to.Append('\n');
            if (Attributes(paragraph, block.Implied(above), derived[i].Anchor).ToString() is { Length: > 0 } attributes)
            {
                to.Append(attributes).Append('\n');
            }

            if (block.Depth > 0)
            {
                to.Append('#', block.Depth).Append(' ');
            }

            to.Append(MarkdownText.Escape(block.Head, beginsBlock: block.Depth == 0)).Append('\n');
            if (block.Rest is not null)
            {
                to.Append(MarkdownText.Escape(block.Rest)).Append('\n');
            }

            above.Pass(paragraph);
        }
    }

    // Rows that follow each other are one table.
    private static int WriteTable(ImmutableArray<Paragraph> paragraphs, int first, ImmutableArray<Paragraph> derived, OutlineCursor above, StringBuilder to)
    {
        var end = first;
        while (end < paragraphs.Length && paragraphs[end].Role is ParagraphRole.TableRow)
        {
            end++;
        }

        var columns = Enumerable.Range(first, end - first).Max(i => Columns(paragraphs[i]));
        to.Append('\n');
        for (var i = first; i < end; i++)
        {
            var attributes = Attributes(paragraphs[i], MarkdownBlock.Row(paragraphs[i].Text).Implied(above), derived[i].Anchor);
            var filled = i == first && Columns(paragraphs[i]) < columns;
            attributes = filled ? attributes with { Cells = Columns(paragraphs[i]) } : attributes;
            to.Append(MarkdownRow.Write(paragraphs[i].Text, filled ? columns : 0, attributes.ToString())).Append('\n');
            to.Append(i == first ? MarkdownRow.Delimiter(columns) + "\n" : "");
            above.Pass(paragraphs[i]);
        }

        return end - 1;
    }

    private static int Columns(Paragraph row) => row.Text.Count(c => c == '\t') + 1;

    private static BlockAttributes Attributes(Paragraph paragraph, Paragraph implied, Anchor derived) => new()
    {
        Role = paragraph.Role == implied.Role ? null : paragraph.Role,
        Anchor = AnchorIsDerived(paragraph.Anchor, derived) ? null : paragraph.Anchor,
        Level = paragraph.Level == implied.Level ? null : paragraph.Level,
        Ordinal = paragraph.Ordinal == implied.Ordinal ? null : new(paragraph.Ordinal),
        RunIn = paragraph.RunIn == implied.RunIn ? null : new(paragraph.RunIn),
    };

    // A minted anchor is bound to its paragraph, not to the words that it was minted from: it stands in the file, so that the words can change.
    private static bool AnchorIsDerived(Anchor anchor, Anchor derived) => anchor == derived && !anchor.IsMinted;
}
