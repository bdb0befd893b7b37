using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What a query found in one state of the index: passages with their scores, and how to mark them.</summary>
/// <param name="Literally">The words and phrases that were found as they are, as typed; empty for what is near.</param>
/// <param name="Texts">The query's texts, cut.</param>
/// <param name="Passages">Marks passages.</param>
/// <param name="Titles">Marks titles; 标题: counts here too.</param>
/// <param name="Work">How many postings and texts were looked at.</param>
/// <param name="Pool">Lends the arrays.</param>
internal sealed record Finding(
    MatchMode Mode, Matches Matches, IReadOnlyList<string> Literally, QueryTexts Texts, Highlighter Passages, Highlighter Titles, long Work, SearchPool Pool) : IDisposable
{
    /// <param name="within">Only this document's passages, and only those that hold the words; null for all.</param>
    /// <returns>null when the query asks for nothing, or there is nothing to find.</returns>
    public static Finding? Of(
        IndexSnapshot snapshot, Segmenter segmenter, SearchQuery query, DocumentId? within, CancellationToken cancel)
    {
        if (query.Root is null)
        {
            return null;
        }

        var pool = new SearchPool();
        var finders = ImmutableArray.CreateRange(snapshot.Searchable, segment => new PassageFinder(segment, pool));
        var found = Find(finders, query.Root, WordReading.Literal, cancel);
        if (found.IsEmpty)
        {
            return null;
        }

        var texts = new QueryTexts(segmenter);
        var positive = query.Root.Positive().ToList();
        var words = positive.OfType<QueryNode.Term>().Select(t => t.Text).ToList();
        var phrases = positive.OfType<QueryNode.Phrase>().Select(p => p.Text).ToList();
        var titles = positive.OfType<QueryNode.Title>().Select(t => t.Text).ToList();
        var terms = words.ConvertAll(texts.TokensOf);
        var variants = positive.OfType<QueryNode.Variant>().ToList();
        var ranking = Ranking.Of(
            snapshot,
            [.. terms, .. phrases.Select(texts.TokensOf)],
            [
                // A synonym that has the word in itself (中央企业, 央企) would count it twice.
                .. variants.Select(v => (Words: texts.TokensOf(v.Words), For: texts.TokensOf(v.For)))
                    .Where(v => !v.Words.Text.Contains(v.For.Text, StringComparison.Ordinal)),
            ]);

        var literal = Literal(snapshot, finders, query.Root, found, [.. words, .. variants.Select(v => v.Text)], within, pool);
        if (literal.Count > 0 || terms.Count == 0 || found.Any(set => !set.IsEmpty))
        {
            ranking.Score(snapshot, literal, pool, cancel);
            WordBorders.Lower(snapshot, finders, texts, query.Root, literal);
            if (variants.Count > 0)
            {
                SynonymHits.Lower(snapshot, finders, query.Root.AsTyped(), literal);
            }

            List<string> wanted = [.. words, .. phrases];
            List<string> marked = [.. wanted, .. variants.Select(v => v.Text)];
            return new Finding(
                MatchMode.Literal, literal, wanted, texts, Highlighter.Literal(marked), Highlighter.Literal([.. marked, .. titles]), WorkOf(finders, ranking), pool);
        }

        var bound = Find(finders, query.Root, WordReading.Free, cancel);
        bound = bound.IsEmpty ? [.. snapshot.Searchable.Select(segment => segment.Passages)] : bound;
        var near = new Matches(
            snapshot,
            [.. snapshot.Searchable.Select((segment, i) => Within(segment, ranking.Sharing(i, segment, bound[i], pool), within))],
            new PassageSet?[finders.Length],
            pool);
        ranking.ScoreNear(snapshot, near, bound, pool, cancel);
        List<string> literally = [.. phrases, .. variants.Select(v => v.Words)];
        return new Finding(
            MatchMode.Near, near, [], texts, Highlighter.Near(literally, terms), Highlighter.Near([.. literally, .. titles], terms), WorkOf(finders, ranking), pool);
    }

    public void Dispose() => Pool.Dispose();

    // By segment; empty when the query binds nothing.
    private static ImmutableArray<PassageSet> Find(
        ImmutableArray<PassageFinder> finders, QueryNode root, WordReading words, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<PassageSet>(finders.Length);
        foreach (var finder in finders)
        {
            cancel.ThrowIfCancellationRequested();
            if (finder.Find(root, words) is { } set)
            {
                found.Add(set);
            }
        }

        return found.DrainToImmutable();
    }

    // What holds the words, and the first passages of the documents that are named so.
    private static Matches Literal(
        IndexSnapshot snapshot, ImmutableArray<PassageFinder> finders, QueryNode root, ImmutableArray<PassageSet> found, List<string> words,
        DocumentId? within, SearchPool pool)
    {
        var all = new PassageSet[finders.Length];
        var byName = new PassageSet?[finders.Length];
        for (var i = 0; i < finders.Length; i++)
        {
            all[i] = Within(snapshot.Searchable[i], found[i], within);
            if (within is null && finders[i].IsAnyNamed(words) && finders[i].Find(root, WordReading.Named) is { } named)
            {
                all[i] = named;
                byName[i] = named.Without(found[i]) is { IsEmpty: false } more ? more : null;
            }
        }

        return new Matches(snapshot, all, byName, pool);
    }

    private static PassageSet Within(SearchableSegment segment, PassageSet found, DocumentId? document) => document is not { } id ? found
        : segment.Memory.View.Entries.FirstOrDefault(entry => entry.Id == id) is { } entry ? found.And(PassageSet.Range(segment.Memory.Size, entry.First, entry.Count))
        : new PassageSet(segment.Memory.Size);

    private static long WorkOf(ImmutableArray<PassageFinder> finders, Ranking ranking) => finders.Sum(finder => finder.Work) + ranking.Work;
}
