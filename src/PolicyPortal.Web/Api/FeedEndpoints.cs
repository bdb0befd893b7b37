using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Feeds;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Api;

/// <summary>GET /search.atom, /search.csv, /browse.atom and /browse.csv: the lists of the pages with the same parameters, to subscribe to and to take away.</summary>
public static class FeedEndpoints
{
    /// <summary>Documents in a feed: those that landed last.</summary>
    private const int FeedSize = 50;

    /// <summary>Documents of a search that a table has, and that a feed looks through; more than anybody reads.</summary>
    private const int TableSize = 1000;

    /// <summary>Documents in the table of a list: whole libraries, but not endless ones.</summary>
    private const int CatalogueSize = 20_000;

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapMethods("/search.atom", Reading.Methods, SearchFeed), "search-feed", "检索结果的订阅（Atom），参数与检索页相同，最近收录的在前", AtomFeed.ContentType);
        Describe(routes.MapMethods("/search.csv", Reading.Methods, SearchTable), "search-table", $"检索结果的表格（CSV），参数与检索页相同，最多 {TableSize} 份文件", CsvTable.ContentType);
        Describe(routes.MapMethods("/browse.atom", Reading.Methods, BrowseFeed), "browse-feed", "文件目录的订阅（Atom），参数与浏览页相同，最近收录的在前", AtomFeed.ContentType);
        foreach (var way in ShelfDirectory.Ways)
        {
            var name = way.ToString().ToLowerInvariant();
            Describe(routes.MapMethods($"{way.Address()}.csv", Reading.Methods, (ILibrary library, HttpContext context) => DirectoryTable(way, library, context)), $"{name}-table", "分类目录的表格（CSV），参数与该页相同", CsvTable.ContentType);
        }

        Describe(routes.MapMethods("/browse.csv", Reading.Methods, BrowseTable), "browse-table", $"文件目录的表格（CSV），参数与浏览页相同，最多 {CatalogueSize} 份文件", CsvTable.ContentType);
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary, string type) =>
        route.WithName(name).WithTags("export").WithSummary(summary).Produces<string>(StatusCodes.Status200OK, type.Split(';')[0]);

    // An old law that was taken in yesterday is news to subscribers: the day of issue does not say what they have not seen.
    private static ContentHttpResult SearchFeed(SearchDesk search, QueryDesk desk, ILibrary library, HttpContext context)
    {
        var list = ListQuery.Read("/search", context.Request.Query).OfSearch();
        var catalogue = library.Catalogue;
        var hits = Found(search, desk, list with { Sort = SearchSort.Date }, TableSize, context.RequestAborted);
        return Feed(context, list, $"政策文库：{Title(list)}", hits.Select(hit => new AtomEntry(
            hit.Id, hit.Metadata, catalogue.Find(hit.Id)?.WrittenAt, Addresses.Document(hit.Id, list.Text), string.Join("……", hit.Passages.Select(p => p.Snippet.Text)))));
    }

    private static ContentHttpResult SearchTable(SearchDesk search, QueryDesk desk, HttpContext context)
    {
        var list = ListQuery.Read("/search", context.Request.Query).OfSearch();
        var table = new CsvTable([.. Headings, "处数", "最相关的一处", "文字"]);
        foreach (var hit in Found(search, desk, list, TableSize, context.RequestAborted))
        {
            var best = hit.Passages.FirstOrDefault();
            table.Add([
                .. Facts(hit.Id, hit.Metadata, context), $"{hit.PassageCount}", best?.Passage.Label ?? "", best?.Passage.Text ?? ""]);
        }

        return Table(context, table, "search");
    }

    private static ContentHttpResult BrowseFeed(ILibrary library, HttpContext context)
    {
        var list = ListQuery.Read("/browse", context.Request.Query).OfCatalogue();
        var entries = Shelf.Of(library.Catalogue, list).Entries;
        return Feed(context, list, $"政策文库：{Title(list)}", entries.Select(e => new AtomEntry(e.Id, e.Metadata, e.WrittenAt, Addresses.Document(e.Id), e.Opening)));
    }

    private static ContentHttpResult BrowseTable(ILibrary library, LibraryGlance glance, HttpContext context)
    {
        var list = ListQuery.Read("/browse", context.Request.Query).OfCatalogue();
        var table = new CsvTable(Headings);
        foreach (var entry in glance.InOrder(Shelf.Of(library.Catalogue, list).Entries, list.Order).Take(CatalogueSize))
        {
            table.Add(Facts(entry.Id, entry.Metadata, context));
        }

        return Table(context, table, "browse");
    }

    private static ContentHttpResult DirectoryTable(BrowseWay way, ILibrary library, HttpContext context)
    {
        var list = ListQuery.Read(way.Address(), context.Request.Query).OfCatalogue();
        var table = new CsvTable("名称", "发文机关", "份数", "最早成文日期", "最晚成文日期", "网址");
        foreach (var entry in ShelfDirectory.Of(way, Shelf.Of(library.Catalogue, list).Entries, list))
        {
            table.Add(entry.Name, entry.By ?? "", $"{entry.Documents}", entry.First?.Iso() ?? "", entry.Last?.Iso() ?? "", Origin(context) + entry.Address);
        }

        return Table(context, table, way.ToString().ToLowerInvariant());
    }

    private static IEnumerable<DocumentHit> Found(SearchDesk search, QueryDesk desk, ListQuery list, int most, CancellationToken cancel)
    {
        var request = new SearchRequest
        {
            Query = desk.Read(list.Text, list.IsAsTyped),
            Filters = list.Filters,
            Sort = list.Sort,
            Size = Math.Min(most, SearchRequest.MaxSize),
            PassagesPerDocument = 1,
        };
        for (var page = 1; (page - 1) * request.Size < most; page++)
        {
            var (asked, answer) = search.Documents(request with { Page = page }, cancel);
            request = asked;
            foreach (var hit in answer.Page == page ? answer.Hits : [])
            {
                yield return hit;
            }

            if (page * request.Size >= answer.Documents)
            {
                yield break;
            }
        }
    }

    private static string Title(ListQuery list)
    {
        var text = QueryParser.Parse(list.Text).Text;
        var parts = Facets.Chosen(list).Select(chosen => chosen.Label).Prepend(text.Length == 0 ? "" : $"“{Words.Shortened(text, 60)}”").Where(part => part.Length > 0);
        return string.Join(" · ", parts) is { Length: > 0 } title ? title : "全部文件";
    }

    private static ContentHttpResult Feed(HttpContext context, ListQuery list, string title, IEnumerable<AtomEntry> entries)
    {
        var page = (list with { Page = 1, Size = null, IsFlat = false, Sort = default, Order = default }).For(QueryParser.Parse(list.Text).Text);
        var feed = new AtomFeed(
            title, Origin(context), page.At(page.Path + ".atom").Address, page.Address, [.. entries.OrderByDescending(entry => entry.Updated).ThenByDescending(entry => entry.Metadata.IssuedOn).Take(FeedSize)]);
        return TypedResults.Text(feed.ToString(), AtomFeed.ContentType);
    }

    private static ContentHttpResult Table(HttpContext context, CsvTable table, string name)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        return TypedResults.Text(table.ToString(), CsvTable.ContentType);
    }

    private static string[] Headings { get; } = ["标题", "类型", "发文字号", "发文机关", "成文日期", "网址"];

    private static string[] Facts(DocumentId id, DocumentMetadata metadata, HttpContext context) =>
    [
        metadata.ShownTitle(), metadata.Kind.Label(), metadata.DocumentNumber?.ToString() ?? "", string.Join("、", metadata.IssuingAuthority),
        metadata.IssuedOn?.Iso() ?? "", Origin(context) + Addresses.Document(id),
    ];

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
