using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a web page's catalogue says of its document. The document's own words go before it; what only follows from them does not.</summary>
/// <param name="facts">Empty where the source holds several documents: the catalogue is then of the page, not of one of them.</param>
internal sealed class PageFacts(ImmutableArray<SourceFact> facts)
{
    private const string Ground = "网页著录";

    /// <summary>The document's own reading where it stands in the text, otherwise the catalogue's, otherwise what was inferred.</summary>
    public static Reading<T>? Better<T>(Reading<T>? own, Reading<T>? listed) => own is { Evidence.Origin: EvidenceOrigin.Read } ? own : listed ?? own;

    public Reading<string>? Title() => Of("title", text => text.Length > 1 ? text : null);

    public Reading<DocumentNumber>? Number() => Of("documentNumber", text => DocumentNumber.TryParse(text));

    public Reading<ImmutableArray<string>>? Issuer() =>
        Of("issuingAuthority", text => AuthorityRule.Split(text) is { IsEmpty: false } names && names.All(AuthorityRule.IsName) ? names : (ImmutableArray<string>?)null);

    public Reading<DateOnly>? Date() => Of("issuedOn", ChineseDate.TryParseWhole);

    public Reading<DateOnly>? Effective() => Of("effectiveOn", ChineseDate.TryParseWhole);

    private Reading<T>? Of<T>(string field, Func<string, T?> read)
        where T : class =>
        Find(field) is { } fact && read(fact.Value) is { } value ? new(value, Evidence(fact)) : null;

    private Reading<T>? Of<T>(string field, Func<string, T?> read)
        where T : struct =>
        Find(field) is { } fact && read(fact.Value) is { } value ? new(value, Evidence(fact)) : null;

    private SourceFact? Find(string field) => facts.FirstOrDefault(fact => fact.Field == field);

    private static FieldEvidence Evidence(SourceFact fact) => new(fact.Field, EvidenceOrigin.Read, fact.Range, Ground);
}
