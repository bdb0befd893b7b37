using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Finds what a search found in the text as printed.</summary>
/// <remarks>
/// In a literal search that is the query's words and phrases, wherever they stand. In a near one it is the query's words of two characters and more; where a
/// text holds none of them, the query's pairs; single characters only for a query that has no pair, or every 的 would shine. Not thread-safe.
/// </remarks>
public sealed class Highlighter
{
    /// <summary>Places that are marked in one text; no passage that a person reads has as many.</summary>
    private const int MostFound = 20_000;

    // Tried in turn until one layer finds something; normalised, none empty.
    private readonly ImmutableArray<ImmutableArray<string>> _layers;

    // Of one text; each is done with before the next.
    private readonly List<Found> _found = [];

    private Highlighter(IEnumerable<IEnumerable<string>> layers) =>
        _layers = [.. layers.Select(layer => layer.Where(t => t.Length > 0).Distinct().ToImmutableArray()).Where(layer => !layer.IsEmpty)];

    /// <summary>For a search whose words were found literally.</summary>
    /// <param name="texts">As typed.</param>
    public static Highlighter Literal(IEnumerable<string> texts) => new([texts.Select(NormalizedText.Fold)]);

    /// <summary>For a search that found what is near.</summary>
    /// <param name="phrases">Quoted texts, which are always meant literally; as typed.</param>
    /// <param name="terms">The words that were loosened.</param>
    public static Highlighter Near(IEnumerable<string> phrases, IReadOnlyCollection<SearchTokens> terms)
    {
        var literal = phrases.Select(NormalizedText.Fold).ToList();
        var pairs = terms.SelectMany(t => t.Pairs.Select(pair => pair.Of(t.Text))).ToList();
        return new([
            literal.Concat(terms.SelectMany(t => t.Words.Where(IsLong).Select(word => word.Of(t.Text)))),
            literal.Concat(pairs),
            pairs.Count > 0 ? [] : terms.SelectMany(t => t.Characters.Select(c => c.Of(t.Text)))]);

        static bool IsLong(TextSpan word) => word.Length > 1;
    }

    /// <summary>Every hit in the text, in order; overlapping ones are one. A text of millions of hits has its first ones marked.</summary>
    public ImmutableArray<TextSpan> HitsIn(string text) => Merge(Find(text));

    /// <summary>The whole text with its hits, where the normalised text is known.</summary>
    public Snippet Whole(string text, string normalized) => new(text, Merge(Find(text, normalized, [])));

    /// <summary>The hits in the text, and the part of it around the best of them.</summary>
    public (ImmutableArray<TextSpan> Hits, Snippet Snippet) Cut(string text) => Cut(text, Find(text));

    /// <summary>The same where the normalised text is known, and which units of the printed one it has.</summary>
    /// <param name="kept">Of <see cref="PrintedUnits"/>; empty where they are not known.</param>
    public (ImmutableArray<TextSpan> Hits, Snippet Snippet) Cut(string text, ReadOnlySpan<char> normalized, ReadOnlySpan<ulong> kept) =>
        Cut(text, Find(text, normalized, kept));

    private static (ImmutableArray<TextSpan> Hits, Snippet Snippet) Cut(string text, List<Found> found)
    {
        var hits = Merge(found);
        return (hits, SnippetWindow.Cut(text, found, hits));
    }

    private List<Found> Find(string text)
    {
        var normalized = NormalizedText.Of(text);
        return ToPrinted(FindIn(normalized.Text), normalized);
    }

    private List<Found> Find(string text, ReadOnlySpan<char> normalized, ReadOnlySpan<ulong> kept)
    {
        var found = FindIn(normalized);
        if (kept.IsEmpty)
        {
            return found.Count == 0 ? found : ToPrinted(found, NormalizedText.Of(text));
        }

        var units = new PrintedUnits(kept);
        foreach (ref var place in CollectionsMarshal.AsSpan(found))
        {
            place = place with { Span = units.ToPrinted(place.Span) };
        }

        return found;
    }

    private static List<Found> ToPrinted(List<Found> found, NormalizedText normalized)
    {
        foreach (ref var place in CollectionsMarshal.AsSpan(found))
        {
            place = place with { Span = normalized.ToOriginal(place.Span) };
        }

        return found;
    }

    // In the normalised text, in order.
    private List<Found> FindIn(ReadOnlySpan<char> normalized)
    {
        var found = _found;
        found.Clear();
        foreach (var layer in _layers)
        {
            for (var i = 0; i < layer.Length; i++)
            {
                var needle = layer[i];
                for (int from = 0, at; found.Count < MostFound && (at = normalized[from..].IndexOf(needle)) >= 0; from += at + 1)
                {
                    found.Add(new Found(new TextSpan(from + at, from + at + needle.Length), i));
                }
            }

            if (found.Count > 0)
            {
                if (layer.Length > 1)
                {
                    found.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Span.End.CompareTo(b.Span.End));
                }

                break;
            }
        }

        return found;
    }

    private static ImmutableArray<TextSpan> Merge(List<Found> found)
    {
        var merged = found.Count == 0 ? [] : new TextSpan[found.Count];
        var count = 0;
        foreach (var (span, _) in found)
        {
            if (count > 0 && span.Start < merged[count - 1].End)
            {
                merged[count - 1] = new TextSpan(merged[count - 1].Start, Math.Max(merged[count - 1].End, span.End));
            }
            else
            {
                merged[count++] = span;
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(count == merged.Length ? merged : merged[..count]);
    }
}

/// <summary>One place where something that was looked for stands.</summary>
/// <param name="Needle">Which of the things that were looked for.</param>
internal readonly record struct Found(TextSpan Span, int Needle);
