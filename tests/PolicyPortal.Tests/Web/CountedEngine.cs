using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene;

namespace PolicyPortal.Tests.Web;

/// <summary>The engine, and how often it was asked: a route may not ask without end, however short each answer takes.</summary>
public sealed class CountedEngine(LuceneEngine engine) : ISearchIndex, IVocabulary
{
    private int _searches;
    private int _lookups;

    public IndexStatus Status => engine.Status;

    public CharacterPairs Pairs => engine.Pairs;

    /// <returns>Searches and look-ups since it was asked last.</returns>
    public (int Searches, int Lookups) Count() => (Interlocked.Exchange(ref _searches, 0), Interlocked.Exchange(ref _lookups, 0));

    public DocumentAnswer SearchDocuments(SearchRequest request, CancellationToken cancel = default) => Counted(ref _searches, () => engine.SearchDocuments(request, cancel));

    public PassageAnswer SearchPassages(SearchRequest request, CancellationToken cancel = default) => Counted(ref _searches, () => engine.SearchPassages(request, cancel));

    public IReadOnlyList<PassageHit> SearchWithin(DocumentId document, SearchQuery query, int limit = 500) => Counted(ref _searches, () => engine.SearchWithin(document, query, limit));

    public PhraseHistory CountByYear(string phrase, SearchFilters filters, CancellationToken cancel = default) => Counted(ref _searches, () => engine.CountByYear(phrase, filters, cancel));

    public int Count(string text) => Counted(ref _lookups, () => engine.Count(text));

    private static T Counted<T>(ref int counter, Func<T> ask)
    {
        Interlocked.Increment(ref counter);
        return ask();
    }
}
