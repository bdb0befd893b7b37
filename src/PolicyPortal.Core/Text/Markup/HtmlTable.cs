using System.Globalization;
using AngleSharp.Dom;

namespace PolicyPortal.Core.Text.Markup;

/// <summary>A table of data as rows of cells. Pages use tables to place text too: those are none.</summary>
internal static class HtmlTable
{
    // A cell longer than this holds text, not data.
    private const int LongestCell = 600;
    private const int MostColumns = 60;

    /// <returns>The rows that hold text, each with the same number of cells; null for a table that only places its text.</returns>
    public static List<string[]>? TryRead(IElement table)
    {
        // Inner tables of a table are read by themselves; the outer one only places them.
        if (table.QuerySelector("table") is not null)
        {
            return null;
        }

        var rows = Grid(table).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        var columns = rows.Count == 0 ? 0 : Enumerable.Range(0, rows.Max(row => row.Length)).Count(c => rows.Any(row => c < row.Length && row[c].Length > 0));
        return rows.Count >= 2 && columns >= 2 && rows.TrueForAll(row => row.All(cell => cell.Length <= LongestCell)) ? rows : null;
    }

    // HTML, 4.9.12: a cell that spans rows or columns takes the places of others, which stay empty.
    private static List<string[]> Grid(IElement table)
    {
        var grid = new List<string[]>();
        var spanned = new int[MostColumns];
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = new List<string>();
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                SkipSpanned(cells, spanned);
                var (width, height) = (Span(cell, "colspan"), Span(cell, "rowspan"));
                for (var i = 0; i < width && cells.Count < MostColumns; i++)
                {
                    spanned[cells.Count] = height - 1;
                    cells.Add(i == 0 ? Text(cell) : "");
                }
            }

            SkipSpanned(cells, spanned);
            grid.Add([.. cells]);
        }

        var columns = grid.Count == 0 ? 0 : grid.Max(row => row.Length);
        return [.. grid.Select(row => row.Concat(Enumerable.Repeat("", columns - row.Length)).ToArray())];
    }

    private static void SkipSpanned(List<string> cells, int[] spanned)
    {
        while (cells.Count < MostColumns && spanned[cells.Count] > 0)
        {
            spanned[cells.Count]--;
            cells.Add("");
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostColumns) : 1;

    private static string Text(IElement cell) => LineText.Clean(cell.TextContent.ReplaceLineEndings(" "));
}
