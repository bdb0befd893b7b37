using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Applies the filters to the documents that a query found, and counts the choices that each facet offers.</summary>
internal sealed class Facets(SearchFilters filters)
{
    private readonly Dictionary<DocumentKind, int> _kinds = [];
    private readonly Dictionary<int, int> _years = [];
    private readonly Dictionary<string, int> _authorities = new(StringComparer.Ordinal);

    /// <returns>The documents that all filters let through, in the order given.</returns>
    public List<FoundDocument> Pass(List<FoundDocument> found)
    {
        var passed = new List<FoundDocument>(found.Count);
        foreach (var document in found)
        {
            var metadata = document.Entry.Metadata;
            var isKind = filters.Kinds.IsEmpty || filters.Kinds.Contains(metadata.Kind);
            var isYear = filters.Years.IsEmpty || (document.Entry.Year is { } year && filters.Years.Contains(year));
            var isAuthority = filters.Authorities.IsEmpty || metadata.IssuingAuthority.Any(a => filters.Authorities.Contains(a));
            if (isYear && isAuthority)
            {
                Count(_kinds, metadata.Kind);
            }

            if (isKind && isAuthority && document.Entry.Year is { } counted)
            {
                Count(_years, counted);
            }

            if (isKind && isYear)
            {
                foreach (var authority in metadata.IssuingAuthority.Distinct())
                {
                    Count(_authorities, authority);
                }
            }

            if (isKind && isYear && isAuthority)
            {
                passed.Add(document);
            }
        }

        return passed;
    }

    /// <summary>Kinds and authorities by how many documents they have, years from the newest.</summary>
    public FacetCounts Counts() => new(
        [.. _kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key).Select(k => new FacetCount<DocumentKind>(k.Key, k.Value))],
        [.. _years.OrderByDescending(y => y.Key).Select(y => new FacetCount<int>(y.Key, y.Value))],
        [.. _authorities.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal)
            .Select(a => new FacetCount<string>(a.Key, a.Value))]);

    private static void Count<T>(Dictionary<T, int> counts, T choice) where T : notnull =>
        counts[choice] = counts.GetValueOrDefault(choice) + 1;
}
