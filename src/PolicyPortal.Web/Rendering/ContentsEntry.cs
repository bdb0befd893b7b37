using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A line of a table of contents.</summary>
/// <param name="Text">The heading, or a clause's run-in heading without its full stop.</param>
public sealed record ContentsEntry(Anchor Anchor, string Text, ImmutableArray<ContentsEntry> Children)
{
    /// <summary>Headings and run-in headings; where a text has neither, the labels of its clauses.</summary>
    /// <returns>Empty for a text without any outline.</returns>
    public static ImmutableArray<ContentsEntry> Of(ImmutableArray<Paragraph> paragraphs)
    {
        var outline = Outline.Of(paragraphs);
        var named = Entries(outline, Heading);
        return named.IsEmpty ? Entries(outline, paragraph => paragraph.Ordinal?.Label) : named;
    }

    // A nameless clause gives its place to what stands under it.
    private static ImmutableArray<ContentsEntry> Entries(ImmutableArray<OutlineNode> nodes, Func<Paragraph, string?> name) =>
    [
        .. nodes.SelectMany(node => name(node.Paragraph) is { } text
            ? [new ContentsEntry(node.Paragraph.Anchor, text, Entries(node.Children, name))]
            : Entries(node.Children, name)),
    ];

    private static string? Heading(Paragraph paragraph) =>
        paragraph.Role is ParagraphRole.Heading or ParagraphRole.AnnexTitle ? paragraph.Text
        : paragraph.RunIn is { } end ? paragraph.Text[..end].TrimEnd('。', '.', '：', ' ')
        : null;
}
