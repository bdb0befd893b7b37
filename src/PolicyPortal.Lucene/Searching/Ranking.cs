using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Model;
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

    /// <summary>A near passage holds tokens with at least this share of the query's weight (by rarity); single characters weigh only where the query has nothing else.</summary>
    public const float NearMinimum = 0.03f;

    /// <summary>What a synonym counts of what the words that it stands for count: found by them, a passage comes first.</summary>
    public const float SynonymWeight = 0.8f;

    private readonly List<WeightedToken> _tokens = [];

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
        // Where the query has more, nothing is near by single characters alone: 子公司 is not near 扬子鳄.
        var hasPairs = texts.Any(text => !text.Pairs.IsEmpty);
        Add(TokenKind.Characters, TokenKind.HeadingCharacters, tokens => tokens.Characters);
        Add(TokenKind.Pairs, TokenKind.HeadingPairs, tokens => tokens.Pairs);
        Add(TokenKind.Words, TokenKind.HeadingWords, tokens => tokens.Words);

        void Add(TokenKind inText, TokenKind inHeadings, Func<SearchTokens, ImmutableArray<TextSpan>> spans)
        {
            foreach (var (token, times) in Counted(texts, spans))
            {
                var weight = MathF.Sqrt(times) * QuestionWords.WeightOf(token);
                AddToken(snapshot, inText, token, weight, covers: !hasPairs || Rune.GetRuneAt(token, 0).Utf16SequenceLength < token.Length);
                AddToken(snapshot, inHeadings, token, HeadingWeight * weight, covers: false);
            }
        }
    }

    // Each token with how often the texts have it, in the order in which they come.
    private static OrderedDictionary<string, int> Counted(IReadOnlyCollection<SearchTokens> texts, Func<SearchTokens, ImmutableArray<TextSpan>> spans)
    {
        var counted = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var span in spans(text))
            {
                var token = span.Of(text.Text);
                counted[token] = counted.GetValueOrDefault(token) + 1;
            }
        }

        return counted;
    }

    private void AddToken(IndexSnapshot snapshot, TokenKind kind, string text, float weight, bool covers)
    {
        var postings = new Postings[snapshot.Searchable.Length];
        var holders = 0;
        for (var segment = 0; segment < postings.Length; segment++)
        {
            postings[segment] = snapshot.Searchable[segment].Memory.Table(kind).Find(text);
            holders += postings[segment].Count;
        }

        if (holders > 0)
        {
            var statistics = snapshot.StatisticsOf(kind);
            var rarity = MathF.Log(1 + ((statistics.Texts - holders + 0.5f) / (holders + 0.5f)));
            _tokens.Add(new WeightedToken(kind, postings, rarity, weight * rarity * (K1 + 1), statistics.Saturation) { Covers = covers });
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
    public void Score(IndexSnapshot snapshot, Matches matches, SearchPool pool, CancellationToken cancel) => Run(snapshot, matches, near: null, pool, cancel);

    /// <summary>Gives each passage its score and drops those that hold too little of the query.</summary>
    /// <param name="bound">By segment, the passages that the query does not rule out.</param>
    public void ScoreNear(IndexSnapshot snapshot, Matches matches, ImmutableArray<PassageSet> bound, SearchPool pool, CancellationToken cancel) =>
        Run(snapshot, matches, bound, pool, cancel);

    /// <summary>Those among some passages whose text may share enough with the query: whatever is near is among them.</summary>
    /// <param name="number">The segment's place in the snapshot.</param>
    public PassageSet Sharing(int number, SearchableSegment segment, PassageSet passages, SearchPool pool)
    {
        var sharing = new PassageSet(segment.Memory.Size, pool);
        foreach (var token in Telling())
        {
            var postings = token.BySegment[number];
            Work += postings.Count;
            sharing.Add(segment.Memory.Table(token.Kind), postings);
        }

        return sharing.And(passages);
    }

    /// <summary>How many postings were looked at.</summary>
    public long Work { get; private set; }

    // What a near passage covers at least.
    private float LeastCover => NearMinimum * _tokens.Where(t => t.Covers && !t.IsSynonym).Sum(t => t.Rarity);

    // The tokens that cover without those so common that all of them together are too little: of the latter alone nothing is near.
    private IEnumerable<WeightedToken> Telling()
    {
        var tooLittle = 0.999f * LeastCover; // sums are rounded
        var sum = 0f;
        return _tokens.Where(t => t.Covers).OrderBy(t => t.Rarity).SkipWhile(t => (sum += t.Rarity) < tooLittle);
    }

    /// <param name="near">Where words are loosened, by segment the passages that the query does not rule out; else null.</param>
    private void Run(IndexSnapshot snapshot, Matches matches, ImmutableArray<PassageSet>? near, SearchPool pool, CancellationToken cancel)
    {
        var leastCover = LeastCover;
        for (var number = 0; number < snapshot.Searchable.Length; number++)
        {
            var segment = snapshot.Searchable[number];
            var wanted = matches.Passages[matches.InSegment(number)];
            if (wanted.IsEmpty)
            {
                continue;
            }

            var sums = new ScoreSums(segment, wanted, withCover: near is not null, pool);
            var sections = near is { } bound ? new SectionEvidence(segment, bound[number], sums.OfSections) : null;
            foreach (var token in _tokens)
            {
                cancel.ThrowIfCancellationRequested();
                Work += token.AddTo(ref sums, segment.Memory, number);
                if (sections is not null && token.Kind is TokenKind.Pairs)
                {
                    Work += token.AddTo(sections, segment.Memory, number);
                }
            }

            matches.Take(number, sums, leastCover);
        }
    }
}
