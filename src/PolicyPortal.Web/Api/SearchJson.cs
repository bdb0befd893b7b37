using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Api;

/// <summary>Writes search answers as <see cref="SearchResponse"/> and <see cref="PassagesResponse"/> describe them, straight from what the engine found.</summary>
/// <remarks>Hits are most of an answer: to make objects of them, and to reflect over those, took a sixth of a search's time. A test holds it to what the types' own serialisation says.</remarks>
internal static class SearchJson
{
    public static void Write(
        JsonText json, SearchQuery query, DocumentAnswer answer, ImmutableArray<string> hints, ImmutableArray<NearerQuery> nearer, IReadOnlyList<DirectAnswer> direct)
    {
        json.Add("""{"query":"""u8, query.Text);
        json.Add(""","total":"""u8, answer.Documents);
        json.Add(""","totalPassages":"""u8, answer.Passages);
        WriteHow(json, answer.Took, answer.Mode, answer.Page, answer.Size, hints);
        json.Add(""","facets":{"kinds":"""u8, answer.Facets.Kinds.AsSpan(), static (json, kind) => WriteChoice(json, kind.Value.Name(), kind.Value.Label(), kind.Documents));
        json.Add(""","years":"""u8, answer.Facets.Years.AsSpan(), WriteYear);
        json.Add(""","authorities":"""u8, answer.Facets.Authorities.AsSpan(), static (json, authority) => WriteChoice(json, authority.Value, authority.Value, authority.Documents));
        json.Add("""},"hits":"""u8, answer.Hits.AsSpan(), WriteHit);
        json.Add(""","didYouMean":"""u8, nearer.AsSpan(), WriteNearer);
        json.Add(""","direct":"""u8, [.. direct], WriteDirect);
        json.Add("}"u8);
    }

    public static void Write(JsonText json, SearchQuery query, PassageAnswer answer, ImmutableArray<string> hints)
    {
        json.Add("""{"query":"""u8, query.Text);
        json.Add(""","total":"""u8, answer.Total);
        json.Add(""","totalDocuments":"""u8, answer.Documents);
        WriteHow(json, answer.Took, answer.Mode, answer.Page, answer.Size, hints);
        json.Add(""","hits":"""u8, answer.Hits.AsSpan(), WritePassage);
        json.Add("}"u8);
    }

    private static void WriteHow(JsonText json, TimeSpan took, MatchMode mode, int page, int size, ImmutableArray<string> hints)
    {
        json.Add(""","tookMs":"""u8, SearchResponse.Milliseconds(took));
        json.Add(""","mode":"""u8, mode is MatchMode.Near ? "near" : "literal");
        json.Add(""","page":"""u8, page);
        json.Add(""","size":"""u8, size);
        json.Add(""","hints":"""u8, hints.AsSpan(), WriteText);
    }

    private static void WriteChoice(JsonText json, string value, string label, int count)
    {
        json.Add("""{"value":"""u8, value);
        json.Add(""","label":"""u8, label);
        json.Add(""","count":"""u8, count);
        json.Add("}"u8);
    }

    // Written as text: {"value":"2024","label":"2024年","count":3}.
    private static void WriteYear(JsonText json, FacetCount<int> year)
    {
        json.Add("{\"value\":\""u8, year.Value);
        json.Add("\",\"label\":\""u8, year.Value);
        json.Add("年\",\"count\":"u8, year.Documents);
        json.Add("}"u8);
    }

    private static void WriteHit(JsonText json, DocumentHit hit)
    {
        var metadata = hit.Metadata;
        json.Add("""{"id":"""u8, hit.Id.Value);
        json.Add(""","title":"""u8, metadata.Title);
        json.Add(""","titleIsSupplied":"""u8, metadata.TitleIsSupplied);
        json.Add(""","kind":"""u8, metadata.Kind.Name());
        json.Add(""","documentNumber":"""u8, metadata.DocumentNumber?.ToString());
        json.Add(""","issuingAuthority":"""u8, metadata.IssuingAuthority.AsSpan(), WriteText);
        json.Add(""","issuedOn":"""u8, metadata.IssuedOn?.ToString("O"));
        json.Add(""","url":"""u8, Addresses.Document(hit.Id));
        json.Add(""","score":"""u8, hit.Score);
        json.Add(""","passageCount":"""u8, hit.PassageCount);
        json.Add(""","passages":"""u8, hit.Passages.AsSpan(), WriteSnippet);
        json.Add("}"u8);
    }

    private static void WriteSnippet(JsonText json, PassageHit hit)
    {
        json.Add("""{"anchor":"""u8, hit.Passage.Anchor.Value);
        json.Add(""","label":"""u8, hit.Passage.Label);
        json.Add(""","url":"""u8, AddressOf(hit));
        json.Add(""","cutBefore":"""u8, hit.Snippet.CutBefore);
        json.Add(""","cutAfter":"""u8, hit.Snippet.CutAfter);
        json.Add(""","snippet":["""u8);
        foreach (var (span, isHit) in hit.Snippet.Parts())
        {
            json.Add(span.Start == 0 ? """{"text":"""u8 : """,{"text":"""u8, hit.Snippet.Text.AsSpan(span.Start, span.Length));
            json.Add(""","hit":"""u8, isHit);
            json.Add("}"u8);
        }

        json.Add("]}"u8);
    }

    private static void WritePassage(JsonText json, PassageHit hit)
    {
        json.Add("""{"id":"""u8, hit.Document.Value);
        json.Add(""","title":"""u8, hit.DocumentTitle);
        json.Add(""","anchor":"""u8, hit.Passage.Anchor.Value);
        json.Add(""","label":"""u8, hit.Passage.Label);
        json.Add(""","articleLabel":"""u8, hit.Passage.ArticleLabel);
        json.Add(""","url":"""u8, AddressOf(hit));
        json.Add(""","score":"""u8, hit.Score);
        json.Add(""","text":"""u8, hit.Passage.Text);
        json.Add("}"u8);
    }

    private static void WriteNearer(JsonText json, NearerQuery nearer)
    {
        json.Add("""{"query":"""u8, nearer.Text);
        json.Add(""","total":"""u8, nearer.Documents);
        json.Add("}"u8);
    }

    private static void WriteDirect(JsonText json, DirectAnswer direct)
    {
        var (document, place) = (direct.Document, direct.Place);
        json.Add("""{"id":"""u8, document.Id.Value);
        json.Add(""","title":"""u8, document.Metadata.Title);
        json.Add(""","anchor":"""u8, place?.Anchor.Value);
        json.Add(""","label":"""u8, place?.Label);
        json.Add(""","url":"""u8, Addresses.Document(document.Id, null, place?.Anchor ?? default));
        json.Add(""","text":"""u8, place is null ? null : direct.Text);
        json.Add("}"u8);
    }

    private static void WriteText(JsonText json, string text) => json.Add([], text);

    private static string AddressOf(PassageHit hit) => Addresses.Document(hit.Document, null, hit.Passage.Anchor);
}
