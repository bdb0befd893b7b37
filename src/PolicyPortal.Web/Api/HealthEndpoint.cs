using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Api;

/// <summary>GET /healthz: whether library and index are whole, and how ingestion stands.</summary>
public static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/healthz", Reading.Methods, Check).WithName("health").WithSummary("文库和索引是否完好，收录进展如何")
            .Produces<HealthResponse>().Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);

    private static JsonHttpResult<HealthResponse> Check(
        FileLibrary library, ISearchIndex index, IngestionStatus ingestion, SynonymFile synonyms, Warmth warmth, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        var health = HealthResponse.Of(library.Catalogue.Entries.Length, library.Problems, index.Status, ingestion.Now) with { Warm = warmth.IsWarm };
        if (synonyms.Problem is { } problem)
        {
            health = health with { Problems = health.Problems.Add(new HealthProblem(synonyms.Name, problem)) };
        }

        return TypedResults.Json(health, statusCode: health.IsWhole ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>The answer of GET /healthz.</summary>
/// <param name="Status">healthy; or degraded: a file of the library cannot be read, or the index does not hold what the library does.</param>
/// <param name="Documents">In the library.</param>
/// <param name="Passages">In the index.</param>
/// <param name="Ingesting">Whether sources are being taken in.</param>
/// <param name="SourcesDone">Of the present run, or of the last.</param>
/// <param name="Problems">What could not be taken in; it alone does not make the portal degraded.</param>
public sealed record HealthResponse(
    string Status, int Documents, int Passages, bool Ingesting, int SourcesDone, int SourcesTotal, DateTimeOffset? LastFinished,
    ImmutableArray<HealthProblem> Problems)
{
    /// <summary>Whether searches are as quick as they will be; right after a start the first ones wait for the index.</summary>
    public bool Warm { get; init; }

    internal bool IsWhole => Status == "healthy";

    /// <param name="documents">In the library.</param>
    /// <param name="unreadable">The library's files that were passed over.</param>
    public static HealthResponse Of(int documents, ImmutableArray<LibraryProblem> unreadable, IndexStatus index, IngestionState state)
    {
        // What exactly is wrong with a file the log says: that may name paths, and the world need not know them.
        var wrong = unreadable.Select(file => new HealthProblem(file.File, "文库中的这个文件不能读取。")).ToList();
        if (index.Problem is not null)
        {
            wrong.Add(new HealthProblem("index", "检索索引不能读取，收录时会重建。"));
        }
        else if (!state.Ingesting && index.Documents != documents)
        {
            wrong.Add(new HealthProblem("index", $"文库有 {documents} 个文件，索引有 {index.Documents} 个。"));
        }

        return new(
            wrong.Count == 0 ? "healthy" : "degraded", documents, index.Passages, state.Ingesting, state.SourcesDone, state.SourcesTotal,
            state.LastFinished, [.. wrong, .. state.Problems.Select(p => new HealthProblem(p.Source, p.Message))]);
    }
}

/// <param name="Source">The source file, folder or part that it concerns.</param>
/// <param name="Message">One sentence, in Chinese.</param>
public sealed record HealthProblem(string Source, string Message);
