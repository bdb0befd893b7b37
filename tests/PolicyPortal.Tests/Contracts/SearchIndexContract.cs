using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

/// <summary>What holds for every engine; each has a test class that inherits this and starts with an empty index.</summary>
public abstract partial class SearchIndexContract
{
    protected abstract ISearchIndex Index { get; }

    protected abstract IIndexBuilder OpenBuilder();

    protected void Fill(params IEnumerable<PolicyDocument> documents)
    {
        using var builder = OpenBuilder();
        foreach (var document in documents)
        {
            builder.Put(document, "1");
        }

        builder.Commit();
    }

    private void FillWithSeed() => Fill(Parsed.Seed.Documents);

    private DocumentAnswer Documents(string query, SearchFilters? filters = null, SearchSort sort = SearchSort.Relevance, int page = 1, int size = 10, int passages = 3) =>
        Index.SearchDocuments(
            new SearchRequest
            {
                Query = QueryParser.Parse(query),
                Filters = filters ?? SearchFilters.None,
                Sort = sort,
                Page = page,
                Size = size,
                PassagesPerDocument = passages,
            },
            TestContext.Current.CancellationToken);

    private PassageAnswer Passages(string query, int page = 1, int size = 100, SearchSort sort = SearchSort.Relevance) => Passages(QueryParser.Parse(query), page, size, sort);

    private PassageAnswer Passages(SearchQuery query, int page = 1, int size = 100, SearchSort sort = SearchSort.Relevance) =>
        Index.SearchPassages(new SearchRequest { Query = query, Page = page, Size = size, Sort = sort }, TestContext.Current.CancellationToken);

    /// <summary>The texts that a query finds, marked, in order.</summary>
    private ImmutableArray<string> Texts(string query) => [.. Passages(query).Hits.Select(hit => Show(new Snippet(hit.Passage.Text, hit.Hits)))];

    private static string Show(Snippet snippet) => string.Concat(snippet.Pieces().Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));
}
