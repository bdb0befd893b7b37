using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>A source's text cut at its line ends: LF, CRLF, CR, NEL, form feed, line and paragraph separators.</summary>
internal static class PrintedLines
{
    /// <param name="preamble">What stands before the first printed line; it belongs to no line.</param>
    public static ImmutableArray<PrintedLine> Of(Source source, out TextSpan preamble)
    {
        var text = source.Text;
        var mark = 0;
        var found = new List<(int Start, int ContentEnd, int Blank, bool FormFeed)>();
        var blank = 0;
        var formFeed = false;
        for (var start = 0; start < text.Length;)
        {
            var end = ContentEnd(text, start);

            if (HoldsText(text.AsSpan(start, end - start)))
            {
                found.Add((start, end, blank, formFeed));
                blank = 0;
                formFeed = false;
            }
            else if (end > start || end == text.Length || text[end] is not '\f')
            {
                blank++;
            }

            if (end < text.Length)
            {
                formFeed |= text[end] is '\f';
                end += text[end] is '\r' && end + 1 < text.Length && text[end + 1] is '\n' ? 2 : 1;
            }

            start = end;
        }

        preamble = new TextSpan(0, found.Count == 0 ? text.Length : found[0].Start);
        var loneSpaceOpensPage = LoneSpaceOpensPage(text, found);
        var lines = ImmutableArray.CreateBuilder<PrintedLine>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (start, contentEnd, blankBefore, afterFormFeed) = found[i];
            var raw = text.AsSpan(start, contentEnd - start);
            while (mark < source.Marks.Length && source.Marks[mark].Start < start)
            {
                mark++;
            }

            var (_, form, level) = mark < source.Marks.Length && source.Marks[mark].Start == start ? source.Marks[mark] : default;
            var clean = form is LineForm.TableRow ? LineText.CleanRow(raw) : LineText.Clean(raw);
            var indent = Indent(raw);
            var lineEnd = i + 1 < found.Count ? found[i + 1].Start : text.Length;
            var opensPage = afterFormFeed || (loneSpaceOpensPage && indent == 1);
            lines.Add(new(clean, Width(raw.Trim(), clean), Columns.Borders(clean), opensPage && indent == 1 ? 0 : indent, blankBefore, opensPage, level, new TextSpan(start, lineEnd)) { Form = form });
        }

        return lines.ToImmutable();
    }

    /// <returns>Where the line that begins there ends, without its line end.</returns>
    public static int ContentEnd(string text, int start)
    {
        while (start < text.Length && !IsLineEnd(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    private static bool HoldsText(ReadOnlySpan<char> raw)
    {
        foreach (var c in raw)
        {
            if (!Chars.IsSpace(c) && !Chars.IsInvisible(c))
            {
                return true;
            }
        }

        return false;
    }

    // A single ASCII space before a line marks a page where most lines have none: it is what is left of the page break.
    private static bool LoneSpaceOpensPage(string text, List<(int Start, int ContentEnd, int Blank, bool FormFeed)> found)
    {
        var one = found.Count(line => text[line.Start] is ' ' && Indent(text.AsSpan(line.Start, line.ContentEnd - line.Start)) == 1);
        return one > 0 && one * 5 < found.Count;
    }

    private static int Indent(ReadOnlySpan<char> raw)
    {
        var indent = 0;
        foreach (var c in raw)
        {
            if (!Chars.IsSpace(c) && !Chars.IsInvisible(c))
            {
                break;
            }

            indent += c is '\u3000' or '\t' ? 2 : Chars.IsInvisible(c) ? 0 : 1;
        }

        return indent;
    }

    // Spaces that cleaning kept count as printed (an ideographic space is a whole column, and so is one between names, whatever extraction
    // made of it); the ones between Chinese and ASCII do not.
    private static int Width(ReadOnlySpan<char> raw, string clean)
    {
        var wide = LineSense.IsNameList(clean) ? clean.Count(c => c is ' ') : raw.Count('\u3000');
        return Columns.Of(clean) + (wide * 2);
    }
}
