using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Applies the filters to the documents that a query found, and counts the choices that each facet offers.</summary>
internal sealed class Facets(IndexSnapshot snapshot, SearchFilters filters)
{
    private readonly int[] _kinds = new int[snapshot.Facets.Kinds.Length];
    private readonly int[] _years = new int[snapshot.Facets.Years.Length];
    private readonly int[] _authorities = new int[snapshot.Facets.Authorities.Length];

    /// <param name="found">Those that do not pass lose their places.</param>
    /// <returns>The documents that all filters let through, in the order given.</returns>
    public Span<FoundDocument> Pass(Span<FoundDocument> found)
    {
        if (filters.IsEmpty)
        {
            foreach (ref readonly var document in found)
            {
                Count(snapshot.Facets.Of(document.Segment, document.Place), kind: true, year: true, authority: true);
            }

            return found;
        }

        var passed = 0;
        foreach (var document in found)
        {
            var entry = snapshot.EntryOf(document);
            var metadata = entry.Metadata;
            var isKind = filters.Kinds.IsEmpty || filters.Kinds.Contains(metadata.Kind);
            var isYear = filters.Years.IsEmpty || (entry.Year is { } year && filters.Years.Contains(year));
            var isAuthority = filters.Authorities.IsEmpty || metadata.IssuingAuthority.Any(a => filters.Authorities.Contains(a));
            Count(snapshot.Facets.Of(document.Segment, document.Place), isYear && isAuthority, isKind && isAuthority, isKind && isYear);
            if (isKind && isYear && isAuthority)
            {
                found[passed++] = document;
            }
        }

        return found[..passed];
    }

    /// <summary>Kinds and authorities by how many documents they have, years from the newest.</summary>
    public FacetCounts Counts() => new(
        MostFirst(Counted(snapshot.Facets.Kinds, _kinds)),
        [.. Counted(snapshot.Facets.Years, _years)],
        MostFirst(Counted(snapshot.Facets.Authorities, _authorities)));

    // In the table's order.
    private static List<FacetCount<T>> Counted<T>(ImmutableArray<T> choices, int[] counts)
    {
        var counted = new List<FacetCount<T>>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                counted.Add(new(choices[i], counts[i]));
            }
        }

        return counted;
    }

    private static ImmutableArray<FacetCount<T>> MostFirst<T>(List<FacetCount<T>> counted) => [.. counted.OrderByDescending(choice => choice.Documents)];

    private void Count(in DocumentChoices choices, bool kind, bool year, bool authority)
    {
        if (kind)
        {
            _kinds[choices.Kind]++;
        }

        if (year && choices.Year >= 0)
        {
            _years[choices.Year]++;
        }

        if (authority)
        {
            foreach (var one in choices.Authorities)
            {
                _authorities[one]++;
            }
        }
    }
}
