using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Api;

/// <summary>GET /documents/{id}.md, .txt and .json: a document whole, to take away.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/documents/{id}.md", MarkdownAsync).WithName("markdown").WithSummary("一个文件的 Markdown，即文库中的原样")
            .Produces<string>(StatusCodes.Status200OK, "text/markdown").Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> MarkdownAsync(string id, ILibrary library, HttpContext context) =>
        await FileOf(id, library, context) is not { } file ? Problems.NoDocument
        : Freshness.IsKnownTo(context, file) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
        : TypedResults.Text(file, "text/markdown; charset=utf-8");

    private static async ValueTask<string?> FileOf(string id, ILibrary library, HttpContext context) =>
        DocumentId.TryParse(id, null, out var known) ? await library.FindMarkdownAsync(known, context.RequestAborted) : null;
}
