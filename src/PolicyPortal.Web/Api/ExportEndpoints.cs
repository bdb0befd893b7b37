using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Api;

/// <summary>GET /documents/{id}.md, .txt and .json: a document whole, to take away.</summary>
public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapMethods("/documents/{id}.md", Reading.Methods, MarkdownAsync), "markdown", "一个文件的 Markdown，即文库中的原样", "text/markdown");
        Describe(routes.MapMethods("/documents/{id}.txt", Reading.Methods, TextAsync), "text", "一个文件的纯文本", "text/plain");
        routes.MapMethods("/documents/{id}.json", Reading.Methods, DocumentEndpoints.FindAsync).WithName("json").WithTags("export").WithSummary("一个文件的 JSON，与 /api/documents/{id} 相同")
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary, string type) =>
        route.WithName(name).WithTags("export").WithSummary(summary).Produces<string>(StatusCodes.Status200OK, type)
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult>> MarkdownAsync(
        string id, ILibrary library, HttpContext context)
    {
        if (!DocumentId.TryParse(id, null, out var known) || await library.FindMarkdownAsync(known, context.RequestAborted) is not { } file)
        {
            return Problems.NoDocument;
        }

        return Freshness.IsKnownTo(context, file) ? Freshness.NotModified : TypedResults.Text(file, "text/markdown; charset=utf-8");
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult>> TextAsync(
        string id, ILibrary library, HttpContext context)
    {
        if (await Freshness.FindAsync(id, library, context) is not { } found)
        {
            return Problems.NoDocument;
        }

        return found.IsKnown ? Freshness.NotModified : TypedResults.Text(PlainText.Write(found.Document), "text/plain; charset=utf-8");
    }
}
