using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a source says of its document beside the text (a web page's catalogue): it fills what the text lacks, and is reported where both differ.</summary>
internal static class SourceFactsReader
{
    private const string Reason = "网页目录";

    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    /// <summary>Completes the document that the facts are about: the only one, or the one of the same title.</summary>
    public static ImmutableArray<PolicyDocument> Apply(ImmutableArray<SourceFact> facts, ImmutableArray<PolicyDocument> documents, List<Diagnostic> diagnostics)
    {
        var about = facts.IsEmpty ? null : documents.Length == 1 ? documents[0]
            : facts.FirstOrDefault(fact => fact.Field == "title") is { } title ? documents.FirstOrDefault(d => !d.Metadata.TitleIsSupplied && SameTitle(d.Metadata.Title, title.Value))
            : null;
        return about is null ? documents
            : documents.Replace(about, about with { Metadata = facts.Aggregate(about.Metadata, (metadata, fact) => Take(metadata, fact, diagnostics)) });
    }

    private static DocumentMetadata Take(DocumentMetadata known, SourceFact fact, List<Diagnostic> diagnostics)
    {
        var taken = fact.Field switch
        {
            "title" => Text(known, fact, known.TitleIsSupplied ? null : known.Title, SameTitle, diagnostics, known with { Title = fact.Value, TitleIsSupplied = false }),
            "documentNumber" when DocumentNumber.TryParse(fact.Value) is { } number =>
                Text(known, fact, known.DocumentNumber?.ToString(), (one, _) => one == number.ToString(), diagnostics, known with { DocumentNumber = number }),
            "issuingAuthority" =>
                Text(known, fact, known.IssuingAuthority.IsEmpty ? null : string.Join('、', known.IssuingAuthority), SameNames, diagnostics, known with { IssuingAuthority = [.. Names(fact.Value)] }),
            "issuedOn" when Date(fact.Value) is { } date => Text(known, fact, Iso(known.IssuedOn), (one, _) => one == Iso(date), diagnostics, known with { IssuedOn = date }),
            "effectiveOn" when Date(fact.Value) is { } date => Text(known, fact, Iso(known.EffectiveOn), (one, _) => one == Iso(date), diagnostics, known with { EffectiveOn = date }),
            _ => known,
        };
        return taken;
    }

    /// <param name="said">What the text says; null where it says nothing.</param>
    /// <param name="filled">What is known when the fact is taken.</param>
    private static DocumentMetadata Text(
        DocumentMetadata known, SourceFact fact, string? said, Func<string, string, bool> same, List<Diagnostic> diagnostics, DocumentMetadata filled)
    {
        if (said is null)
        {
            return filled with { Evidence = [.. known.Evidence.Where(e => e.Field != fact.Field), new FieldEvidence(fact.Field, EvidenceOrigin.Read, fact.Range, Reason)] };
        }

        if (!same(said, fact.Value))
        {
            diagnostics.Add(new(DiagnosticSeverity.Warning, "catalogue-differs", $"网页目录写的是“{fact.Value}”，正文是“{said}”，以正文为准。", fact.Range));
        }

        return known;
    }

    // Sites shorten titles, and leave out who issued what.
    private static bool SameTitle(string one, string other)
    {
        var (a, b) = (Letters(one), Letters(other));
        return a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private static bool SameNames(string one, string other) => Names(one).Select(Letters).ToHashSet().SetEquals(Names(other).Select(Letters));

    private static string[] Names(string names) => names.Split(['、', '，', ',', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || Chars.IsHan(c)));

    private static DateOnly? Date(string text) =>
        ChineseDate.Find(text) ?? (DateOnly.TryParseExact(text.Split(' ', 'T')[0], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
