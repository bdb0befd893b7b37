using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyPortal.Web.Api;

/// <summary>What the API says when it has nothing to give (RFC 9457).</summary>
public static class Problems
{
    public static ProblemHttpResult NoDocument =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "没有这个文件", detail: "文库中没有这个编号的文件。");

    public static ProblemHttpResult NoPair =>
        TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, title: "缺少文件编号", detail: "要用 a 和 b 给出两个文件的编号。");

    public static ProblemHttpResult NoForm =>
        TypedResults.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType, title: "要用表单提交", detail: "条款的地址写在表单的 items 中，一行一个。");

    public static ProblemHttpResult NoAnchor =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "没有这一处", detail: "文件中没有这个锚点。");

    public static ProblemHttpResult AnchorIsGone =>
        TypedResults.Problem(statusCode: StatusCodes.Status410Gone, title: "这一段文字已不在文中", detail: "这个锚点曾经有效，其文字后来从文件中删去。");
}
