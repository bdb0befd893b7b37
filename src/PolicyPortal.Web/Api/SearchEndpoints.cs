using System.Collections.Immutable;
using System.ComponentModel;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/search by documents, GET /api/passages flat.</summary>
public static class SearchEndpoints
{
    private const int UsualSize = 10;
    private const string SortMeans = "relevance 按相关程度，date 按日期，新的在前。";
    private const string SynonymsMean = "auto 输入的词找不到时才搜同义词，on 总是搜，off 不搜。";

    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/search", Reading.Methods, SearchAsync).WithName("search").WithSummary("检索，按文件归组，每个文件列出最相关的条款")
            .WithDescription("任何检索式都有回答：读不懂的部分按文字处理，并在 hints 中说明。").CacheOutput(AnswerCache.Policy);
        api.MapMethods("/passages", Reading.Methods, Passages).WithName("passages").WithSummary("检索，逐条列出条款全文，最相关的在前").CacheOutput(AnswerCache.Policy);
    }

    private static async Task<AnswerResult<SearchResponse>> SearchAsync(
        [Description("检索式：词句、\"短语\"、-排除、OR、标题:、机关:、文号:、类型:、年:2023..2024。")] string? q,
        [AsParameters] ListParameters list,
        [Description(SortMeans)] string? sort,
        [Description(SynonymsMean)] string? synonyms,
        SearchDesk search,
        QueryDesk desk,
        NearerQueries nearer,
        HttpContext context)
    {
        var (request, hints) = Read(q, list, sort, desk);
        var (asked, answer) = Ask(request, synonyms, () => desk.Read(q), one => search.Documents(one, context.RequestAborted), found => found.IsLiteral);
        var corrected = answer.IsLiteral ? [] : nearer.Corrected(request.Query, new ListQuery("/search") { Filters = request.Filters }, context.RequestAborted);
        var direct = await desk.FindNamedAsync(request.Query.Text, context.RequestAborted);
        var said = Said(hints, asked, answer.Page);
        return new(json => SearchJson.Write(json, request.Query, answer, said, corrected, direct));
    }

    private static AnswerResult<PassagesResponse> Passages(
        [Description("检索式，与 /api/search 相同。")] string? q,
        [AsParameters] ListParameters list,
        [Description(SortMeans)] string? sort,
        [Description(SynonymsMean)] string? synonyms,
        SearchDesk search,
        QueryDesk desk,
        HttpContext context)
    {
        var (request, hints) = Read(q, list, sort, desk);
        var (asked, answer) = Ask(request, synonyms, () => desk.Read(q), one => search.Passages(one, context.RequestAborted), found => found.IsLiteral);
        var said = Said(hints, asked, answer.Page);
        return new(json => SearchJson.Write(json, request.Query, answer, said));
    }

    // A program counts what it asked for: a word has its synonyms where it finds nothing by itself, or where they are asked for.
    private static (SearchRequest Asked, T Answer) Ask<T>(
        SearchRequest typed, string? synonyms, Func<SearchQuery> withSynonyms, Func<SearchRequest, (SearchRequest Asked, T Answer)> search, Func<T, bool> isFound)
    {
        if (synonyms is "on")
        {
            return search(typed with { Query = withSynonyms() });
        }

        var (asked, answer) = search(typed);
        return synonyms is not "off" && !isFound(answer) && withSynonyms() is var wide && wide.Hints.Any(hint => hint.About is QueryHintKind.Synonyms)
            ? search(typed with { Query = wide })
            : (asked, answer);
    }

    private static (SearchRequest Request, ImmutableArray<QueryHint> HintsOfList) Read(string? q, ListParameters parameters, string? sort, QueryDesk desk)
    {
        var query = desk.Read(q, asTyped: true);
        var hints = ImmutableArray.CreateBuilder<QueryHint>();
        var list = parameters.Read(UsualSize, hints);
        if (sort is not (null or "" or "relevance" or "date"))
        {
            hints.Add(new("排序只能是 relevance 或 date，已按相关程度排列。"));
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

    private static ImmutableArray<string> Said(ImmutableArray<QueryHint> ofList, SearchRequest asked, int answered)
    {
        ImmutableArray<QueryHint> hints = [.. asked.Query.Hints, .. ofList];
        return [.. (answered < asked.Page ? hints.Add(ListParameters.PastTheEnd(answered)) : hints).Select(hint => hint.ToString())];
    }
}
