using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Parsing;
using PolicyPortal.Core.Splitting;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core;

/// <summary>Text in, documents out: pure and total. Any text gives documents and diagnostics, never an exception.</summary>
public static class PolicyParser
{
    /// <param name="given">What a person says of where documents begin; none where it is left out.</param>
    /// <param name="explain">Whether the grounds of every cut are wanted (<see cref="ParsedSource.Cuts"/>).</param>
    public static ParsedSource Parse(Source source, ImmutableArray<GivenBoundary> given = default, bool explain = false)
    {
        var lines = TextTables.Mark(source, PrintedLines.Of(source, out var preamble));
        var furniture = PageFurniture.In(lines);
        var printed = PageBreaks.Carry(Footnotes.WithoutMarks(lines, furniture), furniture);
        var layout = Layout.Of(source, printed);
        var paragraphs = Unwrapper.Join(printed, layout);
        var diagnostics = new List<Diagnostic>();
        var boundaries = GivenBoundaries.Apply(source.IsOneDocument ? DocumentSplitter.Whole(paragraphs) : DocumentSplitter.Split(paragraphs), paragraphs, given, diagnostics);
        var drafts = boundaries.Ranges.Select(range => DocumentParser.Draft(paragraphs[range], source.Text)).ToImmutableArray();
        var dates = drafts.Select(draft => DateReader.Printed(draft)?.Value).ToImmutableArray();
        var issue = Surroundings.IssueOf(lines.Where((_, i) => furniture[i]).Select(line => line.Text));
        var documents = drafts.Select((draft, i) => DocumentParser.Finish(draft, source, new(Nearest(dates, i), issue), drafts.Length == 1, diagnostics)).ToImmutableArray();
        if (documents.IsEmpty)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "no-text", "来源里没有文字。"));
        }

        var set = lines.Where((_, i) => furniture[i]).Select(line => line.Source);
        return new(source, [.. set.Prepend(preamble).Where(span => !span.IsEmpty)], documents, [.. diagnostics])
        {
            Cuts = explain ? Cuts.Explain(lines, furniture, printed, layout, paragraphs, boundaries) : [],
        };
    }

    private static IEnumerable<DateOnly> Nearest(ImmutableArray<DateOnly?> dates, int i) =>
        Enumerable.Range(0, dates.Length)
            .Where(n => n != i && dates[n] is not null)
            .OrderBy(n => Math.Abs(n - i)).ThenBy(n => n)
            .Take(3)
            .Select(n => dates[n]!.Value);
}
