using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>No false friend on top: passages that hold the query's texts only across the borders of words come after those that hold them as words.</summary>
internal sealed class WordBorders(IndexSnapshot snapshot, Segmenter segmenter, AtomicReaderContext leaf)
{
    /// <summary>What the score of a false friend is multiplied by. No two passages that hold a text differ by so much for other reasons.</summary>
    public const float FalseFriend = 0.02f;

    public static void Lower(IndexSnapshot snapshot, Segmenter segmenter, QueryNode root, Matches matches)
    {
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var range = matches.InSegment(leaf.Ord);
            var passages = matches.Passages.AsSpan(range);
            if (passages.IsEmpty || new WordBorders(snapshot, segmenter, leaf).Holding(root) is not { } holding)
            {
                continue;
            }

            var scores = matches.Scores.AsSpan(range);
            for (var i = 0; i < passages.Length; i++)
            {
                if (!holding.Get(passages[i] - leaf.DocBase))
                {
                    scores[i] *= FalseFriend;
                }
            }
        }
    }

    /// <returns>The passages that hold what is wanted as words; null where that is no question.</returns>
    private FixedBitSet? Holding(QueryNode node) => node switch
    {
        QueryNode.And and => and.Parts.Select(Holding).OfType<FixedBitSet>().Aggregate((FixedBitSet?)null, (all, part) => Combined(all, part, (a, b) => a.And(b))),
        QueryNode.Or or when or.Parts.Select(Holding).ToList() is var parts =>
            parts.Contains(null) ? null : parts.Aggregate((FixedBitSet?)null, (any, part) => Combined(any, part!, (a, b) => a.Or(b))),
        QueryNode.Term term => HoldingWord(term.Text, named: true),
        QueryNode.Phrase phrase => HoldingWord(phrase.Text, named: false),
        _ => null,
    };

    private FixedBitSet? HoldingWord(string typed, bool named)
    {
        if (WordForm.Of(typed, segmenter) is not { } form)
        {
            return null;
        }

        var holding = PassagesWith(IndexFields.OfText.Words, form.Text);
        holding.Or(PassagesWith(IndexFields.Joined, form.Text));
        if (!form.Edges.IsEmpty)
        {
            var edges = PassagesWith(IndexFields.Joined, form.Edges[0]);
            edges.And(PassagesWith(IndexFields.Joined, form.Edges[1]));
            holding.Or(edges);
        }

        foreach (var entry in named ? snapshot.Segments[leaf.Ord].Entries : [])
        {
            if (entry.Count > 0 && entry.IsNamed(form.Text) && (entry.TitleHolds(form, segmenter) || !entry.NormalizedTitle.Contains(form.Text, StringComparison.Ordinal)))
            {
                holding.Set(entry.First);
            }
        }

        return holding;
    }

    private FixedBitSet PassagesWith(string field, string token)
    {
        var passages = new FixedBitSet(leaf.AtomicReader.MaxDoc);
        if (leaf.AtomicReader.GetTermDocsEnum(new Term(field, token)) is { } postings)
        {
            for (var passage = postings.NextDoc(); passage != DocIdSetIterator.NO_MORE_DOCS; passage = postings.NextDoc())
            {
                passages.Set(passage);
            }
        }

        return passages;
    }

    private static FixedBitSet Combined(FixedBitSet? sum, FixedBitSet part, Action<FixedBitSet, FixedBitSet> combine)
    {
        if (sum is null)
        {
            return part;
        }

        combine(sum, part);
        return sum;
    }
}
