using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>Finds what to mark in a text that a query has found.</summary>
public sealed class HitMarker
{
    private const int LongestMarked = 200_000;

    private readonly ImmutableArray<string> _literals;
    private readonly HashSet<string> _pairs;

    /// <param name="near">Whether the query was matched by pairs: then every run of two characters or more that it shares with the text is marked.</param>
    public HitMarker(SearchQuery query, bool near)
    {
        var terms = query.Root is null ? [] : query.Root.Positive().ToImmutableArray();
        _literals = [.. terms.Where(t => !near || t is not QueryNode.Term).Select(t => NormalizedText.Fold(t.PlainText)).Where(t => t.Length > 0).Distinct()];
        _pairs = near
            ? [.. terms.OfType<QueryNode.Term>().SelectMany(t => SearchTokens.PairsOf(NormalizedText.Of(t.Text)))]
            : [];
    }

    /// <summary>The hits in order, not overlapping, in UTF-16 units of the text. Of a text over 200,000 characters the first part is marked.</summary>
    public ImmutableArray<TextSpan> Mark(string text)
    {
        var normalized = NormalizedText.Of(text.Length <= LongestMarked ? text : text[..LongestMarked]);
        var marked = new bool[normalized.Length];
        var borders = new bool[normalized.Length + 1];
        var runeAt = RuneIndex(normalized);
        foreach (var literal in _literals)
        {
            for (var at = normalized.Text.IndexOf(literal, StringComparison.Ordinal); at >= 0; at = normalized.Text.IndexOf(literal, at + literal.Length, StringComparison.Ordinal))
            {
                var (first, end) = (runeAt[at], runeAt[at + literal.Length]);
                Array.Fill(marked, true, first, end - first);
                borders[end] = true;
            }
        }

        for (var i = 0; _pairs.Count > 0 && i + 1 < normalized.Length; i++)
        {
            if (_pairs.Contains(normalized.Text[normalized.RuneOffsets[i]..normalized.RuneOffsets[i + 2]]))
            {
                marked[i] = marked[i + 1] = true;
            }
        }

        return Spans(normalized, marked, borders);
    }

    private static ImmutableArray<TextSpan> Spans(NormalizedText normalized, bool[] marked, bool[] borders)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (!marked[i])
            {
                continue;
            }

            var first = i;
            while (i + 1 < marked.Length && marked[i + 1] && !borders[i + 1])
            {
                i++;
            }

            var span = normalized.Original(first, i + 1);
            if (spans.Count > 0 && spans[^1].End > span.Start)
            {
                // ㎡ folds to two characters of one: a hit may not be marked twice.
                span = span with { Start = spans[^1].End };
            }

            if (!span.IsEmpty)
            {
                spans.Add(span);
            }
        }

        return spans.ToImmutable();
    }

    private static int[] RuneIndex(NormalizedText normalized)
    {
        var index = new int[normalized.Text.Length + 1];
        for (var rune = 0; rune < normalized.Length; rune++)
        {
            for (var at = normalized.RuneOffsets[rune]; at < normalized.RuneOffsets[rune + 1]; at++)
            {
                index[at] = rune;
            }
        }

        index[^1] = normalized.Length;
        return index;
    }
}
