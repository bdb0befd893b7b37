using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Spelling;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Searching;

/// <summary>What else to ask when a query finds little. Everything that it offers has been asked: it finds something.</summary>
public sealed class NearerQueries(ISearchIndex index, IVocabulary vocabulary, QueryDesk desk, ILibrary library)
{
    /// <summary>Each is a search.</summary>
    private const int Most = 6;

    /// <summary>Words of a query that are set right; to look for each takes tens of thousands of look-ups.</summary>
    private const int MostWords = 4;

    private CorrectorOf? _corrector;

    /// <summary>The query with the words that the library lacks set right; empty where it has them all, or nothing near them.</summary>
    /// <param name="list">Its filters hold for what is offered too.</param>
    public ImmutableArray<NearerQuery> Corrected(SearchQuery query, ListQuery list, CancellationToken cancel)
    {
        var corrector = Corrector();
        var wrong = query.Parts
            .Select(part => (Part: part, Word: part.BareWord ?? (part.Node as QueryNode.Phrase)?.Text))
            .Where(p => p.Word is { } word && corrector.MayBeWrong(NormalizedText.Fold(word))).Take(MostWords)
            .Select(p => (p.Part, Corrections: corrector.Of(p.Word!)))
            .Where(p => !p.Corrections.IsEmpty).ToList();
        return wrong switch
        {
            [] => [],
            [var one] => Found(one.Corrections.Select(c => Corrected(query, one.Part, c)), list, cancel),

            // Behind each other in the text, so from the last to the first: what stands before keeps its place.
            _ => Found([Enumerable.Reverse(wrong).Aggregate(query, (q, p) => q with { Text = Corrected(q, p.Part, p.Corrections[0]) }).Text], list, cancel),
        };
    }

    /// <summary>The query without its quotes, and without one of its parts at a time.</summary>
    public ImmutableArray<NearerQuery> Looser(SearchQuery query, ListQuery list, CancellationToken cancel)
    {
        var unquoted = string.Concat(query.Text.Where(c => !"\"＂“”„「」『』".Contains(c, StringComparison.Ordinal))).Trim();
        var shorter = query.Parts.Length < 2 ? [] : query.Parts.Select(query.Without);
        return Found(shorter.Prepend(unquoted).Where(text => text != query.Text.Trim()), list, cancel);
    }

    /// <summary>The filters that can be taken back, each with what the query then finds; all at once last.</summary>
    public ImmutableArray<(ChosenFilter? Filter, ListQuery List, int Documents)> Widened(SearchQuery query, ListQuery list, CancellationToken cancel)
    {
        if (!list.IsNarrowed)
        {
            return [];
        }

        var chosen = Facets.Chosen(list).Take(Most).Select(c => (Filter: (ChosenFilter?)c, List: c.Without)).ToList();
        return
        [
            .. chosen.Append((null, list.WithoutChoices())).Skip(chosen.Count == 1 ? 1 : 0)
                .Select(c => (c.Item1, c.Item2, CountOf(query, c.Item2, cancel))).Where(c => c.Item3 > 0),
        ];
    }

    private ImmutableArray<NearerQuery> Found(IEnumerable<string> texts, ListQuery list, CancellationToken cancel) =>
    [
        .. texts.Where(text => text.Length > 0).Distinct().Take(Most)
            .Select(text => new NearerQuery(text, CountOf(desk.Read(text, list.IsAsTyped), list, cancel)))
            .Where(nearer => nearer.Documents > 0),
    ];

    /// <returns>0 where the query finds nothing literally.</returns>
    private int CountOf(SearchQuery query, ListQuery list, CancellationToken cancel)
    {
        var answer = index.SearchDocuments(
            new SearchRequest { Query = query, Filters = list.Filters, Size = 1, PassagesPerDocument = 0 }, cancel);
        return answer.Mode is MatchMode.Literal ? answer.Documents : 0;
    }

    private static string Corrected(SearchQuery query, QueryPart part, Correction correction) =>
        query.Replacing(part.Span, part.Node is QueryNode.Phrase ? $"\"{correction.Text}\"" : correction.Text);

    // What a corrector has learnt of the library holds while the library does not change.
    private SpellingCorrector Corrector()
    {
        var version = library.Version;
        if (_corrector is not { } known || known.Version != version)
        {
            _corrector = known = new(version, new SpellingCorrector(vocabulary));
        }

        return known.Corrector;
    }

    private sealed record CorrectorOf(long Version, SpellingCorrector Corrector);
}

/// <summary>A query to ask instead.</summary>
/// <param name="Documents">How many it finds; at least 1.</param>
public sealed record NearerQuery(string Text, int Documents);
