using System.Buffers;
using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>Which part of a text a snippet shows: about <see cref="Width"/> UTF-16 units where the most different words stand together.</summary>
internal static class SnippetWindow
{
    private const int Width = 120;

    /// <summary>How far before the first hit a window may begin, to begin with a clause.</summary>
    private const int Lead = 30;

    /// <summary>A rest this short is shown too rather than cut off.</summary>
    private const int Rest = 12;

    /// <summary>How many places are weighed; in a text with more, the first ones stand for all.</summary>
    private const int MaxWeighed = 1000;

    /// <summary>Most queries have no more words.</summary>
    private const int FewNeedles = 32;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create("。；！？\n");
    private static readonly SearchValues<char> LesserMarks = SearchValues.Create("，、：,;:");

    /// <param name="found">Every place, in order.</param>
    /// <param name="hits">The same, merged.</param>
    public static Snippet Cut(string text, List<Found> found, ImmutableArray<TextSpan> hits)
    {
        var first = found.Count == 0 ? new TextSpan(0, 0) : Best(found);
        var start = StartBefore(text, first.Start);
        var end = Math.Min(text.Length, Math.Max(start + Width, first.End));
        if (text.Length - end <= Rest)
        {
            end = text.Length;
        }
        else if (Across(hits, end) is { } cut)
        {
            end = cut.Start > first.Start ? cut.Start : cut.End; // never through a hit
        }

        if (end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]))
        {
            end++;
        }

        if (start == 0 && end == text.Length)
        {
            return new Snippet(text, hits);
        }

        return new Snippet(text[start..end], Within(hits, start, end), start > 0, end < text.Length);
    }

    // The hit that does not end where it should, if any.
    private static TextSpan? Across(ImmutableArray<TextSpan> hits, int end)
    {
        foreach (var hit in hits)
        {
            if (hit.End > end)
            {
                return hit.Start < end ? hit : null;
            }
        }

        return null;
    }

    // Hits are in order, so those that are shown stand together.
    private static ImmutableArray<TextSpan> Within(ImmutableArray<TextSpan> hits, int start, int end)
    {
        var from = 0;
        while (from < hits.Length && hits[from].End <= start)
        {
            from++;
        }

        var to = from;
        while (to < hits.Length && hits[to].Start < end)
        {
            to++;
        }

        return ImmutableArray.CreateRange(
            hits,
            from,
            to - from,
            static (hit, shown) => new TextSpan(Math.Max(hit.Start, shown.start) - shown.start, Math.Min(hit.End, shown.end) - shown.start),
            (start, end));
    }

    // The place that opens the window with the most different needles, then the most places, then the earliest. The window's end only ever moves on.
    private static TextSpan Best(List<Found> found)
    {
        if (found.Count == 1)
        {
            return found[0].Span;
        }

        var best = (Different: 0, Places: 0, Index: 0);
        var needles = NeedlesOf(found);
        Span<int> held = needles <= FewNeedles ? stackalloc int[FewNeedles] : new int[needles];
        var (different, end) = (0, 0);
        for (var i = 0; i < Math.Min(found.Count, MaxWeighed); i++)
        {
            for (; end < found.Count && found[end].Span.End - found[i].Span.Start <= Width - Lead; end++)
            {
                different += held[found[end].Needle]++ == 0 ? 1 : 0;
            }

            if (different > best.Different || (different == best.Different && end - i > best.Places))
            {
                best = (different, end - i, i);
            }

            if (end > i)
            {
                different -= --held[found[i].Needle] == 0 ? 1 : 0;
            }
            else
            {
                end = i + 1; // longer than a window
            }
        }

        return found[best.Index].Span;
    }

    private static int NeedlesOf(List<Found> found)
    {
        var last = 0;
        foreach (var place in found)
        {
            last = Math.Max(last, place.Needle);
        }

        return last + 1;
    }

    // Just behind the last sentence mark in reach, else the last lesser mark, else a few characters before the hit.
    private static int StartBefore(string text, int hit)
    {
        if (hit <= Lead)
        {
            return 0;
        }

        var reach = text.AsSpan(hit - Lead, Lead);
        var mark = reach.LastIndexOfAny(SentenceMarks);
        if (mark < 0)
        {
            mark = reach.LastIndexOfAny(LesserMarks);
        }

        var start = mark >= 0 ? hit - Lead + mark + 1 : hit - (Lead / 2);
        while (start < hit && (char.IsWhiteSpace(text[start]) || char.IsLowSurrogate(text[start]) || text[start] is '”' or '’' or '」' or '』' or '》'))
        {
            start++;
        }

        return start;
    }
}
