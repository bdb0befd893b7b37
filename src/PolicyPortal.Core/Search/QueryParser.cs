using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Reads what a person typed: words, "phrases", -not, OR, 标题: 机关: 文号: 类型: 年:.</summary>
/// <remarks>All parts must hold; OR joins the two parts beside it, so <c>a OR b 年:2023</c> is (a or b) in 2023.</remarks>
public static class QueryParser
{
    /// <summary>In UTF-16 units; what goes beyond is cut.</summary>
    public const int MaxLength = 500;

    /// <summary>Never fails: what cannot be read is taken as text or left out, and a hint says so.</summary>
    /// <returns>A query whose <see cref="SearchQuery.Text"/> is what was typed, cut to <see cref="MaxLength"/>.</returns>
    public static SearchQuery Parse(string? text)
    {
        var hints = ImmutableArray.CreateBuilder<QueryHint>();
        var query = Cut(text ?? "", hints);
        var parts = ImmutableArray.CreateBuilder<QueryPart>();
        QueryToken? or = null;
        QueryToken? minus = null;
        foreach (var token in new QueryLexer(query, hints).Read())
        {
            if (token.Kind is QueryTokenKind.Minus)
            {
                minus = token;
            }
            else if (token.Kind is QueryTokenKind.Or)
            {
                if (parts.Count == 0 || or is not null)
                {
                    hints.Add(new("“{0}”前面没有词，已忽略。", token.Text, Without(query, token.Span)));
                }
                else
                {
                    or = token;
                }
            }
            else if (NodeOf(token, query, hints) is { } node)
            {
                Add(parts, new(minus is null ? node : new QueryNode.Not(node), new(minus?.Span.Start ?? token.Span.Start, token.Span.End)), or is not null);
                or = minus = null;
            }
            else
            {
                minus = null;
            }
        }

        if (or is { } last)
        {
            hints.Add(new("“OR”后面没有词，已忽略。", Instead: Without(query, last.Span)));
        }

        return new SearchQuery(query, null, [.. hints.Distinct()]).With(parts.ToImmutable());
    }

    private static string Cut(string text, ImmutableArray<QueryHint>.Builder hints)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        hints.Add(new("查询太长，只取前{0}个字。", $"{MaxLength}"));
        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    private static void Add(ImmutableArray<QueryPart>.Builder parts, QueryPart part, bool isAlternative)
    {
        if (!isAlternative)
        {
            parts.Add(part);
            return;
        }

        var before = parts[^1];
        parts[^1] = new(
            before.Node is QueryNode.Or or ? new QueryNode.Or(or.Parts.Add(part.Node)) : new QueryNode.Or([before.Node, part.Node]),
            new TextSpan(before.Span.Start, part.Span.End));
    }

    private static string Without(string text, TextSpan span) => string.Concat(text.AsSpan(0, span.Start), text.AsSpan(span.End)).Trim();

    private static QueryNode? NodeOf(QueryToken token, string query, ImmutableArray<QueryHint>.Builder hints)
    {
        if (token.Field is { } field && FieldNode(field, token, query, hints) is { } node)
        {
            return node;
        }

        if (NormalizedText.Fold(token.Text).Length == 0)
        {
            var shown = token.Text.Trim();
            hints.Add(new(shown.Length == 0 ? "空的引号已忽略。" : "标点和控制字符不参与查找，已忽略。", Instead: Without(query, token.Span)));
            return null;
        }

        return token.IsQuoted ? new QueryNode.Phrase(token.Text.Trim()) : new QueryNode.Term(token.Text);
    }

    /// <returns>null when the value does not fit the field; the value is then taken as text.</returns>
    private static QueryNode? FieldNode(QueryField field, QueryToken token, string query, ImmutableArray<QueryHint>.Builder hints)
    {
        var value = token.Text;
        switch (field)
        {
            case QueryField.Kind:
                if (DocumentKinds.TryParse(value) is { } kind)
                {
                    return new QueryNode.Kind(kind);
                }

                hints.Add(new("“{0}”不是已知的类型，按普通文字查找。", value, Without(query, token.Span)));
                return null;
            case QueryField.Years:
                if (YearRange.TryParse(value) is { } years)
                {
                    return years;
                }

                hints.Add(new("“{0}”不是年份，按普通文字查找。", value, Without(query, token.Span)));
                return null;
            default:
                var isEmpty = NormalizedText.Fold(value).Length == 0;
                return isEmpty ? null
                    : field is QueryField.Title ? new QueryNode.Title(value)
                    : field is QueryField.Authority ? new QueryNode.Authority(value)
                    : new QueryNode.Number(value);
        }
    }
}
