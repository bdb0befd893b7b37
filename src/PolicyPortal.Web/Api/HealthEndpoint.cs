using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Api;

/// <summary>GET /healthz: whether library and index are whole, and how ingestion stands.</summary>
public static class HealthEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/healthz", Methods, Check).WithName("health").WithSummary("文库和索引是否完好，收录进展如何")
            .Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);

    private static JsonHttpResult<HealthResponse> Check(ILibrary library, ISearchIndex index, IngestionStatus ingestion, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var health = HealthResponse.Of(library.Catalogue.Entries.Length, index.Status, ingestion.Now);
        return TypedResults.Json(health, statusCode: health.IsWhole ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The answer of GET /healthz.</summary>
/// <param name="Status">healthy, or degraded: the index does not hold what the library does.</param>
/// <param name="Documents">In the library.</param>
/// <param name="Passages">In the index.</param>
/// <param name="Ingesting">Whether sources are being taken in.</param>
/// <param name="SourcesDone">Of the present run, or of the last.</param>
/// <param name="Problems">What could not be taken in; it alone does not make the portal degraded.</param>
public sealed record HealthResponse(
    string Status, int Documents, int Passages, bool Ingesting, int SourcesDone, int SourcesTotal, DateTimeOffset? LastFinished,
    ImmutableArray<HealthProblem> Problems)
{
    internal bool IsWhole => Status == "healthy";

    /// <param name="documents">In the library.</param>
    public static HealthResponse Of(int documents, IndexStatus index, IngestionState state)
    {
        // The index says more to the log than the world should know: paths.
        var wrong = index.Problem is not null ? "检索索引不能读取，收录时会重建。"
            : !state.Ingesting && index.Documents != documents ? $"文库有 {documents} 个文件，索引有 {index.Documents} 个。"
            : null;
        var problems = state.Problems.Select(p => new HealthProblem(p.Source, p.Message));
        return new(
            wrong is null ? "healthy" : "degraded", documents, index.Passages, state.Ingesting, state.SourcesDone, state.SourcesTotal,
            state.LastFinished, wrong is null ? [.. problems] : [new HealthProblem("索引", wrong), .. problems]);
    }
}

/// <param name="Source">The source file, folder or part that it concerns.</param>
/// <param name="Message">One sentence, in Chinese.</param>
public sealed record HealthProblem(string Source, string Message);
