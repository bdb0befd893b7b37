using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>A query in plain words, and ways to ask for less, for a search that found nothing.</summary>
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
        QueryNode.And and => string.Join(Phrases.Say("，且"), and.Parts.Select(Describe)),
        QueryNode.Or or => string.Join(Phrases.Say("，或"), or.Parts.Select(Describe)),
        QueryNode.Not not => Phrases.Say("排除：{0}", Describe(not.Part)),
        QueryNode.Term term => Phrases.Say("含有“{0}”", term.Text),
        QueryNode.Phrase phrase => Phrases.Say("一字不差地含有“{0}”", phrase.Text),
        QueryNode.Title title => Phrases.Say("标题含有“{0}”", title.Text),
        QueryNode.Authority authority => Phrases.Say("发文机关含有“{0}”", authority.Text),
        QueryNode.Number number => Phrases.Say("发文字号含有“{0}”", number.Text),
        QueryNode.Kind kind => Phrases.Say("类型为“{0}”", kind.Value.Shown()),
        QueryNode.Years years => Describe(years),
        _ => "",
    };

    private static string Describe(QueryNode.Years years) => years switch
    {
        { From: { } from, To: { } to } when from == to => Phrases.Say("成文于{0}年", from),
        { From: { } from, To: { } to } => Phrases.Say("成文于{0}年至{1}年", from, to),
        { From: { } from } => Phrases.Say("成文于{0}年及以后", from),
        { To: { } to } => Phrases.Say("成文于{0}年及以前", to),
        _ => Phrases.Say("成文年份不限"),
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
