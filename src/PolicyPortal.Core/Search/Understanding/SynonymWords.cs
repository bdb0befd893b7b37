using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>Puts what words are called otherwise beside them in a query's tree, as alternatives: the words themselves stay.</summary>
/// <remarks>
/// A word counts only where the segmenter parts it from its neighbours: 人社部 is none in 人社部门. What is quoted or under a minus is meant as typed.
/// </remarks>
internal sealed class SynonymWords(SynonymTable synonyms, Segmenter segmenter)
{
    /// <summary>Alternatives of a whole query: each is one more phrase to look for.</summary>
    private const int MostOfQuery = 16;

    public SearchQuery In(SearchQuery query)
    {
        if (synonyms.Count == 0)
        {
            return query;
        }

        var room = MostOfQuery;
        var parts = query.Parts.ToBuilder();
        var hints = query.Hints.ToBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            var nodes = parts[i].Node is QueryNode.Or or ? or.Parts : [parts[i].Node];
            var others = nodes.SelectMany(OthersOf).Take(room).ToImmutableArray();
            if (!others.IsEmpty)
            {
                room -= others.Length;
                parts[i] = parts[i] with { Node = new QueryNode.Or([.. nodes, .. others]) };
                hints.Add(new("也搜了{0}。", string.Join("、", others.Select(WordsOf).Distinct()), Quoted(query, parts[i], nodes), QueryHintKind.Synonyms));
            }
        }

        return query.With(parts.ToImmutable()) with { Hints = hints.ToImmutable() };
    }

    private IEnumerable<QueryNode> OthersOf(QueryNode node) => node switch
    {
        QueryNode.Term term => VariantsOf(term.Text),
        QueryNode.Authority authority => synonyms.Of(NormalizedText.Fold(authority.Text)).Select(other => new QueryNode.Authority(other)),
        QueryNode.Title title => synonyms.Of(NormalizedText.Fold(title.Text)).Select(other => new QueryNode.Title(other)),
        _ => [],
    };

    private IEnumerable<QueryNode.Variant> VariantsOf(string typed)
    {
        var text = NormalizedText.Fold(typed);

        // To cut a text costs more than all else here, and few texts have such a word in them.
        var words = new Lazy<ImmutableArray<TextSpan>>(() => SegmentedText.Of(typed, segmenter).Words);
        foreach (var (span, others) in synonyms.In(text, IsWord))
        {
            foreach (var other in others)
            {
                yield return new QueryNode.Variant(string.Concat(text.AsSpan(0, span.Start), other, text.AsSpan(span.End)), other, span.Of(text));
            }
        }

        bool IsWord(TextSpan span) =>
            (span.Start == 0 || words.Value.Any(word => word.Start == span.Start))
            && (span.End == text.Length || words.Value.Any(word => word.End == span.End));
    }

    private static string WordsOf(QueryNode other) => other switch
    {
        QueryNode.Variant variant => variant.Words,
        QueryNode.Authority authority => authority.Text,
        QueryNode.Title title => title.Text,
        _ => "",
    };

    // Quotes take a word literally. A question with the word in it would be found nowhere then: there is no other way to type it.
    private string? Quoted(SearchQuery query, QueryPart part, ImmutableArray<QueryNode> nodes) =>
        nodes is [QueryNode.Term term] && !synonyms.Of(NormalizedText.Fold(term.Text)).IsEmpty ? query.Replacing(part.Span, $"\"{term.Text}\"") : null;
}
