using System.Collections.Immutable;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>A text's tokens in the three ways in which it is indexed; all normalised, in order.</summary>
/// <param name="Characters">Every character.</param>
/// <param name="Pairs">Every two neighbouring characters, overlapping; none for a text of one.</param>
/// <param name="Words">The segmenter's words, punctuation left out.</param>
public sealed record SearchTokens(ImmutableArray<string> Characters, ImmutableArray<string> Pairs, ImmutableArray<string> Words)
{
    // No word is longer; a run of letters that is, is none that anyone searches for.
    private const int LongestWord = 100;

    public static SearchTokens Of(string text, ISegmenter segmenter) => Of(text, NormalizedText.Of(text), segmenter);

    /// <param name="normalized">Of the same text.</param>
    public static SearchTokens Of(string text, NormalizedText normalized, ISegmenter segmenter)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var span in segmenter.Segment(text))
        {
            if (span.Length <= LongestWord && NormalizedText.Fold(span.Of(text)) is { Length: > 0 } word)
            {
                words.Add(word);
            }
        }

        return new(CharactersOf(normalized), PairsOf(normalized), words.ToImmutable());
    }

    public static ImmutableArray<string> CharactersOf(NormalizedText text) =>
        [.. Enumerable.Range(0, text.Length).Select(text.Character)];

    public static ImmutableArray<string> PairsOf(NormalizedText text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Text[text.RuneOffsets[i]..text.RuneOffsets[i + 2]])];
}
