using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Api;

/// <summary>The answer of GET /api/search.</summary>
/// <param name="Query">As typed.</param>
/// <param name="Total">How many documents were found.</param>
/// <param name="TotalPassages">How many passages were found in them.</param>
/// <param name="TookMs">The engine's time, in milliseconds.</param>
/// <param name="Mode">literal; near where nothing holds the words literally.</param>
/// <param name="Page">The page answered; it may be smaller than the one asked for.</param>
/// <param name="Hints">What was not understood or was cut, in Chinese.</param>
public sealed record SearchResponse(
    string Query, int Total, int TotalPassages, double TookMs, string Mode, int Page, int Size,
    ImmutableArray<string> Hints, FacetsResponse Facets, ImmutableArray<DocumentHitResponse> Hits)
{
    /// <summary>Queries that were perhaps meant, where this one finds nothing literally; each finds something.</summary>
    public ImmutableArray<NearerQueryResponse> DidYouMean { get; init; } = [];

    /// <summary>The places that the query names outright, such as 劳动合同法第三十九条.</summary>
    public ImmutableArray<DirectResponse> Direct { get; init; } = [];

    internal static double Milliseconds(TimeSpan took) => Math.Round(took.TotalMilliseconds, 2);
}

/// <summary>How many documents fall under each choice.</summary>
public sealed record FacetsResponse(
    ImmutableArray<FacetResponse> Kinds, ImmutableArray<FacetResponse> Years, ImmutableArray<FacetResponse> Authorities)
{
    public static FacetsResponse Of(FacetCounts counts) => new(
        [.. counts.Kinds.Select(c => new FacetResponse(c.Value.Name(), c.Value.Label(), c.Documents))],
        [.. counts.Years.Select(c => new FacetResponse($"{c.Value}", $"{c.Value}年", c.Documents))],
        [.. counts.Authorities.Select(c => new FacetResponse(c.Value, c.Value, c.Documents))]);
}

/// <param name="Value">What the parameter takes: notice, 2023, 教育部.</param>
/// <param name="Label">In Chinese, for readers.</param>
public sealed record FacetResponse(string Value, string Label, int Count);

/// <param name="Url">Of its page, from the root.</param>
/// <param name="PassageCount">How many of its passages were found; <paramref name="Passages"/> holds the best.</param>
public sealed record DocumentHitResponse(
    string Id, string Title, bool TitleIsSupplied, string Kind, string? DocumentNumber, ImmutableArray<string> IssuingAuthority,
    DateOnly? IssuedOn, string Url, float Score, int PassageCount, ImmutableArray<SnippetResponse> Passages);

/// <summary>A passage found, by the part of its text around the hits.</summary>
/// <param name="Label">The clause's number as printed; null for an unnumbered paragraph.</param>
/// <param name="Url">Of its place on the document's page.</param>
/// <param name="Snippet">Plain text in pieces; joined they are the text. Encode each where it is shown.</param>
public sealed record SnippetResponse(
    string Anchor, string? Label, string Url, bool CutBefore, bool CutAfter, ImmutableArray<SnippetPiece> Snippet);

public readonly record struct SnippetPiece(string Text, bool Hit);

/// <summary>The answer of GET /api/passages: the same search flat.</summary>
/// <param name="Total">How many passages were found.</param>
/// <param name="TotalDocuments">In how many documents they are.</param>
public sealed record PassagesResponse(
    string Query, int Total, int TotalDocuments, double TookMs, string Mode, int Page, int Size, ImmutableArray<string> Hints,
    ImmutableArray<PassageHitResponse> Hits);

/// <param name="Id">The document's.</param>
/// <param name="Title">The document's.</param>
/// <param name="Label">The clause's number as printed; null for an unnumbered paragraph.</param>
/// <param name="ArticleLabel">The label of the clause that the passage is or stands in; null outside any.</param>
/// <param name="Text">Whole, one paragraph a line.</param>
public sealed record PassageHitResponse(
    string Id, string Title, string Anchor, string? Label, string? ArticleLabel, string Url, float Score, string Text);

/// <param name="Query">To be asked in place of the one that was asked.</param>
/// <param name="Total">How many documents it finds.</param>
public sealed record NearerQueryResponse(string Query, int Total);

/// <param name="Anchor">null for a document as a whole, and so are <paramref name="Label"/> and <paramref name="Text"/>.</param>
/// <param name="Label">The place as found: 第三十九条第二款.</param>
/// <param name="Url">Of the place on the document's page.</param>
public sealed record DirectResponse(string Id, string Title, string? Anchor, string? Label, string Url, string? Text);
