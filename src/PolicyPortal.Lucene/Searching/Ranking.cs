using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>BM25 over characters, pairs and words of the text, at equal weights, and over those of the headings, at half.</summary>
/// <remarks>
/// Token by token over the postings, added up in an array: what is found has been found already, so nothing is gained by walking all postings
/// side by side, and a long question has a hundred of them.
/// </remarks>
internal sealed class Ranking
{
    /// <summary>How soon a repeated token adds no more. Passages are short, so sooner than BM25's usual 1.2.</summary>
    public const float K1 = 0.9f;

    /// <summary>How much a long passage must hold to count as much as a short one: 0 nothing, 1 in full proportion.</summary>
    public const float B = 0.75f;

    /// <summary>What a token in the headings and title counts, where one in the text counts 1.</summary>
    public const float HeadingWeight = 0.5f;

    /// <summary>A near passage holds tokens with at least this share of the query's weight (by rarity).</summary>
    public const float NearMinimum = 0.1f;

    /// <summary>What a synonym counts of what the words that it stands for count: found by them, a passage comes first.</summary>
    public const float SynonymWeight = 0.8f;

    /// <summary>Where a token has this many times as many postings as there are passages to score, it skips to each of them.</summary>
    private const int SkipFrom = 8;

    private readonly List<Token> _tokens = [];

    private Ranking()
    {
    }

    /// <param name="synonyms">Words that are wanted beside those that they stand for, which are among the texts.</param>
    public static Ranking Of(
        IndexSnapshot snapshot, IReadOnlyCollection<SearchTokens> texts, IReadOnlyCollection<(SearchTokens Words, SearchTokens For)> synonyms)
    {
        var ranking = new Ranking();
        ranking.Add(snapshot, texts);
        foreach (var (words, stoodFor) in synonyms)
        {
            ranking.AddSynonym(snapshot, words, stoodFor);
        }

        return ranking;
    }

    private void Add(IndexSnapshot snapshot, IReadOnlyCollection<SearchTokens> texts)
    {
        foreach (var (fields, weight, inText) in new[] { (IndexFields.OfText, 1f, true), (IndexFields.OfHeadings, HeadingWeight, false) })
        {
            Add(snapshot, fields.Characters, texts.SelectMany(t => t.Characters.Select(s => s.Of(t.Text))), weight, inText);
            Add(snapshot, fields.Pairs, texts.SelectMany(t => t.Pairs.Select(s => s.Of(t.Text))), weight, inText);
            Add(snapshot, fields.Words, texts.SelectMany(t => t.Words.Select(s => s.Of(t.Text))), weight, inText);
        }
    }

    // A long synonym has more tokens than a short word, and a rare one weightier ones: it is scaled to the words that it stands for.
    private void AddSynonym(IndexSnapshot snapshot, SearchTokens words, SearchTokens stoodFor)
    {
        var (own, original) = (new Ranking(), new Ranking());
        own.Add(snapshot, [words]);
        original.Add(snapshot, [stoodFor]);
        var (weight, most) = (own._tokens.Sum(t => t.Weight), original._tokens.Sum(t => t.Weight));
        var scale = SynonymWeight * (most > 0 && most < weight ? most / weight : 1);
        _tokens.AddRange(own._tokens.Select(t => t with { Weight = t.Weight * scale, Rarity = t.Rarity * scale, IsSynonym = true }));
    }

    /// <summary>Gives each passage its score.</summary>
    public void Score(IndexSnapshot snapshot, Matches matches, CancellationToken cancel) =>
        Run(snapshot, matches, nearOnly: false, cancel);

    /// <summary>Gives each passage its score and drops those that hold too little of the query.</summary>
    public void ScoreNear(IndexSnapshot snapshot, Matches matches, CancellationToken cancel)
    {
        Run(snapshot, matches, nearOnly: true, cancel);
        matches.KeepWhere(score => score >= 0);
    }

    private void Add(IndexSnapshot snapshot, string field, IEnumerable<string> texts, float weight, bool inText)
    {
        var statistics = snapshot.StatisticsOf(field);
        foreach (var (text, times) in texts.CountBy(t => t))
        {
            var term = new Term(field, text);
            var states = TermContext.Build(snapshot.Reader.Context, term);
            if (states.DocFreq > 0)
            {
                var rarity = MathF.Log(1 + ((statistics.Entries - states.DocFreq + 0.5f) / (states.DocFreq + 0.5f)));
                _tokens.Add(new Token(term, states, rarity, weight * times * rarity * (K1 + 1), statistics.LengthPart, inText));
            }
        }
    }

    private void Run(IndexSnapshot snapshot, Matches matches, bool nearOnly, CancellationToken cancel)
    {
        var leastCover = NearMinimum * _tokens.Where(t => t.InText && !t.IsSynonym).Sum(t => t.Rarity);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            var range = matches.InSegment(leaf.Ord);
            var passages = matches.Passages.AsSpan(range);
            if (passages.IsEmpty)
            {
                continue;
            }

            var sums = new Sums(leaf.AtomicReader.MaxDoc, nearOnly);
            foreach (var token in _tokens)
            {
                cancel.ThrowIfCancellationRequested();
                token.AddTo(sums, leaf, passages);
            }

            var scores = matches.Scores.AsSpan(range);
            for (var i = 0; i < scores.Length; i++)
            {
                var number = passages[i] - leaf.DocBase;
                scores[i] = nearOnly && (sums.Cover![number] < leastCover || sums.Cover[number] == 0) ? -1 : sums.Score[number];
            }

            sums.Return();
        }
    }

    /// <summary>One number a passage of a segment, for scores and, where asked for, for the share of the query that it covers.</summary>
    private readonly struct Sums
    {
        public Sums(int passages, bool withCover)
        {
            Score = ArrayPool<float>.Shared.Rent(passages);
            Score.AsSpan(0, passages).Clear();
            if (withCover)
            {
                Cover = ArrayPool<float>.Shared.Rent(passages);
                Cover.AsSpan(0, passages).Clear();
            }
        }

        public float[] Score { get; }

        public float[]? Cover { get; }

        public void Return()
        {
            ArrayPool<float>.Shared.Return(Score);
            if (Cover is not null)
            {
                ArrayPool<float>.Shared.Return(Cover);
            }
        }
    }

    private sealed record Token(Term Term, TermContext States, float Rarity, float Weight, float[] LengthPart, bool InText)
    {
        /// <summary>It adds to what a passage covers of the query, and not to what there is to cover.</summary>
        public bool IsSynonym { get; init; }

        public void AddTo(Sums sums, AtomicReaderContext leaf, ReadOnlySpan<int> passages)
        {
            if (States.Get(leaf.Ord) is not { } state)
            {
                return;
            }

            var terms = leaf.AtomicReader.GetTerms(Term.Field).GetEnumerator();
            terms.SeekExact(Term.Bytes, state);
            var postings = terms.Docs(null, null, DocsFlags.FREQS);
            var lengths = leaf.AtomicReader.GetNormValues(Term.Field);
            var cover = InText ? sums.Cover : null;
            if (terms.DocFreq / SkipFrom > passages.Length)
            {
                foreach (var passage in passages)
                {
                    var number = passage - leaf.DocBase;
                    if (postings.DocID < number && postings.Advance(number) == DocIdSetIterator.NO_MORE_DOCS)
                    {
                        break;
                    }

                    if (postings.DocID == number)
                    {
                        AddOne(sums.Score, cover, number, postings.Freq, lengths);
                    }
                }
            }
            else
            {
                for (var number = postings.NextDoc(); number != DocIdSetIterator.NO_MORE_DOCS; number = postings.NextDoc())
                {
                    AddOne(sums.Score, cover, number, postings.Freq, lengths);
                }
            }
        }

        private void AddOne(float[] score, float[]? cover, int number, int count, NumericDocValues lengths)
        {
            score[number] += Weight * count / (count + LengthPart[(byte)lengths.Get(number)]);
            if (cover is not null)
            {
                cover[number] += Rarity;
            }
        }
    }
}
