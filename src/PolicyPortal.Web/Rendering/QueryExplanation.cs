using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>A query in plain words, and how to take back what was understood.</summary>
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

    /// <summary>The address of what holds every bare word of a query literally, for a list that was loosened.</summary>
    public static string Literally(SearchQuery query, ListQuery list) => list.For(query.Parts.Reverse()
        .Aggregate(query, (q, part) => part.BareWord is { } word ? q with { Text = q.Replacing(part.Span, $"\"{word}\"") } : q).Text).Address;

    /// <summary>A hint in the reader's language; what it speaks of is Chinese in any.</summary>
    public static IHtmlContent Shown(QueryHint hint)
    {
        var content = new HtmlContentBuilder();
        var pieces = Phrases.Say(hint.Pattern).Split("{0}");
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0 && hint.Subject.All(char.IsAscii))
            {
                content.Append(hint.Subject);
            }
            else if (i > 0)
            {
                content.AppendHtml("<span lang=\"zh-CN\">").Append(hint.Subject).AppendHtml("</span>");
            }

            content.Append(pieces[i]);
        }

        return content;
    }

    /// <summary>The address that takes back what a hint says; null where nothing can be taken back.</summary>
    public static (string Address, string Label)? Undo(QueryHint hint, ListQuery list) => hint switch
    {
        { About: QueryHintKind.Synonyms } => (hint.Instead is { } quoted ? list.For(quoted).Address : list.AsTyped().Address, Phrases.Say("只搜原词")),
        { About: QueryHintKind.Quotation, Instead: { } exact } => (list.For(exact).Address, Phrases.Say("只找原文")),
        { About: QueryHintKind.Date, Instead: { } literal } => (list.For(literal).Address, Phrases.Say("当作文字来搜")),
        { Instead: { Length: > 0 } without } => (list.For(without).Address, Phrases.Say("去掉再搜")),
        _ => null,
    };

    private static string Describe(QueryNode node) => node switch
    {
        QueryNode.And and => string.Join(Phrases.Say("，且"), and.Parts.Select(Describe)),
        QueryNode.Or or => string.Join(Phrases.Say("，或"), or.Parts.Where(part => part is not QueryNode.Variant).Select(Describe)),
        QueryNode.Not not => Phrases.Say("排除：{0}", Describe(not.Part)),
        QueryNode.Term term => Phrases.Say("含有“{0}”", term.Text),
        QueryNode.Phrase phrase => Phrases.Say("一字不差地含有“{0}”", phrase.Text),
        QueryNode.Title title => Phrases.Say("标题含有“{0}”", title.Text),
        QueryNode.Authority authority => Phrases.Say("发文机关含有“{0}”", authority.Text),
        QueryNode.Number number => Phrases.Say("发文字号含有“{0}”", number.Text),
        QueryNode.Kind kind => Phrases.Say("类型为“{0}”", kind.Value.Shown()),
        QueryNode.Years years => Describe(years),
        QueryNode.Days days => Describe(days),
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

    private static string Describe(QueryNode.Days days) => days switch
    {
        { From: var from, To: var to } when from == to => Phrases.Say("成文于{0}", from.Shown()),
        { From: { Day: 1 } from, To: var to } when from.AddMonths(1).AddDays(-1) == to => Phrases.Say("成文于{0}年{1}月", from.Year, from.Month),
        _ => Phrases.Say("成文于{0}至{1}", days.From.Shown(), days.To.Shown()),
    };
}

/// <summary>One part of a query in plain words.</summary>
/// <param name="Without">The address of the list without it.</param>
public sealed record UnderstoodPart(string Label, string Without);
