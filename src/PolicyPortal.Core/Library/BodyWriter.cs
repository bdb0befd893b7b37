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
