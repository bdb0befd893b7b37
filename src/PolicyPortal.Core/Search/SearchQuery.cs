using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>A query as understood. <see cref="QueryParser"/> makes it; it never fails.</summary>
/// <param name="Text">As typed, cut where it is longer than <see cref="QueryParser.MaxLength"/>.</param>
/// <param name="Root">null for a query that asks for nothing: it is empty, or nothing in it can be searched for.</param>
/// <param name="Hints">What could not be read and was taken as text, in Chinese.</param>
public sealed record SearchQuery(string Text, QueryNode? Root, ImmutableArray<string> Hints);

/// <summary>The tree of a query. Engines translate it; it carries no engine's words.</summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    /// <summary>The words, phrases and titles that are wanted, in typed order; what is negated is left out.</summary>
    public IEnumerable<QueryNode> Positive() => this switch
    {
        And and => and.Parts.SelectMany(p => p.Positive()),
        Or or => or.Parts.SelectMany(p => p.Positive()),
        Term or Phrase or Title => [this],
        _ => [],
    };

    /// <summary>All of them.</summary>
    public sealed record And(ImmutableArray<QueryNode> Parts) : QueryNode;

    /// <summary>Any of them.</summary>
    public sealed record Or(ImmutableArray<QueryNode> Parts) : QueryNode;

    /// <summary>Passages that the part does not find.</summary>
    public sealed record Not(QueryNode Part) : QueryNode;

    /// <summary>A word or a run of words as typed. It finds passages that hold it literally; when the whole query finds none so, by its characters, pairs and words.</summary>
    public sealed record Term(string Text) : QueryNode;

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
}
