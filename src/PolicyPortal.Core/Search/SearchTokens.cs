using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>A text in the three ways in which it is ranked. Every engine ranks these tokens.</summary>
/// <param name="Text">The normalised text that the spans count in.</param>
/// <param name="Characters">Each character.</param>
/// <param name="Pairs">Each character with the next; one fewer than characters.</param>
/// <param name="Words">As <see cref="SegmentedText"/> has them.</param>
public sealed record SearchTokens(string Text, ImmutableArray<TextSpan> Characters, ImmutableArray<TextSpan> Pairs, ImmutableArray<TextSpan> Words)
{
    /// <param name="text">As typed or printed.</param>
    public static SearchTokens Of(string text, Segmenter segmenter)
    {
        var (normalized, words, _) = SegmentedText.Of(text, segmenter);
        var characters = CharactersOf(normalized);
        return new SearchTokens(normalized, characters, PairsOf(characters), words);
    }

    /// <summary>The characters of a normalised text.</summary>
    public static ImmutableArray<TextSpan> CharactersOf(string text)
    {
        var characters = ImmutableArray.CreateBuilder<TextSpan>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at + (char.IsHighSurrogate(text[at]) ? 2 : 1);
            characters.Add(new TextSpan(at, end));
            at = end;
        }

        return characters.DrainToImmutable();
    }

    /// <summary>Each character with the next.</summary>
    public static ImmutableArray<TextSpan> PairsOf(ImmutableArray<TextSpan> characters)
    {
        var pairs = ImmutableArray.CreateBuilder<TextSpan>(Math.Max(0, characters.Length - 1));
        for (var i = 1; i < characters.Length; i++)
        {
            pairs.Add(new TextSpan(characters[i - 1].Start, characters[i].End));
        }

        return pairs.DrainToImmutable();
    }
}
