using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The texts of one query, each cut into tokens once however many ask for them.</summary>
internal sealed class QueryTexts(Segmenter segmenter)
{
    private readonly Dictionary<string, SearchTokens> _tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordForm?> _forms = new(StringComparer.Ordinal);

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

    /// <param name="typed">As typed.</param>
    /// <returns>null for a text of one character, which stands within words as well as alone.</returns>
    public WordForm? FormOf(string typed)
    {
        if (!_forms.TryGetValue(typed, out var form))
        {
            _forms[typed] = form = WordForm.Of(TokensOf(typed));
        }

        return form;
    }
}
