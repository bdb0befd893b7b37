using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Web.Rendering;

/// <summary>The part of the catalogue that a list's choices leave, newest first.</summary>
/// <param name="Counts">As <see cref="FacetCounts"/> says: a facet's own choices do not narrow its counts, the others do.</param>
/// <param name="Months">The months of the one year that is chosen; empty where none or several are.</param>
/// <param name="Subjects">The subjects right under the chosen one, or the broadest; the chosen one itself stands first.</param>
public sealed record Shelf(
    ImmutableArray<CatalogueEntry> Entries, FacetCounts Counts, ImmutableArray<FacetCount<YearMonth>> Months, ImmutableArray<FacetCount<string>> Subjects)
{
    public static Shelf Of(Catalogue catalogue, ListQuery list) => Of(catalogue.Entries, list);

    /// <param name="all">Newest first.</param>
    public static Shelf Of(ImmutableArray<CatalogueEntry> all, ListQuery list)
    {
        var (filters, choices) = (list.Filters, list.Shelf);
        ImmutableArray<CatalogueEntry> shelf = choices.IsEmpty && filters.IsEmpty ? all
            : [.. Numbered(all, choices.Number).Where(e => choices.HasSeries(e) && choices.HasDate(e))];
        var kinds = shelf.Where(e => HasAuthority(e, filters) && HasTime(e, list) && choices.HasSubject(e)).GroupBy(e => e.Metadata.Kind);
        var others = shelf.Where(e => HasKind(e, filters) && HasAuthority(e, filters) && choices.HasSubject(e) && e.Metadata.IssuedOn is not null).ToList();
        var months = others.Where(e => e.Metadata.IssuedOn!.Value.Year == OneYear(list)).GroupBy(e => YearMonth.Of(e.Metadata.IssuedOn!.Value));
        var authorities = shelf.Where(e => HasKind(e, filters) && HasTime(e, list) && choices.HasSubject(e))
            .SelectMany(e => e.Metadata.IssuingAuthority.Distinct()).GroupBy(authority => authority);
        var subjects = shelf.Where(e => HasKind(e, filters) && HasAuthority(e, filters) && HasTime(e, list))
            .SelectMany(e => e.Metadata.Subjects.SelectMany(SubjectPath.Steps).Distinct()).Where(path => IsNear(path, choices.Subject)).GroupBy(path => path);
        return new Shelf(
            [.. shelf.Where(e => HasKind(e, filters) && HasAuthority(e, filters) && HasTime(e, list) && choices.HasSubject(e))],
            new FacetCounts(Count(kinds), Count(others.GroupBy(e => e.Metadata.IssuedOn!.Value.Year)), Count(authorities)),
            [.. Count(months).OrderBy(month => month.Value.FirstDay)],
            [.. Count(subjects).OrderBy(subject => SubjectPath.Depth(subject.Value))]);
    }

    // A whole number in any of its spellings finds itself alone; a part of one finds all that hold it.
    private static IEnumerable<CatalogueEntry> Numbered(ImmutableArray<CatalogueEntry> all, string text)
    {
        if (text.Length == 0)
        {
            return all;
        }

        if (DocumentNumber.TryParse(text) is { } number)
        {
            return all.Where(e => e.Metadata.DocumentNumber == number);
        }

        var part = NormalizedText.Fold(text);
        return part.Length == 0 ? [] : all.Where(e =>
            e.Metadata.DocumentNumber is { } n && NormalizedText.Fold(n.ToString()).Contains(part, StringComparison.Ordinal));
    }

    private static int? OneYear(ListQuery list) => list.Shelf.Month?.Year ?? (list.Filters.Years is [var only] ? only : null);

    // The chosen subject, so that it can be taken back, and what stands one step below.
    private static bool IsNear(string path, string chosen) =>
        path == chosen || (SubjectPath.Depth(path) == (chosen.Length == 0 ? 0 : SubjectPath.Depth(chosen) + 1) && (chosen.Length == 0 || SubjectPath.IsWithin(path, chosen)));

    private static bool HasKind(CatalogueEntry e, SearchFilters f) => f.Kinds.IsEmpty || f.Kinds.Contains(e.Metadata.Kind);

    private static bool HasAuthority(CatalogueEntry e, SearchFilters f) =>
        f.Authorities.IsEmpty || e.Metadata.IssuingAuthority.Any(a => f.Authorities.Contains(a));

    private static bool HasTime(CatalogueEntry e, ListQuery list) =>
        (list.Filters.Years.IsEmpty || (e.Metadata.IssuedOn is { } day && list.Filters.Years.Contains(day.Year))) && list.Shelf.HasMonth(e);

    private static ImmutableArray<FacetCount<T>> Count<T, TItem>(IEnumerable<IGrouping<T, TItem>> groups) =>
        [.. groups.Select(g => new FacetCount<T>(g.Key, g.Count())).OrderByDescending(c => c.Documents)];
}
