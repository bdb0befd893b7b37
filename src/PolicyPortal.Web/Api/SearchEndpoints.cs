using System.Collections.Immutable;
using System.ComponentModel;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/search by documents, GET /api/passages flat.</summary>
public static class SearchEndpoints
{
    private const int UsualSize = 10;

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapRead("/search", Search).WithName("search").WithSummary("检索，按文件归组，每个文件列出最相关的条款")
            .WithDescription("任何检索式都有回答：读不懂的部分按文字处理，并在 hints 中说明。");
        api.MapRead("/passages", Passages).WithName("passages").WithSummary("检索，逐条列出条款全文，最相关的在前");
    }

    private static AnswerResult<SearchResponse> Search(
        [Description("检索式：词句、\"短语\"、-排除、OR、标题:、机关:、文号:、类型:、年:2023..2024。")] string? q,
        [AsParameters] ListParameters list,
        [Description("relevance 按相关程度，date 按日期，新的在前。")] string? sort,
        ISearchIndex index,
        HttpContext context)
    {
        var (request, hints) = Read(q, list, sort);
        var answer = index.SearchDocuments(request, context.RequestAborted);
        return new(SearchResponse.Of(request.Query, answer, WithPage(hints, request, answer.Page)), SearchJson.Write);
    }

    private static AnswerResult<PassagesResponse> Passages(
        [Description("检索式，与 /api/search 相同。")] string? q,
        [AsParameters] ListParameters list,
        [Description("relevance 按相关程度，date 按日期，新的在前。")] string? sort,
        ISearchIndex index,
        HttpContext context)
    {
        var (request, hints) = Read(q, list, sort);
        var answer = index.SearchPassages(request, context.RequestAborted);
        return new(PassagesResponse.Of(request.Query, answer, WithPage(hints, request, answer.Page)), SearchJson.Write);
    }

    private static (SearchRequest Request, ImmutableArray<string> Hints) Read(string? q, ListParameters parameters, string? sort)
    {
        var query = QueryParser.Parse(q);
        var hints = ImmutableArray.CreateBuilder<string>();
        hints.AddRange(query.Hints);
        var list = parameters.Read(UsualSize, hints);
        if (sort is not (null or "" or "relevance" or "date"))
        {
            hints.Add("排序只能是 relevance 或 date，已按相关程度排列。");
        }

        var request = new SearchRequest
        {
            Query = query,
            Filters = list.Filters,
            Sort = sort is "date" ? SearchSort.Date : SearchSort.Relevance,
            Page = list.Page,
            Size = list.Size,
        };
        return (request, hints.ToImmutable());
    }

    private static ImmutableArray<string> WithPage(ImmutableArray<string> hints, SearchRequest request, int answered) =>
        answered < request.Page ? hints.Add(ListParameters.PastTheEnd(answered)) : hints;
}
