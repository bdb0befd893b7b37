using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Splitting;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>What was decided of every printed line, and on what grounds: told afterwards, from the lines and what became of them.</summary>
internal static class Cuts
{
    /// <returns>One cut a printed line, in order.</returns>
    public static ImmutableArray<Cut> Explain(
        ImmutableArray<PrintedLine> lines, ImmutableArray<bool> furniture, IReadOnlyList<PrintedLine> printed, Layout layout,
        ImmutableArray<PrintedParagraph> paragraphs, GivenBoundaries boundaries)
    {
        var opens = Enumerable.Range(0, paragraphs.Length).ToDictionary(p => paragraphs[p].Extent.Start);
        var documents = boundaries.Ranges.Select(range => range.Start.Value).ToHashSet();
        var repeated = lines.Where((_, i) => furniture[i]).GroupBy(line => FurnitureReason.Masked(line.Text)).ToDictionary(group => group.Key, group => group.Count());
        var cuts = ImmutableArray.CreateBuilder<Cut>(lines.Length);
        PrintedLine? before = null;
        var beforeOpens = false;
        var text = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (furniture[i])
            {
                var above = i > 0 && furniture[i - 1] && !lines[i].OpensPage ? cuts[i - 1].Reason : null;
                cuts.Add(new(lines[i].Source, CutKind.Furniture, FurnitureReason.Of(lines[i], above, repeated[FurnitureReason.Masked(lines[i].Text)])));
                continue;
            }

            var line = printed[text++];
            var paragraph = opens.TryGetValue(line.Source.Start, out var p) ? p : -1;
            cuts.Add(paragraph < 0 && before is not null
                ? new(line.Source, CutKind.Joined, ParagraphReason.OfJoining(before, beforeOpens, line, layout))
                : documents.Contains(paragraph)
                    ? new(line.Source, CutKind.Document, boundaries.Given.ContainsKey(paragraph) ? "人工指定由此另起一件" : DocumentReason.Of(paragraphs, paragraph))
                    : new(line.Source, CutKind.Paragraph, Opening(line, paragraph)));
            (before, beforeOpens) = (line, paragraph >= 0);
        }

        return cuts.ToImmutable();

        string Opening(PrintedLine line, int paragraph) =>
            boundaries.Given.ContainsKey(paragraph) ? "人工指定并入上一件"
            : before is null ? "来源开头"
            : ParagraphReason.OfOpening(before, beforeOpens, line, layout);
    }
}
