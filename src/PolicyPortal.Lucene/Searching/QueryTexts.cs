using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The texts of one query, each cut into tokens once however many ask for them.</summary>
internal sealed class QueryTexts(Segmenter segmenter)
{
    private readonly Dictionary<string, SearchTokens> _tokens = new(StringComparer.Ordinal);

    public Segmenter Segmenter => segmenter;

    /// <param name="typed">As typed.</param>
    public SearchTokens TokensOf(string typed)
    {
        if (!_tokens.TryGetValue(typed, out var tokens))
        {
            _tokens[typed] = tokens = SearchTokens.Of(typed, segmenter);
        }

        return tokens;
    }
}
