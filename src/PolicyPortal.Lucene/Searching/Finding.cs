using Lucene.Net.Search;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a query found in one state of the index: passages with their scores, and how to mark them.</summary>
/// <param name="Passages">Marks passages.</param>
/// <param name="Titles">Marks titles; 标题: counts here too.</param>
internal sealed record Finding(MatchMode Mode, Matches Matches, Highlighter Passages, Highlighter Titles)
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

        var texts = QueryTexts.Of(query.Root);
        var terms = texts.Terms.Select(t => SearchTokens.Of(t, segmenter)).ToList();
        var phrases = texts.Phrases.Select(p => SearchTokens.Of(p, segmenter));
        var ranking = Ranking.Of(snapshot, [.. terms, .. phrases]);

        var matches = Matches.Of(snapshot, Within(literal), cancel);
        var foundElsewhere = within is not null && matches.Count == 0 && Matches.Of(snapshot, literal, cancel).Count > 0;
        if (matches.Count > 0 || terms.Count == 0 || foundElsewhere)
        {
            ranking.Score(snapshot, matches, cancel);
            List<string> wanted = [.. texts.Terms, .. texts.Phrases];
            return new Finding(MatchMode.Literal, matches, Highlighter.Literal(wanted), Highlighter.Literal([.. wanted, .. texts.Titles]));
        }

        var translation = new QueryTranslation(snapshot, MatchMode.Near);
        matches = Matches.Of(snapshot, Within(translation.Translate(query.Root) ?? translation.Everything()), cancel);
        ranking.ScoreNear(snapshot, matches, cancel);
        return new Finding(
            MatchMode.Near, matches, Highlighter.Near(texts.Phrases, terms), Highlighter.Near([.. texts.Phrases, .. texts.Titles], terms));

        Query Within(Query wanted) => within is not { } id ? wanted : new BooleanQuery
        {
            { wanted, Occur.MUST },
            { DocumentFilter.Query(snapshot, entry => entry.Id == id), Occur.MUST },
        };
    }
}
