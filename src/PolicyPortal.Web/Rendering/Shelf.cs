using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Web.Rendering;

/// <summary>The part of the catalogue that a list's choices leave, newest first.</summary>
/// <param name="Counts">As <see cref="FacetCounts"/> says: a facet's own choices do not narrow its counts, the others do.</param>
public sealed record Shelf(ImmutableArray<CatalogueEntry> Entries, FacetCounts Counts)
{
    public static Shelf Of(Catalogue catalogue, ListQuery list)
    {
        var filters = list.Filters;
        var numbered = list.Number.Length == 0 ? catalogue.Entries : [.. Numbered(catalogue, list.Number)];
        var kinds = numbered.Where(e => HasAuthority(e, filters) && HasYear(e, filters)).GroupBy(e => e.Metadata.Kind);
        var years = numbered.Where(e => HasKind(e, filters) && HasAuthority(e, filters) && e.Metadata.IssuedOn is not null)
            .GroupBy(e => e.Metadata.IssuedOn!.Value.Year);
        var authorities = numbered.Where(e => HasKind(e, filters) && HasYear(e, filters))
            .SelectMany(e => e.Metadata.IssuingAuthority.Distinct()).GroupBy(authority => authority);
        return new Shelf(
            [.. numbered.Where(e => HasKind(e, filters) && HasAuthority(e, filters) && HasYear(e, filters))],
            new FacetCounts(Count(kinds), Count(years), Count(authorities)));
    }

    // A whole number in any of its spellings finds itself alone; a part of one finds all that hold it.
    private static IEnumerable<CatalogueEntry> Numbered(Catalogue catalogue, string text)
    {
        if (DocumentNumber.TryParse(text) is { } number)
        {
            return catalogue.Find(number);
        }

        var part = NormalizedText.Fold(text);
        return part.Length == 0 ? [] : catalogue.Entries.Where(e =>
            e.Metadata.DocumentNumber is { } n && NormalizedText.Fold(n.ToString()).Contains(part, StringComparison.Ordinal));
    }

    private static bool HasKind(CatalogueEntry e, SearchFilters f) => f.Kinds.IsEmpty || f.Kinds.Contains(e.Metadata.Kind);

    private static bool HasAuthority(CatalogueEntry e, SearchFilters f) =>
        f.Authorities.IsEmpty || e.Metadata.IssuingAuthority.Any(a => f.Authorities.Contains(a));

    private static bool HasYear(CatalogueEntry e, SearchFilters f) =>
        f.Years.IsEmpty || (e.Metadata.IssuedOn is { } day && f.Years.Contains(day.Year));

    private static ImmutableArray<FacetCount<T>> Count<T, TItem>(IEnumerable<IGrouping<T, TItem>> groups) =>
        [.. groups.Select(g => new FacetCount<T>(g.Key, g.Count())).OrderByDescending(c => c.Documents)];
}
