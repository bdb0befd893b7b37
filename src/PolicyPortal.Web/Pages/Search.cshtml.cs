using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Terms;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /search?q=&amp;kind=&amp;authority=&amp;year=&amp;sort=&amp;view=&amp;page=&amp;size=: what a query finds, by document or passage by passage.</summary>
public sealed class SearchModel(SearchDesk search, QueryDesk desk, NearerQueries nearer, ILibrary library, LibraryTerms terms, IngestionStatus ingestion)
    : PortalPage
{
    private const int UsualSize = 10;

    public override PageHead Head => new(Query.Text.Length == 0 ? Phrases.Say("检索") : Phrases.Say("“{0}”的检索结果", Words.Shortened(Query.Text, 40)))
    {
        Description = Phrases.Say("在全部政策文件中按词句、原文短语和发文字号检索，直达条款。"),
        HasSearchBox = true,
        IsUnlisted = Query.Text.Length > 0,
    };

    public ListQuery List { get; private set; } = new("/search");

    public SearchQuery Query { get; private set; } = new("", null, []);

    /// <summary>The query that is answered: not always the one that was typed.</summary>
    public SearchQuery Answered { get; private set; } = new("", null, []);

    /// <summary>What was understood beyond the words, and what of the query or the address was not.</summary>
    public ImmutableArray<QueryHint> Hints { get; private set; } = [];

    /// <summary>null where nothing was asked.</summary>
    public SearchSummary? Found { get; private set; }

    /// <summary>The results by document; empty where they are listed passage by passage.</summary>
    public ImmutableArray<DocumentHit> Documents { get; private set; } = [];

    /// <summary>The results passage by passage; empty where they are listed by document.</summary>
    public ImmutableArray<FlatResult> Passages { get; private set; } = [];

    /// <summary>The places that the query names outright.</summary>
    public IReadOnlyList<DirectAnswer> Direct { get; private set; } = [];

    /// <summary>您是不是要找.</summary>
    public ImmutableArray<NearerQuery> Corrected { get; private set; } = [];

    public ImmutableArray<NearerQuery> Looser { get; private set; } = [];

    public ImmutableArray<(ChosenFilter? Filter, ListQuery List, int Documents)> Widened { get; private set; } = [];

    public ImmutableArray<Facet> Narrowing { get; private set; } = [];

    public Pager? Pager { get; private set; }

    /// <summary>Phrases that the documents on this page share; empty where they share none.</summary>
    public ImmutableArray<Phrase> Related { get; private set; } = [];

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var asked = ListQuery.Read("/search", Request.Query, UsualSize).OfSearch();
        Ingestion = ingestion.Now;
        Query = desk.Read(asked.Text, asked.IsAsTyped);
        List = asked.For(Query.Text).At(asked.Page);
        if (Query.Root is null)
        {
            Hints = [.. Query.Hints, .. asked.Hints];
            return;
        }

        Found = Search(
            new SearchRequest { Query = Query, Filters = asked.Filters, Sort = asked.Sort, Page = asked.Page, Size = asked.Size ?? UsualSize }, cancel);
        Hints = [.. Answered.Hints, .. asked.Hints, .. Found.Page < asked.Page ? [ListParameters.PastTheEnd(Found.Page)] : ImmutableArray<QueryHint>.Empty];

        List = List.At(Found.Page);
        Narrowing = Facets.Of(Found.Facets, List);
        Pager = new Pager(List, Found.Page, Found.Size, List.IsFlat ? Found.Passages : Found.Documents);
        Direct = Found.Page == 1 ? await desk.FindNamedAsync(Query.Text, cancel) : [];
        if (Found.Mode is MatchMode.Near || Found.Documents == 0)
        {
            Corrected = nearer.Corrected(Query, List, cancel);
        }

        if (Found.Documents == 0)
        {
            Looser = nearer.Looser(Query, List, cancel);
            Widened = nearer.Widened(Query, List, cancel);
        }
    }

    private SearchSummary Search(SearchRequest request, CancellationToken cancel)
    {
        if (!List.IsFlat)
        {
            var (asked, answer) = search.Documents(request, cancel);
            Answered = asked.Query;
            Documents = answer.Hits;
            Related = terms.RelatedTo(answer, Query.Text);
            return new(answer.Mode, answer.Documents, answer.Passages, answer.Page, answer.Size, answer.Facets, answer.Took);
        }

        var (askedFlat, flat) = search.Passages(request, cancel);
        Answered = askedFlat.Query;
        var catalogue = library.Catalogue;
        Passages = [.. flat.Hits.Select(hit => new FlatResult(hit, catalogue.Find(hit.Document)?.Metadata, Answered.Text))];
        return new(flat.Mode, flat.Documents, flat.Total, flat.Page, flat.Size, flat.Facets, flat.Took);
    }
}

/// <summary>What a result page says of all results, however they are listed.</summary>
public sealed record SearchSummary(MatchMode Mode, int Documents, int Passages, int Page, int Size, FacetCounts Facets, TimeSpan Took);
