using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>A source with its documents, as <c>policyportal parse</c> prints it. Other programs rely on the names.</summary>
public sealed record SourceJson(ImmutableArray<DocumentJson> Documents, ImmutableArray<DiagnosticJson> Diagnostics)
{
    public static SourceJson Of(IEnumerable<PolicyDocument> documents, IEnumerable<Diagnostic> diagnostics) =>
        new([.. documents.Select(DocumentJson.Of)], [.. diagnostics.Select(DiagnosticJson.Of)]);
}

/// <summary>A document, as <c>policyportal parse</c> and the site's API give it. Dates are ISO 8601, kinds in kebab-case; null is what is not known.</summary>
/// <param name="Paragraphs">Every paragraph in order, headings and signature included.</param>
/// <param name="AlternativeKind">The next likely kind where two fit.</param>
/// <param name="History">A law's events, in printed order.</param>
/// <param name="Evidence">Where each field comes from; of several entries of one field the last holds.</param>
/// <param name="Subjects">Each a path of headings parted by <c>\</c>, the broadest first.</param>
public sealed record DocumentJson(
    string Id,
    string Kind,
    string Title,
    bool TitleIsSupplied,
    string? DocumentNumber,
    ImmutableArray<string> IssuingAuthority,
    string? IssuedOn,
    string? EffectiveOn,
    string? Addressees,
    string? Signature,
    string? Speaker,
    string? Event,
    string? Dateline,
    string? SourceNote,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<SectionJson> Sections,
    ImmutableArray<ClauseJson> Clauses,
    ImmutableArray<SourceReferenceJson> Sources,
    string? AlternativeKind,
    ImmutableArray<HistoryJson> History,
    ImmutableArray<EvidenceJson> Evidence,
    ImmutableArray<string> Subjects)
{
    public static DocumentJson Of(PolicyDocument document)
    {
        var m = document.Metadata;
        return new(
            document.Id.Value,
            m.Kind.Name(),
            m.Title,
            m.TitleIsSupplied,
            m.DocumentNumber?.ToString(),
            m.IssuingAuthority,
            Iso(m.IssuedOn),
            Iso(m.EffectiveOn),
            m.Addressees,
            m.Signature,
            m.Speaker,
            m.Event,
            m.Dateline,
            m.SourceNote,
            [.. document.Paragraphs.Select(p => p.Text)],
            [.. Outline.Flat(document.Paragraphs).Where(n => n.IsSection).Select(n => SectionJson.Of(n.Paragraph))],
            ClauseJson.AllOf(document),
            [.. document.Sources.Select(SourceReferenceJson.Of)],
            m.AlternativeKind?.Name(),
            [.. m.History.Select(HistoryJson.Of)],
            [.. m.Evidence.Select(EvidenceJson.Of)],
            m.Subjects);
    }

    internal static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="Act">passed, approved, promulgated, amended, revised, effective or repealed.</param>
/// <param name="Body">Who acted; several are parted by 、.</param>
/// <param name="Text">As printed.</param>
/// <param name="From">In UTF-16 units of the source.</param>
public sealed record HistoryJson(string? Date, string Act, string? Body, string Text, int? From, int? To)
{
    public static HistoryJson Of(HistoryEvent e) => new(DocumentJson.Iso(e.Date), e.Act.Name(), e.Body, e.Text, e.Range?.Start, e.Range?.End);
}

/// <param name="Origin">read, inferred, supplied or curated.</param>
/// <param name="Reason">In Chinese.</param>
/// <param name="From">In UTF-16 units of the source; null where no words of it say the field.</param>
public sealed record EvidenceJson(string Field, string Origin, string? Reason, int? From, int? To)
{
    public static EvidenceJson Of(FieldEvidence e) => new(e.Field, EvidenceOrigins.Name(e.Origin), e.Reason, e.Range?.Start, e.Range?.End);
}

/// <summary>A source that holds the document; the text is the first one's.</summary>
/// <param name="File">Its name inside its source folder.</param>
/// <param name="From">In UTF-16 units of the decoded text.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record SourceReferenceJson(string File, int From, int To, string Sha256)
{
    public static SourceReferenceJson Of(SourceReference source) => new(source.File, source.Span.Start, source.Span.End, source.Sha256);
}

/// <param name="Number">As printed, without its mark: 四, 第二章; null for a heading without a number.</param>
/// <param name="Heading">Without the number.</param>
public sealed record SectionJson(string? Number, string Heading, string Anchor)
{
    public static SectionJson Of(Paragraph heading) => new(heading.Ordinal?.Printed, heading.TextWithoutLabel, heading.Anchor.Value);
}

/// <param name="Number">As printed, without its mark: 14, 第十二条, 二; null for a clause without a number.</param>
/// <param name="Label">As printed: 14., 第十二条, （二）.</param>
/// <param name="Section">The number of the section that it stands in; null outside any.</param>
/// <param name="Text">Without the label; the clause's further paragraphs and items are lines of their own.</param>
public sealed record ClauseJson(string? Number, string? Label, string? Section, string Anchor, string Text)
{
    public static ImmutableArray<ClauseJson> AllOf(PolicyDocument document)
    {
        var clauses = ImmutableArray.CreateBuilder<ClauseJson>();
        foreach (var node in Outline.Of(document.Paragraphs))
        {
            Add(node, null, document.Paragraphs, clauses);
        }

        return clauses.ToImmutable();
    }

    private static void Add(OutlineNode node, string? section, ImmutableArray<Paragraph> paragraphs, ImmutableArray<ClauseJson>.Builder to)
    {
        if (IsClause(node))
        {
            var further = paragraphs.Skip(node.Index + 1).TakeWhile(p => p.Role is ParagraphRole.Body or ParagraphRole.Item).Select(p => p.Text);
            var first = node.Paragraph;
            to.Add(new(first.Ordinal?.Printed, first.Ordinal?.Label, section, first.Anchor.Value, string.Join('\n', further.Prepend(first.TextWithoutLabel))));
        }

        // 节 divide chapters: an article stands in its 章, wherever there is one.
        var inside = node.IsSection && node.Paragraph.Ordinal is { } ordinal && (section is null || ordinal.Style is not OrdinalStyle.Division) ? ordinal.Printed : section;
        foreach (var child in node.Children)
        {
            Add(child, inside, paragraphs, to);
        }
    }

    // （一）部门委员 with its text below it is as much a clause as one whose text runs on.
    private static bool IsClause(OutlineNode node) =>
        node.Paragraph.Role is ParagraphRole.Clause || (node.Paragraph.Role is ParagraphRole.Heading && !node.IsSection);
}

/// <param name="Severity">info, warning or error.</param>
/// <param name="From">In UTF-16 units of the source; null where it concerns the whole.</param>
public sealed record DiagnosticJson(string Severity, string Code, string Message, int? From, int? To)
{
    public Diagnostic ToDiagnostic() => new(
        Severity switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        Code,
        Message,
        From is { } from && To is { } to ? new TextSpan(from, to) : null);

    public static DiagnosticJson Of(Diagnostic diagnostic) => new(
        diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        },
        diagnostic.Code,
        diagnostic.Message,
        diagnostic.Range?.Start,
        diagnostic.Range?.End);
}
