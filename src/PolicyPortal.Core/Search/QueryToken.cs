using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>A piece of a query, as <see cref="QueryLexer"/> cuts it.</summary>
/// <param name="Text">Without the marks; the word that was typed for <see cref="QueryTokenKind.Or"/>.</param>
/// <param name="Span">Where it stands in the query, marks and field name included.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, TextSpan Span, QueryField? Field = null, bool IsQuoted = false);

internal enum QueryTokenKind
{
    /// <summary>A word, a quoted text, or a field with its value.</summary>
    Text,

    /// <summary>- right before what is not wanted.</summary>
    Minus,

    /// <summary>OR or |.</summary>
    Or,
}

/// <summary>The fields that a query can name.</summary>
internal enum QueryField
{
    Title,
    Authority,
    Number,
    Kind,
    Years,
}
