using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A line of a table of contents.</summary>
/// <param name="Text">The heading, or a clause's run-in heading without its full stop.</param>
/// <param name="Hits">How many of a search's hits stand under it and under none of its children.</param>
public sealed record ContentsEntry(Anchor Anchor, string Text, ImmutableArray<ContentsEntry> Children, int Hits = 0)
{
    /// <summary>Headings and run-in headings; where a text has neither, the labels of its clauses.</summary>
    /// <returns>Empty for a text without any outline.</returns>
    /// <param name="hits">How many hits each paragraph has; empty for a page without a search.</param>
    public static ImmutableArray<ContentsEntry> Of(ImmutableArray<Paragraph> paragraphs, ImmutableArray<int> hits = default)
    {
        var outline = Outline.Of(paragraphs);
        var counts = hits.IsDefaultOrEmpty ? new int[paragraphs.Length] : hits.AsSpan();
        var named = Entries(outline, Heading, counts);
        return named.IsEmpty ? Entries(outline, paragraph => paragraph.Ordinal?.Label, counts) : named;
    }

    // A nameless clause gives its place to what stands under it.
    private static ImmutableArray<ContentsEntry> Entries(ImmutableArray<OutlineNode> nodes, Func<Paragraph, string?> name, ReadOnlySpan<int> hits)
    {
        var entries = ImmutableArray.CreateBuilder<ContentsEntry>();
        foreach (var node in nodes)
        {
            var children = Entries(node.Children, name, hits);
            if (name(node.Paragraph) is not { } text)
            {
                entries.AddRange(children);
                continue;
            }

            entries.Add(new(node.Paragraph.Anchor, text, children, Sum(hits[node.Index..node.End]) - children.Sum(child => child.AllHits)));
        }

        return entries.ToImmutable();
    }

    private int AllHits => Hits + Children.Sum(child => child.AllHits);

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private static string? Heading(Paragraph paragraph) =>
        paragraph.Role is ParagraphRole.Heading or ParagraphRole.AnnexTitle ? paragraph.Text
        : paragraph.RunIn is { } end ? paragraph.Text[..end].TrimEnd('。', '.', '：', ' ')
        : null;
}
