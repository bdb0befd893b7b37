using System.Buffers;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>BM25 over characters, pairs and words of the text, at equal weights, and over those of the headings, at less.</summary>
/// <remarks>
/// A token that the query has twice counts by the root of two; the words of asking count half (<see cref="QuestionWords"/>). Where words are loosened,
/// the section that a passage stands in counts too (<see cref="SectionEvidence"/>).
/// Token by token over the postings, added up in an array: what is found has been found already, so nothing is gained by walking all postings
/// side by side, and a long question has a hundred of them.
/// </remarks>
internal sealed class Ranking
{
    /// <summary>How soon a repeated token adds no more. Passages are short, so sooner than BM25's usual 1.2.</summary>
    public const float K1 = 0.9f;

    /// <summary>How much a long passage must hold to count as much as a short one: 0 nothing, 1 in full proportion.</summary>
    public const float B = 0.75f;

    /// <summary>What a token in the headings counts, where one in the text counts 1.</summary>
    public const float HeadingWeight = 0.2f;

    /// <summary>A near passage holds tokens with at least this share of the query's weight (by rarity).</summary>
    public const float NearMinimum = 0.05f;

    /// <summary>What a synonym counts of what the words that it stands for count: found by them, a passage comes first.</summary>
    public const float SynonymWeight = 0.8f;

    /// <summary>The same for a common token, whose bits are asked for each passage.</summary>
    private const int AskFrom = 3;

    /// <summary>Where a token has this many times as many postings as there are passages to score, it skips to each of them: a skip costs as much as walking over so many.</summary>
    private const int SkipFrom = 24;

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
    public void Score(IndexSnapshot snapshot, Matches matches, CancellationToken cancel)
    {
        Run(snapshot, matches, nearOnly: false, cancel);
        DocumentEvidence.AddTo(snapshot, matches);
    }

    /// <summary>Gives each passage its score and drops those that hold too little of the query.</summary>
    public void ScoreNear(IndexSnapshot snapshot, Matches matches, CancellationToken cancel)
    {
        Run(snapshot, matches, nearOnly: true, cancel);
        matches.DropNegative();
        DocumentEvidence.AddTo(snapshot, matches);
    }

    /// <summary>Those among some passages whose text shares a token with the query.</summary>
    /// <param name="number">The segment's place in the snapshot.</param>
    public PassageSet Sharing(int number, SearchableSegment segment, PassageSet passages)
    {
        var sharing = new PassageSet(segment.Memory.Size);
        foreach (var token in _tokens.Where(token => token.InText))
        {
            var postings = token.BySegment[number];
            Work += postings.Count;
            sharing.Add(segment.Memory.Table(token.Field), postings);
        }

        return sharing.And(passages);
    }

    /// <summary>How many postings were looked at.</summary>
    public long Work { get; private set; }

    private void Add(IndexSnapshot snapshot, string field, IEnumerable<string> texts, float weight, bool inText)
    {
        var statistics = snapshot.StatisticsOf(field);
        foreach (var (text, times) in texts.CountBy(t => t))
        {
            var postings = new Postings[snapshot.Searchable.Length];
            var holders = 0;
            for (var segment = 0; segment < postings.Length; segment++)
            {
                postings[segment] = snapshot.Searchable[segment].Memory.Table(field).Find(text);
                holders += postings[segment].Count;
            }

            if (holders > 0)
            {
                var rarity = MathF.Log(1 + ((statistics.Entries - holders + 0.5f) / (holders + 0.5f)));
                _tokens.Add(new Token(field, postings, rarity, weight * MathF.Sqrt(times) * QuestionWords.WeightOf(text) * rarity * (K1 + 1), statistics.Saturation, inText));
            }
        }
    }

    private void Run(IndexSnapshot snapshot, Matches matches, bool nearOnly, CancellationToken cancel)
    {
        var leastCover = NearMinimum * _tokens.Where(t => t.InText && !t.IsSynonym).Sum(t => t.Rarity);
        for (var number = 0; number < snapshot.Searchable.Length; number++)
        {
            var segment = snapshot.Searchable[number];
            var range = matches.InSegment(number);
            var passages = matches.Passages[range];
            if (passages.IsEmpty)
            {
                continue;
            }

            using var sums = new Sums(segment, passages, nearOnly);
            using var sections = nearOnly ? new SectionEvidence(segment, passages) : null;
            foreach (var token in _tokens)
            {
                cancel.ThrowIfCancellationRequested();
                Work += token.AddTo(sums, segment, number, passages);
                if (sections is not null && token.Field == IndexFields.OfText.Pairs)
                {
                    Work += token.AddTo(sections, segment, number);
                }
            }

            var scores = matches.Scores[range];
            for (var i = 0; i < scores.Length; i++)
            {
                var passage = passages[i] - segment.First;
                scores[i] = nearOnly && (sums.Cover[passage] < leastCover || sums.Cover[passage] == 0) ? -1
                    : sums.Score[passage] + (sections?.For(passage) ?? 0);
            }
        }
    }

    /// <summary>One number a passage of a segment, for scores and, where asked for, for the share of the query that it covers.</summary>
    /// <remarks>Only the places of the passages asked for begin at zero: what stands at the others is never read.</remarks>
    private readonly struct Sums : IDisposable
    {
        public Sums(SearchableSegment segment, ReadOnlySpan<int> passages, bool withCover)
        {
            Score = ArrayPool<float>.Shared.Rent(segment.Memory.Size);
            Cover = withCover ? ArrayPool<float>.Shared.Rent(segment.Memory.Size) : [];
            foreach (var passage in passages)
            {
                Score[passage - segment.First] = 0;
                if (withCover)
                {
                    Cover[passage - segment.First] = 0;
                }
            }
        }

        public float[] Score { get; }

        /// <summary>Empty where it was not asked for.</summary>
        public float[] Cover { get; }

        public void Dispose()
        {
            ArrayPool<float>.Shared.Return(Score);
            ArrayPool<float>.Shared.Return(Cover);
        }
    }

    private sealed record Token(string Field, Postings[] BySegment, float Rarity, float Weight, float[] Saturation, bool InText)
    {
        /// <summary>It adds to what a passage covers of the query, and not to what there is to cover.</summary>
        public bool IsSynonym { get; init; }

        /// <returns>How many postings were looked at.</returns>
        public int AddTo(Sums sums, SearchableSegment segment, int number, ReadOnlySpan<int> wanted)
        {
            var table = segment.Memory.Table(Field);
            var passages = table.PassagesOf(BySegment[number]);
            var counts = table.CountsOf(BySegment[number]);
            var cover = InText ? sums.Cover : [];
            return passages.Length / AskFrom > wanted.Length && table.BitsOf(BySegment[number]) is { } common
                ? AddWanted(sums.Score, cover, common, counts, table.Lengths, wanted, segment.First)
                : passages.Length / SkipFrom > wanted.Length
                ? AddWanted(sums.Score, cover, passages, counts, table.Lengths, wanted, segment.First)
                : AddAll(sums.Score, cover, passages, counts, table.Lengths);
        }

        /// <returns>How many postings were looked at.</returns>
        public int AddTo(SectionEvidence sections, SearchableSegment segment, int number)
        {
            var table = segment.Memory.Table(Field);
            var postings = BySegment[number];
            sections.Add(table.PassagesOf(postings), table.CountsOf(postings), Weight);
            return postings.Count;
        }

        private int AddAll(float[] score, float[] cover, ReadOnlySpan<int> passages, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths)
        {
            var saturation = Saturation;
            for (var i = 0; i < passages.Length && i < counts.Length; i++)
            {
                var passage = passages[i];
                score[passage] += Weight * saturation[FieldStatistics.Place(counts[i], lengths[passage])];
            }

            if (cover.Length > 0)
            {
                foreach (var passage in passages)
                {
                    cover[passage] += Rarity;
                }
            }

            return passages.Length;
        }

        private int AddWanted(
            float[] score, float[] cover, PostingBits common, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> wanted, int first)
        {
            foreach (var number in wanted)
            {
                var passage = number - first;
                var at = common.PlaceOf(passage);
                if (at >= 0)
                {
                    Add(score, cover, passage, counts[at], lengths[passage]);
                }
            }

            return wanted.Length;
        }

        private int AddWanted(
            float[] score, float[] cover, ReadOnlySpan<int> passages, ReadOnlySpan<byte> counts, ReadOnlySpan<byte> lengths, ReadOnlySpan<int> wanted, int first)
        {
            var at = 0;
            foreach (var number in wanted)
            {
                var passage = number - first;
                at = Gallop.To(passages, at, passage);
                if (at == passages.Length)
                {
                    break;
                }

                if (passages[at] == passage)
                {
                    Add(score, cover, passage, counts[at], lengths[passage]);
                }
            }

            return wanted.Length;
        }

        private void Add(float[] score, float[] cover, int passage, byte count, byte length)
        {
            score[passage] += Weight * Saturation[FieldStatistics.Place(count, length)];
            if (cover.Length > 0)
            {
                cover[passage] += Rarity;
            }
        }
    }
}
