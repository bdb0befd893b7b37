using Lucene.Net.Search;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a query found in one state of the index: passages with their scores, and how to mark them.</summary>
/// <param name="Literally">The words and phrases that were found as they are, as typed; empty for what is near.</param>
/// <param name="Passages">Marks passages.</param>
/// <param name="Titles">Marks titles; 标题: counts here too.</param>
internal sealed record Finding(MatchMode Mode, Matches Matches, IReadOnlyList<string> Literally, Highlighter Passages, Highlighter Titles)
{
    /// <param name="within">Only this document's passages; null for all.</param>
    /// <returns>null when the query asks for nothing.</returns>
    public static Finding? Of(
        IndexSnapshot snapshot, Segmenter segmenter, SearchQuery query, DocumentId? within, CancellationToken cancel)
    {
        if (query.Root is null || new QueryTranslation(snapshot, MatchMode.Literal).Translate(query.Root) is not { } literal)
        {
            return null;
        }

        var positive = query.Root.Positive().ToList();
        var words = positive.OfType<QueryNode.Term>().Select(t => t.Text).ToList();
        var phrases = positive.OfType<QueryNode.Phrase>().Select(p => p.Text).ToList();
        var titles = positive.OfType<QueryNode.Title>().Select(t => t.Text).ToList();
        var terms = words.ConvertAll(word => SearchTokens.Of(word, segmenter));
        var variants = positive.OfType<QueryNode.Variant>().ToList();
        var ranking = Ranking.Of(
            snapshot,
            [.. terms, .. phrases.Select(p => SearchTokens.Of(p, segmenter))],
            [
                // A synonym that has the word in itself (中央企业, 央企) would count it twice.
                .. variants.Select(v => (Words: SearchTokens.Of(v.Words, segmenter), For: SearchTokens.Of(v.For, segmenter)))
                    .Where(v => !v.Words.Text.Contains(v.For.Text, StringComparison.Ordinal)),
            ]);

        var matches = Matches.Of(snapshot, Within(literal), cancel);
        var foundElsewhere = within is not null && matches.Count == 0 && Matches.Of(snapshot, literal, cancel).Count > 0;
        if (matches.Count > 0 || terms.Count == 0 || foundElsewhere)
        {
            ranking.Score(snapshot, matches, cancel);
            List<string> wanted = [.. words, .. phrases];
            List<string> marked = [.. wanted, .. variants.Select(v => v.Text)];
            return new Finding(MatchMode.Literal, matches, wanted, Highlighter.Literal(marked), Highlighter.Literal([.. marked, .. titles]));
        }

        var translation = new QueryTranslation(snapshot, MatchMode.Near);
        matches = Matches.Of(snapshot, Within(translation.Translate(query.Root) ?? translation.Everything()), cancel);
        ranking.ScoreNear(snapshot, matches, cancel);
        List<string> literally = [.. phrases, .. variants.Select(v => v.Words)];
        return new Finding(
            MatchMode.Near, matches, [], Highlighter.Near(literally, terms), Highlighter.Near([.. literally, .. titles], terms));

        Query Within(Query wanted) => within is not { } id ? wanted : new BooleanQuery
        {
            { wanted, Occur.MUST },
            { DocumentFilter.Query(snapshot, entry => entry.Id == id), Occur.MUST },
        };
    }
}
