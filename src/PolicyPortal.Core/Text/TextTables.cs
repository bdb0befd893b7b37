using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>
/// Tables that a text shows by columns alone. Only firm evidence counts: three neighbouring lines or more whose gaps stand under each other, or lines
/// drawn between rules. Anything else stays lines.
/// </summary>
internal static partial class TextTables
{
    private const int FewestRows = 3;

    // A full-width space pads names of two characters (张　三), so a gap between columns is wider: one column and a half.
    private const int NarrowestGap = 3;

    // How far from its column a cell may stand, in half columns: half a character of proportional type.
    private const int Slack = 2;

    private const int LongestCell = 40;

    /// <returns>The lines, those of tables as rows with their cells parted by tabs.</returns>
    public static ImmutableArray<PrintedLine> Mark(Source source, ImmutableArray<PrintedLine> lines)
    {
        if (source.Format is not (SourceFormat.Text or SourceFormat.Pdf))
        {
            return lines;
        }

        var cells = lines.Select(line => line.Form is LineForm.Text ? Cells(RawLine(source.Text, line)) : []).ToArray();
        var marked = lines.ToBuilder();
        for (var i = 0; i < lines.Length;)
        {
            var end = Math.Max(DrawnEnd(lines, i, marked), SetEnd(lines, cells, i, marked));
            i = Math.Max(end, i + 1);
        }

        return marked.ToImmutable();
    }

    private static string RawLine(string text, PrintedLine line) =>
        text[line.Source.Start..PrintedLines.ContentEnd(text, line.Source.Start)];

    private static ImmutableArray<Cell> Cells(string raw)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var (column, gap, start) = (0, NarrowestGap, 0);
        var text = new System.Text.StringBuilder();
        foreach (var c in raw.Where(c => !Chars.IsInvisible(c)))
        {
            if (Chars.IsSpace(c))
            {
                gap += c is '\t' ? NarrowestGap : Columns.Of(c) / 2;
            }
            else
            {
                if (gap >= NarrowestGap && text.Length > 0)
                {
                    cells.Add(new(LineText.Clean(text.ToString()), start, column - gap));
                    text.Clear();
                }

                start = text.Length == 0 ? column : start;
                text.Append(gap > 0 && text.Length > 0 ? " " : "").Append(c);
                gap = 0;
            }

            column += c is '\t' ? 8 - (column % 8) : Columns.Of(c) / 2;
        }

        if (text.Length > 0)
        {
            cells.Add(new(LineText.Clean(text.ToString()), start, column - gap));
        }

        return cells.ToImmutable();
    }

    // From the line with most cells, the lines around it that fit its columns.
    private static int SetEnd(ImmutableArray<PrintedLine> lines, ImmutableArray<Cell>[] cells, int first, ImmutableArray<PrintedLine>.Builder marked)
    {
        if (!MayBeRow(cells[first]))
        {
            return first;
        }

        var end = first;
        while (end < lines.Length && MayBeRow(cells[end]) && (end == first || lines[end].BlankBefore <= lines[first + 1].BlankBefore))
        {
            end++;
        }

        // A row that does not fit ends the table.
        var columns = cells[first..end].MaxBy(row => row.Length);
        var places = Enumerable.Range(first, end - first).Select(i => Places(cells[i], columns)).TakeWhile(places => places is not null).ToArray();
        if (places.Length < FewestRows || places.Count(p => p!.Length >= 2) < FewestRows)
        {
            return first;
        }

        for (var i = 0; i < places.Length; i++)
        {
            var row = new string[columns.Length];
            Array.Fill(row, "");
            for (var c = 0; c < places[i]!.Length; c++)
            {
                row[places[i]![c]] = cells[first + i][c].Text;
            }

            marked[first + i] = lines[first + i] with { Text = string.Join('\t', row), Form = LineForm.TableRow };
        }

        return first + places.Length;
    }

    private static bool MayBeRow(ImmutableArray<Cell> cells) =>
        cells.Length >= 2 && cells.All(cell => cell.Text.Length <= LongestCell && cell.Text[^1] is not ('。' or '；'));

    /// <returns>The column of each cell; null where one stands in none.</returns>
    private static int[]? Places(ImmutableArray<Cell> cells, ImmutableArray<Cell> columns)
    {
        var places = new int[cells.Length];
        var next = 0;
        for (var c = 0; c < cells.Length; c++)
        {
            while (next < columns.Length && !Fits(cells[c], columns[next]))
            {
                next++;
            }

            if (next == columns.Length)
            {
                return null;
            }

            places[c] = next++;
        }

        return places;
    }

    // Set left, right, or in the middle of its column.
    private static bool Fits(Cell cell, Cell column) =>
        Math.Abs(cell.Start - column.Start) <= Slack || Math.Abs(cell.End - column.End) <= Slack || Math.Abs(cell.Start + cell.End - column.Start - column.End) <= 2 * Slack;

    private static int DrawnEnd(ImmutableArray<PrintedLine> lines, int first, ImmutableArray<PrintedLine>.Builder marked)
    {
        var end = first;
        while (end < lines.Length && (Rule().IsMatch(lines[end].Text) || DrawnRow().IsMatch(lines[end].Text)))
        {
            end++;
        }

        // A rule alone may part footnotes from the text.
        if (Enumerable.Range(first, end - first).Count(i => DrawnRow().IsMatch(lines[i].Text)) < 2)
        {
            return first;
        }

        for (var i = first; i < end; i++)
        {
            marked[i] = Rule().IsMatch(lines[i].Text)
                ? lines[i] with { Form = LineForm.SetAside }
                : lines[i] with { Form = LineForm.TableRow, Text = string.Join('\t', lines[i].Text[1..^1].Split('│', '┃', '|', '｜').Select(cell => cell.Trim())) };
        }

        return end;
    }

    [GeneratedRegex("^[─━═│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬+|\\- :=]{3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex("^[│┃|｜].*[│┃|｜].*[│┃|｜]$")]
    private static partial Regex DrawnRow();

    /// <param name="Start">Where it begins on the line, in half columns.</param>
    private readonly record struct Cell(string Text, int Start, int End);
}
