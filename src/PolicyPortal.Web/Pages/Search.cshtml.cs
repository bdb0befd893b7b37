using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Terms;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /search?q=&amp;kind=&amp;authority=&amp;year=&amp;sort=&amp;page=: documents with the passages that a query finds.</summary>
public sealed class SearchModel(ISearchIndex index, LibraryTerms terms, IngestionStatus ingestion) : PortalPage
{
    private const int Size = 10;

    public override PageHead Head => new(Query.Text.Length == 0 ? Phrases.Say("检索") : Phrases.Say("“{0}”的检索结果", Words.Shortened(Query.Text, 40)))
    {
        Description = Phrases.Say("在全部政策文件中按词句、原文短语和发文字号检索，直达条款。"),
        HasSearchBox = true,
        IsUnlisted = Query.Text.Length > 0,
    };

    public ListQuery List { get; private set; } = new("/search");

    public SearchQuery Query { get; private set; } = new("", null, []);

    /// <summary>null where nothing was asked.</summary>
    public DocumentAnswer? Answer { get; private set; }

    public ImmutableArray<Facet> Narrowing { get; private set; } = [];

    public Pager? Pager { get; private set; }

    /// <summary>Phrases that the documents on this page share; empty where they share none.</summary>
    public ImmutableArray<Phrase> Related { get; private set; } = [];

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public void OnGet(CancellationToken cancel)
    {
        var asked = ListQuery.Read("/search", Request.Query) with { Number = "" };
        Ingestion = ingestion.Now;
        Query = QueryParser.Parse(asked.Text);
        List = asked.For(Query.Text).At(asked.Page);
        if (Query.Root is null)
        {
            return;
        }

        Answer = index.SearchDocuments(
            new SearchRequest { Query = Query, Filters = asked.Filters, Sort = asked.Sort, Page = asked.Page, Size = Size }, cancel);
        List = List.At(Answer.Page);
        Narrowing = Facets.Of(Answer.Facets, List);
        Related = terms.RelatedTo(Answer, Query.Text);
        Pager = new Pager(List, Answer.Page, Answer.Size, Answer.Documents);
    }
}
