using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Quotation;

/// <summary>How near a stretch of the library is to a sentence.</summary>
/// <param name="Window">In units of the excerpt's normalised text.</param>
/// <param name="Share">From 0 to 1: of the sentence that the stretch has.</param>
internal readonly record struct Likeness(Excerpt Excerpt, TextSpan Window, double Share)
{
    /// <summary>Beneath it a stretch is not the sentence altered, but another one.</summary>
    public const double Least = 0.6;

    /// <summary>From it on nothing nearer is looked for.</summary>
    public const double Likely = 0.75;

    /// <summary>From it on the clause that the sentence before stood in is taken, unseen what else there is.</summary>
    public const double Sure = 0.9;

    /// <summary>A common stretch this long is no chance.</summary>
    private const int Tile = 5;

    private const int SameEnd = 2;
    private const int MostWidened = 40;

    /// <param name="sentence">Normalised, not empty.</param>
    public static Likeness Of(Excerpt excerpt, string sentence)
    {
        var match = ApproximateMatch.Find(sentence, excerpt.Normalized.Text);
        return new(excerpt, Whole(excerpt.Normalized.Text, match.Span), 1 - ((double)match.Distance / sentence.Length));
    }

    /// <summary>The same where parts have changed places: counts the stretches of the sentence that stand anywhere in the excerpt.</summary>
    public static Likeness Reordered(Excerpt excerpt, string sentence)
    {
        var text = excerpt.Normalized.Text;
        var (shared, first, last) = (0, text.Length, 0);
        for (var at = 0; at + Tile <= sentence.Length;)
        {
            var (place, length) = LongestTile(sentence, at, text);
            if (length < Tile)
            {
                at++;
                continue;
            }

            (first, last) = (Math.Min(first, place), Math.Max(last, place + length));
            shared += length;
            at += length;
        }

        // Parts that stand far from each other are no sentence.
        return last - first <= 2 * sentence.Length && first < last
            ? new(excerpt, Whole(text, new(first, last)), (double)shared / sentence.Length)
            : new(excerpt, default, 0);
    }

    /// <summary>
    /// The same stretch, reaching to where its sentence begins and ends when the quoted one begins and ends with the same characters: what was left out behind the first words is
    /// then left out, and not the first words added.
    /// </summary>
    public Likeness Widened(string sentence)
    {
        var text = Excerpt.Normalized.Text;
        var (from, to) = Excerpt.SentenceAround(Window);
        var isSameStart = Window.Start - from <= MostWidened && text.AsSpan(from).StartsWith(sentence.AsSpan(0, SameEnd), StringComparison.Ordinal);
        var isSameEnd = to - Window.End <= MostWidened && text.AsSpan(0, to).EndsWith(sentence.AsSpan(sentence.Length - SameEnd), StringComparison.Ordinal);
        return this with { Window = new(isSameStart ? from : Window.Start, isSameEnd ? to : Window.End) };
    }

    private static (int Place, int Length) LongestTile(string sentence, int at, string text)
    {
        var length = Tile;
        var place = text.IndexOf(sentence.AsSpan(at, length));
        if (place < 0)
        {
            return (0, 0);
        }

        for (var further = place; further >= 0 && at + length < sentence.Length;)
        {
            while (at + length < sentence.Length && further + length < text.Length && text[further + length] == sentence[at + length])
            {
                length++;
            }

            place = further;
            further = at + length < sentence.Length ? text.IndexOf(sentence.AsSpan(at, length + 1)) : -1;
        }

        return (place, length);
    }

    // Whole characters.
    private static TextSpan Whole(string text, TextSpan span) => span.IsEmpty ? span : new(
        span.Start < text.Length && char.IsLowSurrogate(text[span.Start]) ? span.Start - 1 : span.Start,
        span.End < text.Length && char.IsLowSurrogate(text[span.End]) ? span.End + 1 : span.End);
}

file static class SpanSearch
{
    public static int IndexOf(this string text, ReadOnlySpan<char> value) => text.AsSpan().IndexOf(value, StringComparison.Ordinal);
}
