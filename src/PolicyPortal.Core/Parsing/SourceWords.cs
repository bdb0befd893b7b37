using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>Where in the source some words of a paragraph stand.</summary>
internal static class SourceWords
{
    /// <summary>Follows the paragraph's characters through its ranges: what stands there beside them (line ends, indents, number signs) is passed over.</summary>
    /// <param name="start">In the paragraph's text, in UTF-16 units.</param>
    /// <returns>The paragraph's whole extent when its text does not stand there letter by letter; null when it came from no source.</returns>
    public static TextSpan? Find(string source, Paragraph paragraph, int start, int length)
    {
        if (Extent(paragraph.Source) is not { } whole || whole.Start < 0 || whole.End > source.Length)
        {
            return null;
        }

        var (first, last, at) = (-1, -1, 0);
        foreach (var span in paragraph.Source)
        {
            for (var i = span.Start; i < span.End && at < start + length; i++)
            {
                at = SkipSpaces(paragraph.Text, at);
                if (at < paragraph.Text.Length && at < start + length && source[i] == paragraph.Text[at])
                {
                    if (at >= start)
                    {
                        first = first < 0 ? i : first;
                        last = i;
                    }

                    at++;
                }
            }
        }

        return first >= 0 && SkipSpaces(paragraph.Text, at) >= start + length ? new TextSpan(first, last + 1) : whole;
    }

    /// <summary>From the start of the first range to the end of the last; null when there are none.</summary>
    public static TextSpan? Extent(ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty ? null : new TextSpan(spans.Min(s => s.Start), spans.Max(s => s.End));

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && Chars.IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
