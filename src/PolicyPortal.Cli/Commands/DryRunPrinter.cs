using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Cli.Commands;

/// <summary>What <c>ingest --dry-run</c> prints of one source: its documents, where their fields come from, its lines with what became of them, and what is to be said of it.</summary>
internal sealed class DryRunPrinter(TextWriter to, bool showsLines)
{
    private const int Excerpt = 28;

    public void Print(SourceResult result, TakenSource taken, Func<DocumentId, DryRunEffect?> effectOf)
    {
        to.WriteLine($"{result.Name}  {Outcome(result.Outcome)}");
        var parsed = taken.Parsed;
        var lines = parsed is null ? ImmutableArray<SourceLine>.Empty : SourceLines.Of(parsed.Source);
        var cuts = parsed?.Cuts.ToDictionary(cut => cut.Line.Start) ?? [];
        for (var i = 0; i < taken.Documents.Length; i++)
        {
            // What the library made of it may have another id: that of the document as it was known before.
            var document = taken.Documents[i];
            var id = i < result.Documents.Length && result.Documents.Length == taken.Documents.Length ? result.Documents[i] : document.Id;
            Print(document, id, effectOf(id), lines, cuts);
        }

        if (showsLines && parsed is not null)
        {
            PrintLines(lines, cuts);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            to.WriteLine($"  {Severity(diagnostic.Severity)} {diagnostic.Code}{(diagnostic.Range is { } range ? $" 第{NumberAt(lines, range.Start)}行" : "")}：{diagnostic.Message}");
        }
    }

    private void Print(PolicyDocument document, DocumentId id, DryRunEffect? effect, ImmutableArray<SourceLine> lines, Dictionary<int, Cut> cuts)
    {
        var known = document.Metadata;
        var from = document.Sources is [var first, ..] ? first.Span.Start : 0;
        to.WriteLine($"  {id}  {Effect(effect)}  {(known.TitleIsSupplied ? $"[{known.Title}]" : known.Title)}");
        if (!lines.IsEmpty && document.Sources is [var source, ..])
        {
            to.WriteLine($"    行：{NumberAt(lines, from)}–{NumberAt(lines, source.Span.End - 1)}，共{document.Paragraphs.Length}段；由此起一件：{(cuts.TryGetValue(from, out var cut) ? cut.Reason : "")}");
        }

        foreach (var (name, value, evidence) in MetadataFields.Of(known))
        {
            to.WriteLine($"    {name}：{value}  （{MetadataFields.Origin(evidence)}{Where(evidence, lines)}）");
        }
    }

    // A line a printed line: its number, what became of it, its first words, and why.
    private void PrintLines(ImmutableArray<SourceLine> lines, Dictionary<int, Cut> cuts)
    {
        foreach (var line in lines)
        {
            var cut = cuts.GetValueOrDefault(line.Span.Start);
            var text = line.Text.Trim();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {line.Number,6} {Mark(cut?.Kind)} {(text.Length > Excerpt ? string.Concat(text.AsSpan(0, Excerpt), "……") : text)}  〔{cut?.Reason}〕"));
        }
    }

    private static string Where(FieldEvidence? evidence, ImmutableArray<SourceLine> lines) =>
        (evidence?.Range is { } range && !lines.IsEmpty ? $"，第{NumberAt(lines, range.Start)}行" : "")
        + (evidence?.Reason is { Length: > 0 } reason ? $"，{reason}" : "");

    private static int NumberAt(ImmutableArray<SourceLine> lines, int place) => SourceLines.At(lines, place)?.Number ?? 1;

    private static string Mark(CutKind? kind) => kind switch
    {
        CutKind.Document => "件",
        CutKind.Paragraph => "段",
        CutKind.Furniture => "版",
        _ => "　",
    };

    private static string Effect(DryRunEffect? effect) => effect switch
    {
        DryRunEffect.New => "新收",
        DryRunEffect.Changed => "将改写",
        DryRunEffect.Same => "不变",
        _ => "不收",
    };

    private static string Outcome(SourceOutcome outcome) => outcome switch
    {
        SourceOutcome.Taken => "将收录",
        SourceOutcome.Unchanged => "已收录，未变",
        _ => "不能收录",
    };

    private static string Severity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "错误",
        DiagnosticSeverity.Warning => "存疑",
        _ => "提示",
    };
}
