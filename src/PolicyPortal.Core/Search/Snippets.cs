using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>The part of a text that shows its hits best.</summary>
public static class Snippets
{
    private const int Length = 120;
    private const int Lead = 16;

    /// <param name="hits">In order, not overlapping.</param>
    public static Snippet Around(string text, ImmutableArray<TextSpan> hits)
    {
        var start = text.Length <= Length ? 0 : Start(text, hits);
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        var inside = hits.Where(h => h.End > start && h.Start < end)
            .Select(h => new TextSpan(Math.Max(h.Start, start) - start, Math.Min(h.End, end) - start));
        return new(text[start..end], [.. inside], start > 0, end < text.Length);
    }

    // The window that holds most hits; of equals the first. It begins a little before its first hit.
    private static int Start(string text, ImmutableArray<TextSpan> hits)
    {
        var (best, most) = (0, 0);
        var end = 0;
        for (var first = 0; first < hits.Length; first++)
        {
            while (end < hits.Length && hits[end].End - hits[first].Start <= Length - Lead)
            {
                end++;
            }

            if (end - first > most)
            {
                (best, most) = (hits[first].Start, end - first);
            }
        }

        var start = Math.Clamp(best - Lead, 0, text.Length - Length);
        return start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }
}
