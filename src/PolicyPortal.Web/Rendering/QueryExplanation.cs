using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A query in plain Chinese, and how to take back what was understood.</summary>
public static class QueryExplanation
{
    /// <summary>What every result must be, one condition a line; empty for a query that asks for nothing.</summary>
    public static ImmutableArray<string> Of(SearchQuery query) => query.Root switch
    {
        null => [],
        QueryNode.And and => [.. and.Parts.Select(Describe)],
        var one => [Describe(one)],
    };

    /// <summary>The parts that a query was read as, each with the list without it; empty for a single word, which says it all itself.</summary>
    public static ImmutableArray<UnderstoodPart> Parts(SearchQuery query, ListQuery list) =>
        query.Parts is [{ Node: QueryNode.Term }] or [{ Node: QueryNode.Or { Parts: [QueryNode.Term, QueryNode.Variant, ..] } }] ? []
        : [.. query.Parts.Select(part => new UnderstoodPart(Describe(part.Node), list.For(query.Without(part)).Address))];

    /// <summary>The address that takes back what a hint says; null where nothing can be taken back.</summary>
    public static (string Address, string Label)? Undo(QueryHint hint, ListQuery list) => hint switch
    {
        { About: QueryHintKind.Synonyms } => (hint.Instead is { } quoted ? list.For(quoted).Address : list.AsTyped().Address, "只搜原词"),
        { About: QueryHintKind.Date, Instead: { } literal } => (list.For(literal).Address, "当作文字来搜"),
        { Instead: { Length: > 0 } without } => (list.For(without).Address, "去掉再搜"),
        _ => null,
    };

    private static string Describe(QueryNode node) => node switch
    {
        QueryNode.And and => string.Join("，且", and.Parts.Select(Describe)),
        QueryNode.Or or => string.Join("，或", or.Parts.Where(part => part is not QueryNode.Variant).Select(Describe)),
        QueryNode.Not not => $"排除：{Describe(not.Part)}",
        QueryNode.Term term => $"含有“{term.Text}”",
        QueryNode.Phrase phrase => $"一字不差地含有“{phrase.Text}”",
        QueryNode.Title title => $"标题含有“{title.Text}”",
        QueryNode.Authority authority => $"发文机关含有“{authority.Text}”",
        QueryNode.Number number => $"发文字号含有“{number.Text}”",
        QueryNode.Kind kind => $"类型为“{kind.Value.Label()}”",
        QueryNode.Years years => Describe(years),
        QueryNode.Days days => Describe(days),
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

    private static string Describe(QueryNode.Days days) => days switch
    {
        { From: var from, To: var to } when from == to => $"成文于{from.Chinese()}",
        { From: { Day: 1 } from, To: var to } when from.AddMonths(1).AddDays(-1) == to => $"成文于{from.Year}年{from.Month}月",
        _ => $"成文于{days.From.Chinese()}至{days.To.Chinese()}",
    };
}

/// <summary>One part of a query in plain Chinese.</summary>
/// <param name="Without">The address of the list without it.</param>
public sealed record UnderstoodPart(string Label, string Without);
