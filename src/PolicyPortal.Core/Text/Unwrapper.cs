using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>
/// Printed lines to paragraphs. A typesetter carries a word to the next line only when it does not fit; so a line that had room for what
/// follows it ended its paragraph, or was a first line whose indent is lost. Which lines open paragraphs is chosen for the whole text at
/// once: the choice whose line ends need the least explaining (a shortest path over the lines).
/// </summary>
internal static class Unwrapper
{
    // A page is left unfilled where a text ends, not in the midst of a paragraph.
    private const double CostOfLeavingPageShort = 5;

    private enum Place
    {
        /// <summary>Opens a paragraph, indented by two columns.</summary>
        Indented,

        /// <summary>Opens a paragraph at the margin: 主送机关, 称谓, headings set flush.</summary>
        Flush,

        /// <summary>Goes on.</summary>
        Continued,
    }

    private static readonly Place[] Places = [Place.Indented, Place.Flush, Place.Continued];

    public static ImmutableArray<PrintedParagraph> Join(IReadOnlyList<PrintedLine> lines, Layout layout)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var pages = ShortPages(lines);
        var opens = layout.Measure is { } measure ? Opens(lines, layout, measure, pages) : OpensUnwrapped(lines, layout);
        for (var i = 1; i < lines.Count; i++)
        {
            opens[i] |= StandsAlone(lines[i]) || StandsAlone(lines[i - 1]);
        }

        var paragraphs = ImmutableArray.CreateBuilder<PrintedParagraph>();
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && (!opens[end] || IsOpenNote(lines, first, end)))
            {
                end++;
            }

            paragraphs.Add(Paragraph(lines, first, end, pages[first]));
            first = end;
        }

        return paragraphs.ToImmutable();
    }

    private static bool StandsAlone(PrintedLine line) => line.Form is LineForm.TableRow or LineForm.Heading;

    // 题注 set in several centred lines goes on until its bracket closes.
    private static bool IsOpenNote(IReadOnlyList<PrintedLine> lines, int first, int end) =>
        end - first < LineSense.LongestNote && lines[first].Text[0] is '（' or '('
        && Enumerable.Range(first, end - first).Sum(i => lines[i].Text.Count(c => c is '（' or '(') - lines[i].Text.Count(c => c is '）' or ')')) > 0;

    // Whole paragraphs on lines; only where empty lines part them may neighbours belong together.
    private static bool[] OpensUnwrapped(IReadOnlyList<PrintedLine> lines, Layout layout)
    {
        var opens = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            opens[i] = i == 0 || !layout.BlankParts || lines[i].HeadingLevel > 0 || lines[i - 1].HeadingLevel > 0 || lines[i].BlankBefore > 0 || LineEnd.Breaks(lines[i - 1], lines[i]);
        }

        return opens;
    }

    private static bool[] Opens(IReadOnlyList<PrintedLine> lines, Layout layout, int measure, bool[] afterShortPage)
    {
        var cost = new double[lines.Count, Places.Length];
        var from = new Place[lines.Count, Places.Length];
        var habits = new Habits(new(lines, layout, measure), new(lines, layout, measure));
        cost[0, (int)Place.Continued] = double.PositiveInfinity;
        cost[0, (int)Place.Flush] = 0.5;
        for (var i = 1; i < lines.Count; i++)
        {
            foreach (var here in Places)
            {
                cost[i, (int)here] = double.PositiveInfinity;
            }

            foreach (var before in Places)
            {
                var room = Room(lines[i - 1], before);
                var soFar = cost[i - 1, (int)before] + CostOfBeingOver(lines[i - 1], -room);
                var ending = soFar + LineEnd.CostOfEnding(lines, i - 1, layout, room, before is Place.Continued, habits);
                Take(Place.Indented, before, ending);
                Take(Place.Flush, before, ending + FlushCost(lines, i, layout));
                Take(Place.Continued, before, soFar + LineEnd.CostOfGoingOn(lines, i - 1, layout, room, habits) + (afterShortPage[i] ? CostOfLeavingPageShort : 0));
            }

            void Take(Place here, Place before, double total)
            {
                if (total < cost[i, (int)here])
                {
                    cost[i, (int)here] = total;
                    from[i, (int)here] = before;
                }
            }
        }

        int Room(PrintedLine line, Place place) => layout.RoomAfter(line, place is Place.Indented) ?? 0;
        var last = lines.Count - 1;
        var place = Places.MinBy(p => cost[last, (int)p] + CostOfBeingOver(lines[last], -Room(lines[last], p)));
        var opens = new bool[lines.Count];
        for (var i = last; i >= 0; i--)
        {
            opens[i] = place is not Place.Continued;
            place = from[i, (int)place];
        }

        return opens;
    }

    // A line cannot be longer than its measure, but for squeezed punctuation.
    private static double CostOfBeingOver(PrintedLine line, int over) => over switch
    {
        <= 0 => 0,
        <= Columns.PerColumn when Columns.MayBeSqueezed(line.Text) => 0.3,
        1 => 0.7,
        2 => 1.5,
        <= 4 => 4,
        <= 6 => 6,
        _ => 12,
    };

    // 主送机关, 称谓 and the lines of a head stand at the margin; other paragraphs are indented.
    private static double FlushCost(IReadOnlyList<PrintedLine> lines, int i, Layout layout) =>
        layout.KeepsIndent ? (lines[i].Indent == 0 ? 1 : 0)
        : lines[i].Text.EndsWith('：') || LineSense.OpensNote(lines[i].Text) || HeadLines.BeginAt(lines, i) ? 1
        : 5;

    private static PrintedParagraph Paragraph(IReadOnlyList<PrintedLine> lines, int first, int end, bool afterShortPage)
    {
        var text = new StringBuilder();
        var source = new List<TextSpan>();
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            if (text.Length > 0 && LineText.NeedsSpaceBetween(text[^1], line.Text[0]))
            {
                text.Append(' ');
            }

            text.Append(line.Text);
            if (source.Count > 0 && source[^1].End == line.Source.Start)
            {
                source[^1] = source[^1] with { End = line.Source.End };
            }
            else
            {
                source.Add(line.Source);
            }
        }

        return new(text.ToString(), lines[first].Indent, lines[first].OpensPage, afterShortPage, lines[first].HeadingLevel, [.. source]) { IsRow = lines[first].Form is LineForm.TableRow };
    }

    /// <summary>Which lines open a page after one that was not filled.</summary>
    private static bool[] ShortPages(IReadOnlyList<PrintedLine> lines)
    {
        var starts = Enumerable.Range(0, lines.Count).Where(i => i == 0 || lines[i].OpensPage).Append(lines.Count).ToArray();
        var counts = starts.Zip(starts.Skip(1), (a, b) => b - a).ToArray();
        var full = counts.Length < 3 ? int.MaxValue : counts.Order().ElementAt(counts.Length * 3 / 4);
        var after = new bool[lines.Count];
        for (var page = 1; page < counts.Length; page++)
        {
            after[starts[page]] = full is not int.MaxValue && counts[page - 1] < full - 2;
        }

        return after;
    }
}
