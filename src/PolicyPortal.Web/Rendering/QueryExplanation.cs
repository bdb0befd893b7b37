using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A query in plain Chinese, and ways to ask for less, for a search that found nothing.</summary>
public static class QueryExplanation
{
    /// <summary>What every result must be, one condition a line; empty for a query that asks for nothing.</summary>
    public static ImmutableArray<string> Of(SearchQuery query) => query.Root switch
    {
        null => [],
        QueryNode.And and => [.. and.Parts.Select(Describe)],
        var one => [Describe(one)],
    };

    /// <summary>Looser queries, to be tried one by one; empty where there is nothing to loosen.</summary>
    public static ImmutableArray<string> Looser(SearchQuery query)
    {
        var words = query.Root is null ? [] : Words(query.Root).ToList();
        var loose = new List<string>();
        if (query.Text.AsSpan().ContainsAny("\"“”「」"))
        {
            loose.Add(string.Join(' ', words));
        }

        if (words.Count > 1)
        {
            loose.AddRange(words);
        }

        return [.. loose.Where(text => text.Length > 0 && text != query.Text.Trim()).Distinct().Take(5)];
    }

    private static string Describe(QueryNode node) => node switch
    {
        QueryNode.And and => string.Join("，且", and.Parts.Select(Describe)),
        QueryNode.Or or => string.Join("，或", or.Parts.Select(Describe)),
        QueryNode.Not not => $"排除：{Describe(not.Part)}",
        QueryNode.Term term => $"含有“{term.Text}”",
        QueryNode.Phrase phrase => $"一字不差地含有“{phrase.Text}”",
        QueryNode.Title title => $"标题含有“{title.Text}”",
        QueryNode.Authority authority => $"发文机关含有“{authority.Text}”",
        QueryNode.Number number => $"发文字号含有“{number.Text}”",
        QueryNode.Kind kind => $"类型为“{kind.Value.Label()}”",
        QueryNode.Years years => Describe(years),
        _ => "",
    };

    private static string Describe(QueryNode.Years years) => years switch
    {
        { From: { } from, To: { } to } when from == to => $"成文于{from}年",
        { From: { } from, To: { } to } => $"成文于{from}年至{to}年",
        { From: { } from } => $"成文于{from}年及以后",
        { To: { } to } => $"成文于{to}年及以前",
        _ => "成文年份不限",
    };

    private static IEnumerable<string> Words(QueryNode node) => node switch
    {
        QueryNode.And and => and.Parts.SelectMany(Words),
        QueryNode.Or or => or.Parts.SelectMany(Words),
        QueryNode.Term term => [term.Text],
        QueryNode.Phrase phrase => [phrase.Text],
        QueryNode.Title title => [title.Text],
        _ => [],
    };
}
