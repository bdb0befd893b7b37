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
        var hints = ImmutableArray.CreateBuilder<string>();
        var query = Cut(text ?? "", hints);
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        var orIsOpen = false;
        var isNegative = false;
        foreach (var token in new QueryLexer(query, hints).Read())
        {
            if (token.Kind is QueryTokenKind.Minus)
            {
                isNegative = true;
            }
            else if (token.Kind is QueryTokenKind.Or)
            {
                if (parts.Count == 0 || orIsOpen)
                {
                    hints.Add($"“{token.Text}”前面没有词，已忽略。");
                }
                else
                {
                    orIsOpen = true;
                }
            }
            else if (NodeOf(token, hints) is { } node)
            {
                Add(parts, isNegative ? new QueryNode.Not(node) : node, orIsOpen);
                orIsOpen = isNegative = false;
            }
            else
            {
                isNegative = false;
            }
        }

        if (orIsOpen)
        {
            hints.Add("“OR”后面没有词，已忽略。");
        }

        var root = parts.Count switch { 0 => null, 1 => parts[0], _ => new QueryNode.And(parts.ToImmutable()) };
        return new SearchQuery(query, root, [.. hints.Distinct()]);
    }

    private static string Cut(string text, ImmutableArray<string>.Builder hints)
    {
        if (text.Length <= MaxLength)
        {
            return text;
        }

        hints.Add($"查询太长，只取前{MaxLength}个字。");
        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    private static void Add(ImmutableArray<QueryNode>.Builder parts, QueryNode node, bool isAlternative)
    {
        if (!isAlternative)
        {
            parts.Add(node);
            return;
        }

        var before = parts[^1];
        parts[^1] = before is QueryNode.Or or ? new QueryNode.Or(or.Parts.Add(node)) : new QueryNode.Or([before, node]);
    }

    private static QueryNode? NodeOf(QueryToken token, ImmutableArray<string>.Builder hints)
    {
        if (token.Field is { } field && FieldNode(field, token.Text, hints) is { } node)
        {
            return node;
        }

        if (NormalizedText.Fold(token.Text).Length == 0)
        {
            var shown = token.Text.Trim();
            hints.Add(shown.Length == 0 ? "空的引号已忽略。" : "标点和控制字符不参与查找，已忽略。");
            return null;
        }

        return token.IsQuoted ? new QueryNode.Phrase(token.Text.Trim()) : new QueryNode.Term(token.Text);
    }

    /// <returns>null when the value does not fit the field; the value is then taken as text.</returns>
    private static QueryNode? FieldNode(QueryField field, string value, ImmutableArray<string>.Builder hints)
    {
        switch (field)
        {
            case QueryField.Kind:
                if (DocumentKinds.TryParse(value) is { } kind)
                {
                    return new QueryNode.Kind(kind);
                }

                hints.Add($"“{value}”不是已知的类型，按普通文字查找。");
                return null;
            case QueryField.Years:
                if (YearRange.TryParse(value) is { } years)
                {
                    return years;
                }

                hints.Add($"“{value}”不是年份，按普通文字查找。");
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
