using System.Collections.Immutable;
using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/documents/{id}[/{anchor}]/citations: every way to cite a document or a place in it; and two of them as files.</summary>
public static class CitationEndpoints
{
    public static void MapCitations(this IEndpointRouteBuilder routes, RouteGroupBuilder api)
    {
        api.MapMethods("/documents/{id}/citations", Reading.Methods, OfDocumentAsync).WithName("document-citations").WithSummary("一个文件的引文，各种写法").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/documents/{id}/{anchor}/citations", Reading.Methods, OfPlaceAsync).WithName("place-citations").WithSummary("文件中一处的引文，各种写法")
            .WithDescription("to 为末段的锚点时，所引的是从 anchor 到 to 的各段。").ProducesProblem(StatusCodes.Status404NotFound);
        foreach (var (form, extension, type) in new[] { ("bibtex", "bib", "application/x-bibtex"), ("ris", "ris", "application/x-research-info-systems") })
        {
            var write = CitationForm.All.Single(f => f.Key == form).Write;
            routes.MapMethods($"/documents/{{id}}/cite.{extension}", Reading.Methods, (string id, ILibrary library, TimeProvider clock, HttpContext context) => FileAsync(id, null, null, library, clock, context, write, extension, type))
                .WithName($"{form}-document").WithTags("export").WithSummary($"一个文件的引文（{extension}）").Produces<string>(StatusCodes.Status200OK, type);
            routes.MapMethods($"/documents/{{id}}/{{anchor}}/cite.{extension}", Reading.Methods, (string id, string anchor, string? to, ILibrary library, TimeProvider clock, HttpContext context) => FileAsync(id, anchor, to, library, clock, context, write, extension, type))
                .WithName($"{form}-place").WithTags("export").WithSummary($"文件中一处的引文（{extension}）").Produces<string>(StatusCodes.Status200OK, type);
        }
    }

    private static Task<Results<Ok<CitationsResponse>, ProblemHttpResult>> OfDocumentAsync(string id, ILibrary library, TimeProvider clock, HttpContext context) =>
        OfAsync(id, null, null, library, clock, context);

    private static Task<Results<Ok<CitationsResponse>, ProblemHttpResult>> OfPlaceAsync(
        string id, string anchor, [Description("末段的锚点；省略则只引 anchor 一处。")] string? to, ILibrary library, TimeProvider clock, HttpContext context) =>
        OfAsync(id, anchor, to, library, clock, context);

    private static async Task<Results<Ok<CitationsResponse>, ProblemHttpResult>> OfAsync(string id, string? anchor, string? to, ILibrary library, TimeProvider clock, HttpContext context) =>
        await CitedPlaces.FindAsync(id, anchor, to, library, clock, context) is { } cited
            ? TypedResults.Ok(new CitationsResponse(
                cited.Place, cited.Text, cited.Address!, [.. CitationForm.All.Select(form => new CitationResponse(form.Key, form.Label, form.Write(cited)))]))
            : anchor is null ? Problems.NoDocument : Problems.NoAnchor;

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> FileAsync(
        string id, string? anchor, string? to, ILibrary library, TimeProvider clock, HttpContext context, Func<CitedPlace, string> write, string extension, string type)
    {
        if (await CitedPlaces.FindAsync(id, anchor, to, library, clock, context) is not { } cited)
        {
            return anchor is null ? Problems.NoDocument : Problems.NoAnchor;
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{cited.Key.Replace('~', '-')}.{extension}\"";
        return TypedResults.Text(write(cited), type + "; charset=utf-8");
    }
}

/// <param name="Place">As it is called in citations: 第14条; null for the whole document.</param>
/// <param name="Text">Its words, a paragraph a line; empty for the whole document.</param>
public sealed record CitationsResponse(string? Place, string Text, string Address, ImmutableArray<CitationResponse> Forms);

/// <param name="Form">running, quotation, gbt7714, markdown, bibtex or ris.</param>
public sealed record CitationResponse(string Form, string Label, string Text);
