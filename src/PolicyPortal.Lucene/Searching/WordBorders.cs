using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>No false friend on top: passages that hold the query's texts only across the borders of words come after those that hold them as words.</summary>
internal sealed class WordBorders(SearchableSegment segment, PassageFinder finder, QueryTexts texts)
{
    /// <summary>What the score of a false friend is multiplied by. No two passages that hold a text differ by so much for other reasons.</summary>
    public const float FalseFriend = 0.02f;

    private readonly Dictionary<string, PassageSet> _holding = new(StringComparer.Ordinal);

    /// <param name="finders">By segment, those that found the matches.</param>
    public static void Lower(IndexSnapshot snapshot, ImmutableArray<PassageFinder> finders, QueryTexts texts, QueryNode root, Matches matches)
    {
        for (var number = 0; number < snapshot.Searchable.Length; number++)
        {
            var segment = snapshot.Searchable[number];
            var range = matches.InSegment(number);
            var passages = matches.Passages[range];
            if (passages.IsEmpty || new WordBorders(segment, finders[number], texts).Holding(root) is not { } holding)
            {
                continue;
            }

            // False friends are few: they are sought among the matches, not the matches among them.
            var scores = matches.Scores[range];
            var at = 0;
            foreach (var passage in matches.Found(number).Without(holding))
            {
                at = Gallop.To(passages, at, segment.First + passage);
                scores[at] *= FalseFriend;
            }
        }
    }

    /// <returns>The passages that hold what is wanted as words; null where that is no question.</returns>
    private PassageSet? Holding(QueryNode node) => node switch
    {
        QueryNode.And all => all.Parts.Select(Holding).OfType<PassageSet>().Aggregate((PassageSet?)null, (sum, part) => sum?.And(part) ?? part),
        QueryNode.Or any => AnyOf([.. any.Parts.Select(Holding)]),
        QueryNode.Term term => HoldingWord(term.Text, named: true),
        QueryNode.Variant variant => HoldingWord(variant.Text, named: true),
        QueryNode.Phrase phrase => HoldingWord(phrase.Text, named: false),
        _ => null,
    };

    private static PassageSet? AnyOf(List<PassageSet?> parts) =>
        parts.Contains(null) ? null : parts.Aggregate((sum, part) => sum!.Or(part!));

    // A text of one character stands within words as well as alone.
    private PassageSet? HoldingWord(string typed, bool named)
    {
        var tokens = texts.TokensOf(typed);
        if (tokens.Characters.Length < 2)
        {
            return null;
        }

        if (!_holding.TryGetValue(tokens.Text, out var holding))
        {
            _holding[tokens.Text] = holding = finder.AsWords(tokens.Text);
        }

        return named && finder.Named(tokens.Text).Length > 0 ? holding.Or(NamedAsWords(tokens.Text)) : holding;
    }

    private PassageSet NamedAsWords(string text)
    {
        var named = finder.None();
        foreach (var place in finder.Named(text))
        {
            // A number has no words: what it holds, it holds.
            if (segment.Memory.View.Entries[place] is { Count: > 0 } entry
                && (entry.TitleHoldsAsWords(text, texts.Segmenter) || !entry.NormalizedTitle.Contains(text, StringComparison.Ordinal)))
            {
                named.Add(entry.First);
            }
        }

        return named;
    }
}
