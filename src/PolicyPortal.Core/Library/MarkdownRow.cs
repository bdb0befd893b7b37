using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Library;

/// <summary>
/// A row of a table as a pipe row (GitHub Flavored Markdown, 4.10). What the row does not say by itself stands in a comment in its last cell:
/// <c>| 1 | 张三 &lt;!-- {#p-4hd82s} --&gt; |</c>.
/// </summary>
/// <param name="Text">The cells, parted by tabs.</param>
internal sealed partial record MarkdownRow(string Text, BlockAttributes? Attributes)
{
    /// <summary>The line under a table's first row.</summary>
    public static string Delimiter(int columns) => "|" + string.Concat(Enumerable.Repeat(" --- |", columns));

    public static bool IsDelimiter(string line) => DelimiterRow().IsMatch(line);

    /// <param name="columns">How many cells the line must have; a first row that has fewer is filled up, as other programs go by it.</param>
    public static string Write(string text, int columns, string attributes)
    {
        var cells = text.Split('\t');
        var filled = cells.Concat(Enumerable.Repeat("", Math.Max(0, columns - cells.Length)))
            .Select(cell => cell.Length == 0 ? "" : MarkdownText.Escape(cell)).ToArray();
        filled[^1] = attributes.Length == 0 ? filled[^1] : $"{filled[^1]} <!-- {attributes} -->".TrimStart();
        return string.Concat(filled.Select(cell => cell.Length == 0 ? "|  " : $"| {cell} ")) + "|";
    }

    /// <returns>null when the line is no row.</returns>
    public static MarkdownRow? TryRead(string line)
    {
        if (line is not ['|', _, ..])
        {
            return null;
        }

        var cells = Cells(line);
        BlockAttributes? attributes = null;
        if (Comment().Match(cells[^1]) is { Success: true } comment)
        {
            attributes = BlockAttributes.TryRead(comment.Groups["attributes"].Value);
            cells[^1] = comment.Groups["cell"].Value.Trim();
        }

        var printed = attributes?.Cells is { } count && count < cells.Count ? cells.Take(Math.Max(count, 1)) : cells;
        return new(string.Join('\t', printed.Select(MarkdownText.Unescape)), attributes);
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var start = 1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] is '\\')
            {
                i++;
            }
            else if (line[i] is '|')
            {
                cells.Add(line[start..i].Trim());
                start = i + 1;
            }
        }

        // The last pipe may be missing, as people forget it.
        if (cells.Count == 0 || line[start..].Trim().Length > 0)
        {
            cells.Add(line[Math.Min(start, line.Length)..].Trim());
        }

        return cells;
    }

    [GeneratedRegex(@"^\|(?: *:?-{3,}:? *\|)+$")]
    private static partial Regex DelimiterRow();

    [GeneratedRegex(@"^(?<cell>.*?)(?<!\\)<!-- (?<attributes>\{.*\}) -->$")]
    private static partial Regex Comment();
}
