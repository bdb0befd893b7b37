using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Web.Comparing;
using PolicyPortal.Web.Exports;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/compare and GET /compare.docx: two documents clause by clause, for programs and to take along.</summary>
public static class CompareEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/api/compare", Reading.Methods, FindAsync).WithName("compare").WithSummary("两个文件逐条对照")
            .WithDescription("对照时不计编号、标点、空格、全半角和繁简的差别。")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapMethods("/compare.docx", Reading.Methods, WordAsync).WithName("comparison-table").WithTags("export").WithSummary("新旧对照表（Word 文件）")
            .Produces<byte[]>(StatusCodes.Status200OK, WordFile.MediaType)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<CompareResponse>, ProblemHttpResult>> FindAsync(
        [Description("旧文件的编号。")] string? a, [Description("新文件的编号。")] string? b, Comparisons comparisons, CancellationToken cancel)
    {
        var (comparison, problem) = await CompareAsync(CompareQuery.Read(a, b, null), comparisons, cancel);
        return comparison is null ? problem! : TypedResults.Ok(CompareResponse.Of(comparison));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> WordAsync(
        [Description("旧文件的编号。")] string? a,
        [Description("新文件的编号。")] string? b,
        [Description("changes 只列有变动的，或 equal、reworded、moved、added、dropped 之一；不写则全列。")] string? show,
        Comparisons comparisons,
        HttpContext context)
    {
        var asked = CompareQuery.Read(a, b, show);
        var (comparison, problem) = await CompareAsync(asked, comparisons, context.RequestAborted);
        if (comparison is null)
        {
            return problem!;
        }

        var origin = $"{context.Request.Scheme}://{context.Request.Host}";
        return TypedResults.File(
            ComparisonTable.Write(comparison, comparison.Rows.Where(asked.Shows), origin), WordFile.MediaType,
            $"{Words.Shortened(comparison.New.Metadata.Title, 60)}新旧对照表.docx");
    }

    private static async Task<(DocumentComparison? Comparison, ProblemHttpResult? Problem)> CompareAsync(
        CompareQuery asked, Comparisons comparisons, CancellationToken cancel)
    {
        if (asked is not { Old: { } old, New: { } @new })
        {
            return (null, Problems.NoPair);
        }

        var comparison = await comparisons.FindAsync(old, @new, cancel);
        return (comparison, comparison is null ? Problems.NoDocument : null);
    }
}
