using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Parsing;
using PolicyPortal.Core.Splitting;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core;

/// <summary>Text in, documents out: pure and total. Any text gives documents and diagnostics, never an exception.</summary>
public static class PolicyParser
{
    public static ParsedSource Parse(Source source)
    {
        var lines = PrintedLines.Of(source.Text, IsMarkdown(source.Name), out var preamble);
        var furniture = PageFurniture.In(lines);
        var printed = PageBreaks.Carry(Footnotes.WithoutMarks(lines, furniture), furniture);
        var paragraphs = Unwrapper.Join(printed, Layout.Infer(printed));
        var drafts = DocumentSplitter.Split(paragraphs).Select(range => DocumentParser.Draft(paragraphs[range])).ToImmutableArray();
        var dates = drafts.Select(MetadataReader.PrintedDate).ToImmutableArray();

        var diagnostics = new List<Diagnostic>();
        var documents = drafts.Select((draft, i) => DocumentParser.Finish(draft, source, Nearest(dates, i), diagnostics)).ToImmutableArray();
        if (documents.IsEmpty)
        {
            diagnostics.Add(new Diagnostic(DiagnosticSeverity.Error, "no-text", "来源里没有文字。"));
        }

        var set = lines.Where((_, i) => furniture[i]).Select(line => line.Source);
        return new(source, [.. set.Prepend(preamble).Where(span => !span.IsEmpty)], documents, [.. diagnostics]);
    }

    private static bool IsMarkdown(string name) => name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<DateOnly> Nearest(ImmutableArray<DateOnly?> dates, int i) =>
        Enumerable.Range(0, dates.Length)
            .Where(n => n != i && dates[n] is not null)
            .OrderBy(n => Math.Abs(n - i)).ThenBy(n => n)
            .Take(3)
            .Select(n => dates[n]!.Value);
}
