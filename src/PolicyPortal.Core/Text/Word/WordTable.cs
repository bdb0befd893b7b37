using DocumentFormat.OpenXml.Wordprocessing;

namespace PolicyPortal.Core.Text.Word;

/// <summary>A Word table: rows where it holds data; the paragraphs of its cells where it only places them.</summary>
internal static class WordTable
{
    private const int LongestCell = 600;
    private const int MostColumns = 63;

    public static void Write(Table table, WordBlocks blocks, SourceTextBuilder text)
    {
        // Cells are read once and in printed order, as their numbers count.
        var rows = WordBlocks.Flat(table).OfType<TableRow>()
            .Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is null)
            .Select(row => WordBlocks.Flat(row).OfType<TableCell>().Select(cell => Read(cell, blocks)).ToArray())
            .ToArray();
        if (HoldsData(rows))
        {
            foreach (var row in rows.Where(row => row.Any(cell => cell.Text.Length > 0)))
            {
                text.Row(row.SelectMany(cell => Enumerable.Repeat("", cell.Columns - 1).Prepend(cell.Text)).Take(MostColumns));
            }

            return;
        }

        foreach (var cell in rows.SelectMany(row => row))
        {
            cell.Write(blocks, text);
        }
    }

    private static bool HoldsData(Cell[][] rows) =>
        rows.Count(row => row.Any(cell => cell.Text.Length > 0)) >= 2
        && rows.Any(row => row.Count(cell => cell.Text.Length > 0) >= 2)
        && rows.All(row => row.All(cell => !cell.HasTable && cell.Text.Length <= LongestCell));

    private static Cell Read(TableCell cell, WordBlocks blocks)
    {
        var properties = cell.TableCellProperties;
        var parts = new List<object>();
        foreach (var block in WordBlocks.Flat(cell))
        {
            if (block is Paragraph paragraph)
            {
                parts.AddRange(blocks.Lines(paragraph));
            }
            else
            {
                parts.Add(block);
            }
        }

        // 17.4.84: a cell without a value goes on from the one above.
        var goesOn = properties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
        return new(goesOn ? [] : parts, Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, MostColumns));
    }

    /// <param name="Parts">Lines, and the tables inside in their places.</param>
    private sealed record Cell(List<object> Parts, int Columns)
    {
        public bool HasTable { get; } = Parts.OfType<Table>().Any();

        public string Text { get; } = string.Join(' ', Parts.OfType<WordLine>().Select(line => line.Text.Trim()).Where(line => line.Length > 0));

        public void Write(WordBlocks blocks, SourceTextBuilder text)
        {
            foreach (var part in Parts)
            {
                if (part is WordLine line)
                {
                    blocks.Write(line);
                }
                else if (part is Table table)
                {
                    WordTable.Write(table, blocks, text);
                }
            }
        }
    }
}
