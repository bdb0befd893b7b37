using System.Collections.Immutable;
using System.Text.Json;

namespace PolicyPortal.Web.Api;

/// <summary>Writes search answers member by member: their hits are most of an answer, and reflection over them took a sixth of a search's time.</summary>
/// <remarks>A test holds it to what the types' own serialisation says.</remarks>
internal static class SearchJson
{
    public static void Write(Utf8JsonWriter json, SearchResponse answer)
    {
        json.WriteStartObject();
        json.WriteString("query"u8, answer.Query);
        json.WriteNumber("total"u8, answer.Total);
        json.WriteNumber("totalPassages"u8, answer.TotalPassages);
        WriteHow(json, answer.TookMs, answer.Mode, answer.Page, answer.Size, answer.Hints);
        json.WriteStartObject("facets"u8);
        WriteFacet(json, "kinds"u8, answer.Facets.Kinds);
        WriteFacet(json, "years"u8, answer.Facets.Years);
        WriteFacet(json, "authorities"u8, answer.Facets.Authorities);
        json.WriteEndObject();
        json.WriteStartArray("hits"u8);
        foreach (var hit in answer.Hits)
        {
            Write(json, hit);
        }

        json.WriteEndArray();
        WriteNearer(json, answer.DidYouMean);
        WriteDirect(json, answer.Direct);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, PassagesResponse answer)
    {
        json.WriteStartObject();
        json.WriteString("query"u8, answer.Query);
        json.WriteNumber("total"u8, answer.Total);
        json.WriteNumber("totalDocuments"u8, answer.TotalDocuments);
        WriteHow(json, answer.TookMs, answer.Mode, answer.Page, answer.Size, answer.Hints);
        json.WriteStartArray("hits"u8);
        foreach (var hit in answer.Hits)
        {
            json.WriteStartObject();
            WritePlace(json, hit.Id, hit.Title, hit.Anchor, hit.Label);
            json.WriteString("articleLabel"u8, hit.ArticleLabel);
            json.WriteString("url"u8, hit.Url);
            json.WriteNumber("score"u8, hit.Score);
            json.WriteString("text"u8, hit.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNearer(Utf8JsonWriter json, ImmutableArray<NearerQueryResponse> queries)
    {
        json.WriteStartArray("didYouMean"u8);
        foreach (var nearer in queries)
        {
            json.WriteStartObject();
            json.WriteString("query"u8, nearer.Query);
            json.WriteNumber("total"u8, nearer.Total);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDirect(Utf8JsonWriter json, ImmutableArray<DirectResponse> places)
    {
        json.WriteStartArray("direct"u8);
        foreach (var place in places)
        {
            json.WriteStartObject();
            WritePlace(json, place.Id, place.Title, place.Anchor, place.Label);
            json.WriteString("url"u8, place.Url);
            json.WriteString("text"u8, place.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, string id, string title, string? anchor, string? label)
    {
        json.WriteString("id"u8, id);
        json.WriteString("title"u8, title);
        json.WriteString("anchor"u8, anchor);
        json.WriteString("label"u8, label);
    }

    private static void WriteHow(Utf8JsonWriter json, double tookMs, string mode, int page, int size, ImmutableArray<string> hints)
    {
        json.WriteNumber("tookMs"u8, tookMs);
        json.WriteString("mode"u8, mode);
        json.WriteNumber("page"u8, page);
        json.WriteNumber("size"u8, size);
        WriteStrings(json, "hints"u8, hints);
    }

    private static void Write(Utf8JsonWriter json, DocumentHitResponse hit)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, hit.Id);
        json.WriteString("title"u8, hit.Title);
        json.WriteBoolean("titleIsSupplied"u8, hit.TitleIsSupplied);
        json.WriteString("kind"u8, hit.Kind);
        json.WriteString("documentNumber"u8, hit.DocumentNumber);
        WriteStrings(json, "issuingAuthority"u8, hit.IssuingAuthority);
        json.WritePropertyName("issuedOn"u8);
        if (hit.IssuedOn is { } issued)
        {
            Span<char> day = stackalloc char[10];
            issued.TryFormat(day, out _, "O");
            json.WriteStringValue(day);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("url"u8, hit.Url);
        json.WriteNumber("score"u8, hit.Score);
        json.WriteNumber("passageCount"u8, hit.PassageCount);
        json.WriteStartArray("passages"u8);
        foreach (var passage in hit.Passages)
        {
            Write(json, passage);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SnippetResponse passage)
    {
        json.WriteStartObject();
        json.WriteString("anchor"u8, passage.Anchor);
        json.WriteString("label"u8, passage.Label);
        json.WriteString("url"u8, passage.Url);
        json.WriteBoolean("cutBefore"u8, passage.CutBefore);
        json.WriteBoolean("cutAfter"u8, passage.CutAfter);
        json.WriteStartArray("snippet"u8);
        foreach (var piece in passage.Snippet)
        {
            json.WriteStartObject();
            json.WriteString("text"u8, piece.Text);
            json.WriteBoolean("hit"u8, piece.Hit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFacet(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<FacetResponse> choices)
    {
        json.WriteStartArray(name);
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, choice.Value);
            json.WriteString("label"u8, choice.Label);
            json.WriteNumber("count"u8, choice.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
