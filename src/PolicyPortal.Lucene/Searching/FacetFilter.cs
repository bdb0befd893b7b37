using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The filters chosen beside the query, and the counts beside the choices.</summary>
internal sealed class FacetFilter(DocumentTable table, SearchFilters filters)
{
    /// <param name="number">Of a document in the index.</param>
    public bool Passes(int number) => table.ByNumber[number] is { } d && Kind(d.Metadata) && Year(d.Metadata) && Authority(d.Metadata);

    /// <summary>Counts each facet under the other facets' filters.</summary>
    /// <param name="numbers">Of the documents that the query found, each once.</param>
    public FacetCounts Count(IEnumerable<int> numbers)
    {
        var kinds = new Dictionary<DocumentKind, int>();
        var years = new Dictionary<int, int>();
        var authorities = new Dictionary<string, int>();
        foreach (var metadata in numbers.Select(n => table.ByNumber[n]?.Metadata).OfType<DocumentMetadata>())
        {
            var (kind, year, authority) = (Kind(metadata), Year(metadata), Authority(metadata));
            if (year && authority)
            {
                Add(kinds, metadata.Kind);
            }

            if (kind && authority && metadata.IssuedOn is { Year: var issued })
            {
                Add(years, issued);
            }

            foreach (var name in kind && year ? metadata.IssuingAuthority : [])
            {
                Add(authorities, name);
            }
        }

        return new(
            [.. kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key).Select(k => new FacetCount<DocumentKind>(k.Key, k.Value))],
            [.. years.OrderByDescending(y => y.Key).Select(y => new FacetCount<int>(y.Key, y.Value))],
            [.. authorities.OrderByDescending(a => a.Value).ThenBy(a => a.Key, StringComparer.Ordinal).Select(a => new FacetCount<string>(a.Key, a.Value))]);
    }

    private static void Add<T>(Dictionary<T, int> counts, T value)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;

    private bool Kind(DocumentMetadata metadata) => filters.Kinds.IsEmpty || filters.Kinds.Contains(metadata.Kind);

    private bool Year(DocumentMetadata metadata) => filters.Years.IsEmpty || (metadata.IssuedOn is { Year: var year } && filters.Years.Contains(year));

    private bool Authority(DocumentMetadata metadata) => filters.Authorities.IsEmpty || metadata.IssuingAuthority.Any(filters.Authorities.Contains);
}
