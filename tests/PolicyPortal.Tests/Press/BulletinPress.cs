using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PolicyPortal.Tests.Press;

/// <summary>Prints paragraphs as bulletins do. It knows typesetting (GB/T 9704-2012, GB/T 15834-2011) and nothing of how the program reads.</summary>
internal static partial class BulletinPress
{
    private const string NeverFirst = "，。、；：？！）〕】》〉」』”’％…!),.;:?]}%";
    private const string NeverLast = "（〔【《〈「『“‘([{";
    private const string Squeezable = "，。、；：“”《》（）‘’〔〕！？";

    public static string Print(IEnumerable<string> paragraphs, PressLayout layout)
    {
        var lines = paragraphs.SelectMany(paragraph => Set(paragraph, layout)).ToList();
        var pages = lines.Chunk(layout.PageLines).ToList();
        var printed = new List<string>();
        for (var page = 0; page < pages.Count; page++)
        {
            var first = printed.Count;
            if (layout.Headers.Length > 0)
            {
                printed.Add(Fill(layout.Headers[page % layout.Headers.Length], page, pages.Count));
            }

            printed.AddRange(pages[page]);
            if (layout.Number is { } number)
            {
                printed.Add(Fill(number, page, pages.Count));
            }

            printed[first] = (layout.FormFeed && page > 0 ? "\f" : "") + printed[first];
        }

        var text = new StringBuilder();
        var ends = 0;
        foreach (var line in printed)
        {
            var end = layout.LineEnds[ends++ % layout.LineEnds.Length];
            text.Append(line).Append(end).Append(layout.BlankLines ? end : "");
        }

        return text.ToString();
    }

    /// <summary>The lines of one paragraph.</summary>
    public static IEnumerable<string> Set(string paragraph, PressLayout layout)
    {
        var units = Unit().Matches(paragraph).Select(m => m.Value).ToList();
        var indent = 8;
        for (var i = 0; i < units.Count;)
        {
            if (indent == 0 && units[i] is " ")
            {
                i++;
                continue;
            }

            var end = Break(units, i, (layout.Width * 4) - indent, layout);
            yield return (indent > 0 && layout.Indent ? "　　" : "") + Spaced(units[i..end], layout);
            (i, indent) = (end, 0);
        }
    }

    // Where the line that begins there ends. A mark that may not open the next line is squeezed in, or takes a character along.
    private static int Break(List<string> units, int start, int measure, PressLayout layout)
    {
        var (end, width) = (start, 0);
        for (; end < units.Count; end++)
        {
            width += (end > start && IsBorder(units[end - 1][^1], units[end][0]) ? 1 : 0) + units[end].Sum(Width);
            if (width > measure && end > start)
            {
                break;
            }
        }

        if (end == units.Count)
        {
            return end;
        }

        var marks = units[start..end].Count(unit => Squeezable.Contains(unit[0]));
        if (NeverFirst.Contains(units[end][0]) && layout.Squeeze && marks >= 2 && !(end + 1 < units.Count && NeverFirst.Contains(units[end + 1][0])))
        {
            return end + 1;
        }

        while (end - 1 > start && (NeverFirst.Contains(units[end][0]) || NeverLast.Contains(units[end - 1][0]) || (units[end] is "—" && units[end - 1] is "—")))
        {
            end--;
        }

        return end;
    }

    private static string Spaced(List<string> units, PressLayout layout)
    {
        var line = new StringBuilder();
        foreach (var unit in units)
        {
            line.Append(layout.SpaceLatin && line.Length > 0 && IsBorder(line[^1], unit[0]) ? " " : "").Append(unit);
        }

        return line.ToString().TrimEnd();
    }

    private static string Fill(string pattern, int page, int pages) => string.Format(CultureInfo.InvariantCulture, pattern, page + 7, pages + 9);

    // In quarter columns.
    private static int Width(char c) => c < 0x2000 && c is not '·' ? 2 : 4;

    private static bool IsBorder(char left, char right) =>
        (char.IsAsciiLetterOrDigit(left) && right is >= '\u3400' and <= '\u9FFF' or '〇') || (left is >= '\u3400' and <= '\u9FFF' && char.IsAsciiLetterOrDigit(right));

    [GeneratedRegex(@"[A-Za-z0-9]+(?:[.,][A-Za-z0-9]+)*%?|.")]
    private static partial Regex Unit();
}
