using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>A text in the three ways in which it is indexed and asked for. Every engine ranks these tokens.</summary>
/// <param name="Text">The normalised text that the spans count in.</param>
/// <param name="Characters">Each character.</param>
/// <param name="Pairs">Each character with the next; one fewer than characters.</param>
/// <param name="Joined">Each word with the next one, where nothing stands between them: 承揽 is here, though a segmenter makes two words of it, and 和服 is not in 产品和服务.</param>
/// <param name="Words">The segmenter's pieces of the text as printed, normalised; those that normalise to nothing are left out, and runs of letters too long for words.</param>
public sealed record SearchTokens(
    string Text, ImmutableArray<TextSpan> Characters, ImmutableArray<TextSpan> Pairs, ImmutableArray<TextSpan> Words, ImmutableArray<TextSpan> Joined)
{
    /// <summary>In UTF-16 units; a longer piece is no word, and engines refuse tokens that never end.</summary>
    private const int LongestWord = 64;

    /// <remarks>Words are cut in the text as printed, where punctuation still parts them and 3.5 is one.</remarks>
    public static SearchTokens Of(string text, Segmenter segmenter)
    {
        var normalized = NormalizedText.Of(text);
        var characters = CharactersOf(normalized.Text);
        var (words, joined) = WordsOf(normalized, segmenter.Split(text));
        return new SearchTokens(normalized.Text, characters, PairsOf(characters), words, joined);
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

    private static (ImmutableArray<TextSpan> Words, ImmutableArray<TextSpan> Joined) WordsOf(NormalizedText normalized, IReadOnlyList<TextSpan> pieces)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>(pieces.Count);
        var joined = ImmutableArray.CreateBuilder<TextSpan>(pieces.Count);
        TextSpan? before = null;
        var at = 0;
        foreach (var piece in pieces)
        {
            var start = at;
            while (at < normalized.Text.Length && normalized.PlaceOf(at) < piece.End)
            {
                at++;
            }

            if (at > start && at - start <= LongestWord)
            {
                var word = new TextSpan(start, at);
                words.Add(word);
                if (before is { } previous && at - previous.Start <= LongestWord)
                {
                    joined.Add(new TextSpan(previous.Start, at));
                }

                before = word;
            }
            else
            {
                before = null;
            }
        }

        return (words.DrainToImmutable(), joined.DrainToImmutable());
    }
}
