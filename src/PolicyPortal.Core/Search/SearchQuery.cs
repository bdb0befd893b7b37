using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>A query as understood. <see cref="QueryParser"/> makes it; it never fails.</summary>
/// <param name="Text">As typed, cut where it is longer than <see cref="QueryParser.MaxLength"/>.</param>
/// <param name="Root">null for a query that asks for nothing: it is empty, or nothing in it can be searched for.</param>
/// <param name="Hints">What was taken otherwise than typed.</param>
public sealed record SearchQuery(string Text, QueryNode? Root, ImmutableArray<QueryHint> Hints)
{
    /// <summary>What is asked for, part by part, in typed order; all of them together are <see cref="Root"/>.</summary>
    public ImmutableArray<QueryPart> Parts { get; init; } = [];

    /// <summary>The same with what it quotes in running text taken as words, to be asked where this finds nothing; null where it quotes nothing so.</summary>
    public SearchQuery? AsProse { get; init; }

    /// <summary>The query with other parts in place of its own.</summary>
    public SearchQuery With(ImmutableArray<QueryPart> parts) => this with { Parts = parts, Root = RootOf(parts) };

    /// <summary>What to type to ask the same without a part.</summary>
    public string Without(QueryPart part) => $"{Text[..part.Span.Start].TrimEnd()} {Text[part.Span.End..].TrimStart()}".Trim();

    /// <summary>What to type to have something else in a part's place.</summary>
    public string Replacing(TextSpan span, string text) => string.Concat(Text.AsSpan(0, span.Start), text, Text.AsSpan(span.End));

    internal static QueryNode? RootOf(ImmutableArray<QueryPart> parts) => parts switch
    {
        [] => null,
        [var only] => only.Node,
        _ => new QueryNode.And([.. parts.Select(part => part.Node)]),
    };
}

/// <summary>One thing that a query asks for: a word, a phrase, a field, or several of them joined by OR.</summary>
/// <param name="Span">Where it stands in <see cref="SearchQuery.Text"/>, with its minus, quotes and field name.</param>
public sealed record QueryPart(QueryNode Node, TextSpan Span)
{
    /// <summary>The bare word that it is, whatever else is asked for in its place; null for anything else.</summary>
    public string? BareWord => Node switch
    {
        QueryNode.Term term => term.Text,
        QueryNode.Or { Parts: [QueryNode.Term term, .. var others] } when others.All(o => o is QueryNode.Variant) => term.Text,
        _ => null,
    };
}

/// <summary>The tree of a query. Engines translate it; it carries no engine's words.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>The words, phrases, titles and other readings of words that are wanted, in typed order; what is negated is left out.</summary>
    public IEnumerable<QueryNode> Positive() => this switch
    {
        And and => and.Parts.SelectMany(p => p.Positive()),
        Or or => or.Parts.SelectMany(p => p.Positive()),
        Term or Phrase or Title or Variant => [this],
        _ => [],
    };

    /// <summary>The same without what only synonyms find.</summary>
    public QueryNode AsTyped() => this switch
    {
        And and => new And([.. and.Parts.Select(part => part.AsTyped())]),
        Or or => or.Parts.RemoveAll(part => part is Variant) is var typed && typed is [var only] ? only : new Or(typed),
        _ => this,
    };

    /// <summary>All of them.</summary>
    public sealed record And(ImmutableArray<QueryNode> Parts) : QueryNode;

    /// <summary>Any of them.</summary>
    public sealed record Or(ImmutableArray<QueryNode> Parts) : QueryNode;

    /// <summary>Passages that the part does not find.</summary>
    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>A word or a run of words as typed. It finds passages that hold it literally; when the whole query finds none so, by its characters, pairs and words.</summary>
    public sealed record Term(string Text) : QueryNode;

    /// <summary>A synonym's reading of the <see cref="Term"/> that stands beside it in an <see cref="Or"/>: found as a term is, weighed less than it.</summary>
    /// <param name="Text">The term with <paramref name="Words"/> in place of <paramref name="For"/>.</param>
    /// <param name="Words">The synonym. It is weighed, not the whole text: what it shares with the term is weighed already.</param>
    /// <param name="For">The part of the term that it stands for.</param>
    public sealed record Variant(string Text, string Words, string For) : QueryNode;

    /// <summary>A quoted text: exactly the passages whose normalised text holds it.</summary>
    public sealed record Phrase(string Text) : QueryNode;

    /// <summary>标题:….</summary>
    public sealed record Title(string Text) : QueryNode;

    /// <summary>机关:….</summary>
    public sealed record Authority(string Text) : QueryNode;

    /// <summary>文号:….</summary>
    public sealed record Number(string Text) : QueryNode;

    /// <summary>类型:….</summary>
    public sealed record Kind(DocumentKind Value) : QueryNode;

    /// <summary>年:2023..2024; either end may be open (null).</summary>
    public sealed record Years(int? From, int? To) : QueryNode;

    /// <summary>Issued between two days, both included: 2023年12月.</summary>
    public sealed record Days(DateOnly From, DateOnly To) : QueryNode;
}
