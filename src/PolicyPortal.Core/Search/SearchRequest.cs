using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>What is asked of an engine: a query as understood, filters, and which part of the answer.</summary>
public sealed record SearchRequest
{
    public const int MaxSize = 100;
    public const int MaxPage = 1000;

    public required SearchQuery Query { get; init; }

    public SearchFilters Filters { get; init; } = SearchFilters.None;

    public SearchSort Sort { get; init; } = SearchSort.Relevance;

    /// <summary>From 1 to <see cref="MaxPage"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Documents (or passages) a page, 1 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>How many passages each document shows.</summary>
    public int PassagesPerDocument { get; init; } = 3;
}

/// <summary>Filters that are chosen beside the query; several choices of one facet widen, facets narrow each other.</summary>
public sealed record SearchFilters(ImmutableArray<DocumentKind> Kinds, ImmutableArray<string> Authorities, ImmutableArray<int> Years)
{
    public static SearchFilters None { get; } = new([], [], []);

    public bool IsEmpty => Kinds.IsEmpty && Authorities.IsEmpty && Years.IsEmpty;

    /// <summary>Whether all filters let a document through; one without a date passes no filter of years.</summary>
    public bool Admit(DocumentMetadata metadata) =>
        (Kinds.IsEmpty || Kinds.Contains(metadata.Kind))
        && (Years.IsEmpty || (metadata.IssuedOn is { } day && Years.Contains(day.Year)))
        && (Authorities.IsEmpty || metadata.IssuingAuthority.Any(a => Authorities.Contains(a)));
}

public enum SearchSort
{
    Relevance,

    /// <summary>Newest first.</summary>
    Date,
}
