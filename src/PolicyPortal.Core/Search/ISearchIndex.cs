namespace PolicyPortal.Core.Search;

/// <summary>The reading side of an engine. Safe for concurrent use; an answer is of one state of the index.</summary>
public interface ISearchIndex
{
    IndexStatus Status { get; }

    /// <summary>The search by documents, each with its best passages.</summary>
    DocumentAnswer SearchDocuments(SearchRequest request, CancellationToken cancel = default);

    /// <summary>The same search flat, a hit a passage.</summary>
    PassageAnswer SearchPassages(SearchRequest request, CancellationToken cancel = default);

    /// <summary>Every passage of one document that a query finds, in printed order, for marking a page.</summary>
    /// <returns>At most <paramref name="limit"/> of them.</returns>
    IReadOnlyList<PassageHit> SearchWithin(Model.DocumentId document, SearchQuery query, int limit = 500);

    /// <summary>How often a text stands in the documents, year by year.</summary>
    /// <param name="phrase">Meant literally, as if quoted; a text that normalises to nothing stands nowhere.</param>
    /// <param name="filters">Which documents are counted.</param>
    PhraseHistory CountByYear(string phrase, SearchFilters filters, CancellationToken cancel = default);
}
