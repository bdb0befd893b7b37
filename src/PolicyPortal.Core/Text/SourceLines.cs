using System.Buffers;
using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>One line of a source as a person sees it: with its number, and as it is printed.</summary>
/// <param name="Number">Counted from 1 as editors count; empty lines count, but are not listed.</param>
/// <param name="Span">From its first character to the next printed line's.</param>
/// <param name="Text">As printed, indent included, without the line end.</param>
/// <param name="OpensPage">Whether the source says that a page starts here.</param>
public sealed record SourceLine(int Number, TextSpan Span, string Text, bool OpensPage);

/// <summary>A source's printed lines, for showing them beside what was read from them.</summary>
public static class SourceLines
{
    private static readonly SearchValues<char> LineEndings = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    public static ImmutableArray<SourceLine> Of(Source source)
    {
        var text = source.Text;
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var number = 1;
        var counted = 0;
        foreach (var line in PrintedLines.Of(source, out _))
        {
            number += LineEnds(text.AsSpan(counted, line.Source.Start - counted));
            counted = line.Source.Start;
            var printed = line.Source.Of(text);
            var end = printed.AsSpan().IndexOfAny(LineEndings);
            lines.Add(new(number, line.Source, (end < 0 ? printed : printed[..end]).TrimEnd().Trim('\uFEFF'), line.OpensPage));
        }

        return lines.ToImmutable();
    }

    /// <summary>The line in which a place of the source stands; the first for a place before it, null where there is no line.</summary>
    public static SourceLine? At(ImmutableArray<SourceLine> lines, int place)
    {
        var (from, to) = (0, lines.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = lines[middle].Span.Start <= place ? (middle + 1, to) : (from, middle);
        }

        return lines.IsEmpty ? null : lines[Math.Max(0, from - 1)];
    }

    private static int LineEnds(ReadOnlySpan<char> text)
    {
        var ends = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // CRLF is one line end, counted at its LF.
            ends += text[i] is '\n' || (text[i] is '\r' && (i + 1 == text.Length || text[i + 1] is not '\n')) ? 1 : 0;
        }

        return ends;
    }
}
