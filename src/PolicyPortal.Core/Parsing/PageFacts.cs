using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a web page's catalogue says of its document. The document's own words go before it; what only follows from them does not.</summary>
/// <param name="facts">Empty where the source holds several documents: the catalogue is then of the page, not of one of them.</param>
internal sealed class PageFacts(ImmutableArray<SourceFact> facts)
{
    private static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    private const string Ground = "网页目录";

    /// <summary>The document's own reading where it stands in the text, otherwise the catalogue's, otherwise what was inferred.</summary>
    public static Reading<T>? Better<T>(Reading<T>? own, Reading<T>? listed) => own is { Evidence.Origin: EvidenceOrigin.Read } ? own : listed ?? own;

    public Reading<string>? Title() => Of("title", text => text.Length > 1 ? text : null);

    public Reading<DocumentNumber>? Number() => Of("documentNumber", text => DocumentNumber.TryParse(text));

    public Reading<ImmutableArray<string>>? Issuer() =>
        Of("issuingAuthority", text => AuthorityRule.Split(text) is { IsEmpty: false } names && names.All(AuthorityRule.IsName) ? names : (ImmutableArray<string>?)null);

    public Reading<DateOnly>? Date() => Of("issuedOn", DateOf);

    public Reading<DateOnly>? Effective() => Of("effectiveOn", DateOf);

    public Reading<ImmutableArray<string>>? Subjects() => Of("subjects", text => SubjectPath.Several(text) is { IsEmpty: false } paths ? paths : (ImmutableArray<string>?)null);

    /// <summary>Reports where the catalogue says other than the document's own words, which hold.</summary>
    /// <param name="known">What was read, with these facts.</param>
    public IEnumerable<Diagnostic> Differences(DocumentMetadata known)
    {
        foreach (var fact in facts)
        {
            if (OwnWords(known, fact.Field) is { } own && !Agree(fact, own))
            {
                yield return new(DiagnosticSeverity.Warning, "catalogue-differs", $"网页目录写的是“{fact.Value}”，正文是“{own}”，以正文为准。", fact.Range);
            }
        }
    }

    private Reading<T>? Of<T>(string field, Func<string, T?> read)
        where T : class =>
        Find(field) is { } fact && read(fact.Value) is { } value ? new(value, Evidence(fact)) : null;

    private Reading<T>? Of<T>(string field, Func<string, T?> read)
        where T : struct =>
        Find(field) is { } fact && read(fact.Value) is { } value ? new(value, Evidence(fact)) : null;

    private SourceFact? Find(string field) => facts.FirstOrDefault(fact => fact.Field == field);

    private static FieldEvidence Evidence(SourceFact fact) => new(fact.Field, EvidenceOrigin.Read, fact.Range, Ground);

    /// <returns>null where the field is empty, or was itself taken from the catalogue.</returns>
    private static string? OwnWords(DocumentMetadata known, string field) => known.EvidenceFor(field) is { Origin: EvidenceOrigin.Read, Reason: not Ground }
        ? field switch
        {
            "title" => known.Title,
            "documentNumber" => known.DocumentNumber?.ToString(),
            "issuingAuthority" => string.Join('、', known.IssuingAuthority),
            "issuedOn" => Iso(known.IssuedOn),
            "effectiveOn" => Iso(known.EffectiveOn),
            _ => null,
        }
        : null;

    private static bool Agree(SourceFact fact, string own) => fact.Field switch
    {
        // Sites shorten titles, and leave out who issued what.
        "title" => Letters(own).Contains(Letters(fact.Value), StringComparison.Ordinal) || Letters(fact.Value).Contains(Letters(own), StringComparison.Ordinal),
        "documentNumber" => DocumentNumber.TryParse(fact.Value)?.ToString() is not { } number || number == own,
        "issuingAuthority" => Names(own).SetEquals(Names(fact.Value)),
        _ => DateOf(fact.Value) is not { } date || Iso(date) == own,
    };

    private static HashSet<string> Names(string names) =>
        names.Split(['、', '，', ',', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Letters).ToHashSet();

    private static string Letters(string text) => string.Concat(text.Where(c => char.IsLetterOrDigit(c) || Chars.IsHan(c)));

    private static DateOnly? DateOf(string text) => ChineseDate.Find(text)
        ?? (DateOnly.TryParseExact(text.Split(' ', 'T')[0], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
