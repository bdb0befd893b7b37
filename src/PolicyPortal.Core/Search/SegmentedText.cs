using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>A normalised text and its words. Words are cut in the text as printed, where punctuation still parts them and 3.5 is one.</summary>
/// <param name="Text">Normalised; the spans count in it.</param>
/// <param name="Words">The segmenter's pieces, normalised; those that normalise to nothing are left out, and runs of letters too long for words.</param>
/// <param name="Breaks">The units of the text, rising, before which punctuation was left out: nothing that reaches across is one phrase.</param>
public sealed record SegmentedText(string Text, ImmutableArray<TextSpan> Words, ImmutableArray<int> Breaks)
{
    /// <summary>In UTF-16 units; a longer piece is no word, and engines refuse tokens that never end.</summary>
    private const int LongestWord = 64;

    /// <param name="text">As printed.</param>
    public static SegmentedText Of(string text, Segmenter segmenter)
    {
        var normalized = NormalizedText.Of(text);
        var pieces = segmenter.Split(text);
        var words = ImmutableArray.CreateBuilder<TextSpan>(pieces.Count);
        var breaks = ImmutableArray.CreateBuilder<int>();
        var at = 0;
        foreach (var piece in pieces)
        {
            var start = at;
            while (at < normalized.Text.Length && normalized.PlaceOf(at) < piece.End)
            {
                at++;
            }

            if (at == start && !text.AsSpan(piece.Start, piece.Length).IsWhiteSpace())
            {
                breaks.Add(at);
            }
            else if (at > start && at - start <= LongestWord)
            {
                words.Add(new TextSpan(start, at));
            }
        }

        return new SegmentedText(normalized.Text, words.DrainToImmutable(), breaks.ToImmutable());
    }
}
