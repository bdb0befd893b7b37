using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A line of a table of contents.</summary>
/// <param name="Text">The heading, or a clause's run-in heading without its full stop.</param>
/// <param name="Hits">How many of a search's hits stand under it and under none of its children.</param>
public sealed record ContentsEntry(Anchor Anchor, string Text, ImmutableArray<ContentsEntry> Children, int Hits = 0)
{
    // More lines tell a reader nothing, and stand before the text.
    private const int MostLines = 400;

    private static readonly int[] RunLengths = [10, 20, 50, 100, 200, 500, 1000];

    /// <summary>Headings and run-in headings; where a text has neither, the labels of its clauses. A text of thousands of them has its outer levels, and runs of lines (第一条至第五十条).</summary>
    /// <returns>Empty for a text without any outline.</returns>
    /// <param name="hits">How many hits each paragraph has; empty for a page without a search.</param>
    public static ImmutableArray<ContentsEntry> Of(ImmutableArray<Paragraph> paragraphs, ImmutableArray<int> hits = default)
    {
        var outline = Outline.Of(paragraphs);
        var counts = hits.IsDefaultOrEmpty ? new int[paragraphs.Length] : hits.AsSpan();
        var named = Entries(outline, Heading, counts);
        return Shortened(named.IsEmpty ? Entries(outline, paragraph => paragraph.Ordinal?.Label, counts) : named);
    }

    private static ImmutableArray<ContentsEntry> Shortened(ImmutableArray<ContentsEntry> entries)
    {
        for (var depth = Depth(entries); depth > 0 && Lines(entries) > MostLines; depth--)
        {
            entries = depth > 1 ? Outer(entries, depth - 1) : InRuns(entries);
        }

        return entries;
    }

    private static ImmutableArray<ContentsEntry> Outer(ImmutableArray<ContentsEntry> entries, int levels) =>
        [.. entries.Select(entry => levels > 1 ? entry with { Children = Outer(entry.Children, levels - 1) } : entry with { Children = [], Hits = entry.AllHits })];

    private static ImmutableArray<ContentsEntry> InRuns(ImmutableArray<ContentsEntry> entries)
    {
        var length = RunLengths.FirstOrDefault(length => entries.Length <= length * 100, (entries.Length / 100) + 1);
        return [.. entries.Chunk(length).Select(run => run.Length == 1 ? run[0] : run[0] with { Text = $"{run[0].Text}至{run[^1].Text}", Hits = run.Sum(entry => entry.Hits) })];
    }

    private static int Depth(ImmutableArray<ContentsEntry> entries) => entries.IsEmpty ? 0 : 1 + entries.Max(entry => Depth(entry.Children));

    private static int Lines(ImmutableArray<ContentsEntry> entries) => entries.Length + entries.Sum(entry => Lines(entry.Children));

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
