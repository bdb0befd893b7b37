using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Plain full-text search, to hold the portal's own against: one kind of token, all of the query's wanted, BM25 with its usual constants. Where no text has all of them, one that has any.</summary>
public sealed class PlainSearch
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly Func<string, IReadOnlyList<string>> _cut;
    private readonly Dictionary<string, List<(int Text, int Times)>> _postings = new(StringComparer.Ordinal);
    private readonly List<int> _lengths = [];
    private readonly double _average;

    private PlainSearch(IEnumerable<string> texts, Func<string, IReadOnlyList<string>> cut)
    {
        _cut = cut;
        foreach (var text in texts)
        {
            var tokens = cut(text);
            foreach (var (token, times) in tokens.CountBy(t => t, StringComparer.Ordinal))
            {
                (_postings.TryGetValue(token, out var postings) ? postings : _postings[token] = []).Add((_lengths.Count, times));
            }

            _lengths.Add(tokens.Count);
        }

        _average = _lengths.Count == 0 ? 1 : Math.Max(1, _lengths.Average());
    }

    /// <summary>By the pairs of characters that follow each other, as analyzers for Chinese, Japanese and Korean cut them.</summary>
    public static PlainSearch ByPairs(IEnumerable<string> texts) => new(texts, text =>
    {
        var normalized = NormalizedText.Fold(text);
        return [.. SearchTokens.PairsOf(SearchTokens.CharactersOf(normalized)).Select(pair => pair.Of(normalized))];
    });

    /// <summary>By the segmenter's words.</summary>
    public static PlainSearch ByWords(IEnumerable<string> texts, Segmenter segmenter) => new(texts, text =>
    {
        var tokens = SearchTokens.Of(text, segmenter);
        return [.. tokens.Words.Select(word => word.Of(tokens.Text))];
    });

    /// <param name="query">Words; no syntax is read.</param>
    public PlainAnswer Ask(string query)
    {
        var tokens = _cut(query).Distinct(StringComparer.Ordinal).ToList();
        var scores = new Dictionary<int, (int Held, double Score)>();
        foreach (var postings in tokens.Select(token => _postings.GetValueOrDefault(token) ?? []))
        {
            var rarity = Math.Log(1 + ((_lengths.Count - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (text, times) in postings)
            {
                var (held, score) = scores.GetValueOrDefault(text);
                scores[text] = (held + 1, score + (rarity * times * (K1 + 1) / (times + (K1 * (1 - B + (B * _lengths[text] / _average))))));
            }
        }

        var whole = scores.Where(s => s.Value.Held == tokens.Count).ToList();
        var ranked = (whole.Count > 0 ? whole : [.. scores]).OrderByDescending(s => s.Value.Score).ThenBy(s => s.Key).ToList();
        return new(whole.Count, ranked.Count > 0 ? ranked[0].Key : null);
    }
}

/// <param name="Found">How many texts have every token of the query.</param>
/// <param name="Best">The place of the best text, of those or, where there are none, of those that have any; null for none.</param>
public readonly record struct PlainAnswer(int Found, int? Best);
