using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Searching;

/// <summary>Where every search of the portal is asked: pages, API and feeds answer alike.</summary>
/// <remarks>A sentence whose quotation nothing holds is asked once more, the quotation taken as words (<see cref="SearchQuery.AsProse"/>).</remarks>
public sealed class SearchDesk(ISearchIndex index)
{
    /// <returns>The answer, and the request that it answers.</returns>
    public (SearchRequest Asked, DocumentAnswer Answer) Documents(SearchRequest request, CancellationToken cancel)
    {
        var answer = index.SearchDocuments(request, cancel);
        return answer.Documents == 0 && Otherwise(request, cancel) is { } prose ? (prose, index.SearchDocuments(prose, cancel)) : (request, answer);
    }

    /// <returns>The answer, and the request that it answers.</returns>
    public (SearchRequest Asked, PassageAnswer Answer) Passages(SearchRequest request, CancellationToken cancel)
    {
        var answer = index.SearchPassages(request, cancel);
        return answer.Documents == 0 && Otherwise(request, cancel) is { } prose ? (prose, index.SearchPassages(prose, cancel)) : (request, answer);
    }

    // Where only a filter leaves nothing, the quotation does stand somewhere, and is meant.
    private SearchRequest? Otherwise(SearchRequest request, CancellationToken cancel) => request.Query.AsProse is { } prose
        && (request.Filters.IsEmpty || index.SearchDocuments(request with { Filters = SearchFilters.None, Size = 1, PassagesPerDocument = 0 }, cancel).Documents == 0)
        ? request with { Query = prose } : null;
}
