using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A document laid out for reading: its head, its text, and its table of contents.</summary>
/// <param name="Number">The printed document number when the head shows it; null where it is not printed, or stays in the text.</param>
/// <param name="Title">The printed title's lines when they say what the catalogue says; empty where the head must show the catalogue's title.</param>
/// <param name="Body">All other paragraphs, in printed order.</param>
/// <param name="Hits">How many marks the page has.</param>
/// <param name="Target">The paragraph that the address names; null where it names the whole document.</param>
public sealed record ReadingView(
    PolicyDocument Document,
    ParagraphView? Number,
    ImmutableArray<ParagraphView> Title,
    ImmutableArray<ParagraphView> Body,
    ImmutableArray<ContentsEntry> Contents,
    int Hits,
    Paragraph? Target)
{
    /// <param name="target">The place of the paragraph that the address names; null for none.</param>
    /// <param name="found">What the search that one came from finds here; empty for none.</param>
    /// <param name="references">What the text refers to and what refers to it; null for a view without them.</param>
    public static ReadingView Of(PolicyDocument document, AnchorMap anchors, int? target, IEnumerable<PassageHit> found, ReadReferences? references = null)
    {
        var paragraphs = document.Paragraphs;
        var head = PrintedHead.Of(document);
        var hits = HitSpans.Of(paragraphs, found);
        var views = new ParagraphView[paragraphs.Length];
        var levels = new HeadingLevels();
        var count = 0;

        // Hits are numbered as the page shows them: the head first.
        foreach (var i in head.Shown.Concat(Enumerable.Range(0, paragraphs.Length).Except(head.Shown)))
        {
            var text = Marked(paragraphs[i], hits[i], count + 1) with { Links = references?.LinksIn(i) ?? [] };
            views[i] = new ParagraphView(paragraphs[i], text, [.. anchors.Others(i)], levels.Next(paragraphs[i]), i == target)
            {
                CitedBy = references?.CitedBy(i),
            };
            count += hits[i].Length;
        }

        return new ReadingView(
            document,
            head.Number is { } number ? views[number] : null,
            [.. head.Title.Select(i => views[i])],
            [.. views.Where((_, i) => !head.Shown.Contains(i))],
            ContentsEntry.Of(paragraphs, count == 0 ? [] : [.. hits.Select(spans => spans.Length)]),
            count,
            target is { } place ? paragraphs[place] : null);
    }

    // 第十二条 stands out as laws print it; other clauses only where a heading runs in.
    private static MarkedText Marked(Paragraph paragraph, ImmutableArray<TextSpan> hits, int first) =>
        paragraph is { RunIn: null, Role: ParagraphRole.Clause, Ordinal: { Style: OrdinalStyle.Article } article }
            ? new(paragraph.Text, hits, article.Label.Length, first, "label")
            : new(paragraph.Text, hits, paragraph.RunIn ?? 0, first);
}

/// <param name="OtherAnchors">Long forms and older addresses that must reach it too.</param>
/// <param name="HeadingLevel">2 to 6 for a heading; 0 for text.</param>
public sealed record ParagraphView(
    Paragraph Paragraph, MarkedText Text, ImmutableArray<Anchor> OtherAnchors, int HeadingLevel, bool IsTarget)
{
    /// <summary>What refers to it; null where nothing does.</summary>
    public CitedMark? CitedBy { get; init; }
}

/// <summary>h2 to h6, following the outline without leaving one out.</summary>
internal sealed class HeadingLevels
{
    private readonly Stack<int> _open = new();

    public int Next(Paragraph paragraph)
    {
        if (paragraph.Role is not (ParagraphRole.Heading or ParagraphRole.AnnexTitle))
        {
            return 0;
        }

        while (_open.TryPeek(out var above) && above >= paragraph.Level)
        {
            _open.Pop();
        }

        _open.Push(paragraph.Level);
        return Math.Min(_open.Count + 1, 6);
    }
}
