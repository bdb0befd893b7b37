using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Exports;
using PolicyPortal.Web.Selecting;

namespace PolicyPortal.Web.Api;

/// <summary>POST /selection.md and POST /selection.docx: the clauses that a form names, looked up afresh. Nothing is kept.</summary>
public static class SelectionEndpoints
{
    /// <summary>The form's one field: a line a clause, as <see cref="SelectionList"/> reads it.</summary>
    public const string Field = "items";

    public static void MapSelections(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/selection.md", MarkdownAsync).WithName("selection-markdown").WithTags("export").WithSummary("条款选集的 Markdown")
            .Accepts<string>("application/x-www-form-urlencoded", "multipart/form-data").Produces<string>(StatusCodes.Status200OK, "text/markdown");
        routes.MapPost("/selection.docx", WordAsync).WithName("selection-word").WithTags("export").WithSummary("条款选集的 Word 文件")
            .Accepts<string>("application/x-www-form-urlencoded", "multipart/form-data").Produces<byte[]>(StatusCodes.Status200OK, WordFile.MediaType);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> MarkdownAsync(ILibrary library, HttpContext context) =>
        await ReadAsync(library, context) is { } clauses
            ? TypedResults.File(Encoding.UTF8.GetBytes(SelectionFiles.Markdown(clauses, Origin(context))), "text/markdown; charset=utf-8", "条款选集.md")
            : Problems.NoForm;

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> WordAsync(ILibrary library, HttpContext context) =>
        await ReadAsync(library, context) is { } clauses
            ? TypedResults.File(SelectionFiles.Word(clauses, Origin(context)), WordFile.MediaType, "条款选集.docx")
            : Problems.NoForm;

    private static async Task<IEnumerable<SelectedClause>?> ReadAsync(ILibrary library, HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return (await SelectedClause.FindAsync(SelectionList.Parse(form[Field]), library, context.RequestAborted)).Found;
    }

    private static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";
}
