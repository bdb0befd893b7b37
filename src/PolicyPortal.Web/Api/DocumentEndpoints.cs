using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/documents, /api/documents/{id} and /api/documents/{id}/{anchor}.</summary>
public static class DocumentEndpoints
{
    private const int UsualSize = 20;

    public static void MapDocuments(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/documents", Reading.Methods, List).WithName("documents").WithSummary("文件目录，新的在前").WithDescription("筛选和排序与浏览页相同；看不懂的取值不用，并在 hints 中说明。");
        api.MapMethods("/documents/{id}", Reading.Methods, FindAsync).WithName("document").WithSummary("一个文件的全部内容")
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/documents/{id}/{anchor}", Reading.Methods, FindPlaceAsync).WithName("place").WithSummary("文件中的一处：条款或段落")
            .WithDescription("旧锚点和带章节前缀的长锚点同样有效，回答中给出现行的锚点。")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone);
    }

    internal static async Task<Results<Ok<DocumentJson>, ProblemHttpResult, StatusCodeHttpResult>> FindAsync(
        string id, ILibrary library, HttpContext context)
    {
        if (await Freshness.FindAsync(id, library, context) is not { } found)
        {
            return Problems.NoDocument;
        }

        return found.IsKnown ? Freshness.NotModified : TypedResults.Ok(DocumentJson.Of(found.Document));
    }

    private static Ok<DocumentsResponse> List([AsParameters] ListParameters parameters, [AsParameters] ShelfParameters ofShelf, ILibrary library, LibraryGlance glance)
    {
        var hints = ImmutableArray.CreateBuilder<QueryHint>();
        var asked = parameters.Read(UsualSize, hints);
        var (choices, order) = ofShelf.Read(hints);
        var shelf = Shelf.Of(library.Catalogue, new ListQuery("/api/documents") { Filters = asked.Filters, Shelf = choices });
        var last = Math.Max(1, (shelf.Entries.Length + asked.Size - 1) / asked.Size);
        var page = Math.Min(asked.Page, last);
        if (page < asked.Page)
        {
            hints.Add(ListParameters.PastTheEnd(last));
        }

        return TypedResults.Ok(new DocumentsResponse(
            shelf.Entries.Length, page, asked.Size, [.. hints.Select(hint => hint.ToString())], FacetsResponse.Of(shelf.Counts),
            [.. glance.InOrder(shelf.Entries, order).Skip((page - 1) * asked.Size).Take(asked.Size).Select(EntryResponse.Of)]));
    }

    private static async Task<Results<Ok<PlaceResponse>, ProblemHttpResult>> FindPlaceAsync(
        string id, string anchor, ILibrary library, CancellationToken cancel)
    {
        if (!DocumentId.TryParse(id, null, out var documentId) || await library.FindAsync(documentId, cancel) is not { } document)
        {
            return Problems.NoDocument;
        }

        if (!Anchor.TryParse(anchor, null, out var asked))
        {
            return Problems.NoAnchor;
        }

        var anchors = AnchorMap.Of(document);
        return anchors.Find(asked) is { } place ? TypedResults.Ok(PlaceResponse.Of(document, anchors, place))
            : anchors.IsGone(asked) ? Problems.AnchorIsGone
            : Problems.NoAnchor;
    }
}
