namespace PolicyPortal.Core.Text;

/// <summary>
/// Whether a file's numbered lines are headings of their own or open their clause's text. Neighbours of the same form (一、 or （一）) tell:
/// a document keeps to one way. GB/T 9704-2012, 7.3.3, allows both.
/// </summary>
internal sealed class HeadingHabit
{
    private const int Neighbours = 3;
    private const int Reach = 400;

    private readonly Dictionary<char, List<(int Line, bool Heading)>> told = [];

    public HeadingHabit(IReadOnlyList<PrintedLine> lines, Layout layout, int measure)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (LineSense.NumberForm(lines[i].Text) is not { } form)
            {
                continue;
            }

            var text = lines[i].Text;
            var ended = measure - layout.WidthOf(lines[i]) - Columns.Indent >= 4 * Columns.PerColumn;
            if (LineSense.IsHeading(text) ? ended && text[^1] is not '，' : text[^1] is '；' or '。' || text.AsSpan(0, text.Length - 1).Contains('。'))
            {
                (told.TryGetValue(form, out var list) ? list : told[form] = []).Add((i, LineSense.IsHeading(text)));
            }
        }
    }

    /// <returns>Whether a numbered line hereabouts is a heading; null where neighbours do not tell.</returns>
    public bool? IsHeadingAt(IReadOnlyList<PrintedLine> lines, int line)
    {
        if (!LineSense.IsHeading(lines[line].Text) || LineSense.NumberForm(lines[line].Text) is not { } form || !told.TryGetValue(form, out var list))
        {
            return null;
        }

        var at = list.BinarySearch((line, false), Comparer<(int Line, bool Heading)>.Create((a, b) => a.Line.CompareTo(b.Line)));
        at = at < 0 ? ~at : at;
        var near = list.Skip(Math.Max(0, at - Neighbours)).Take(2 * Neighbours).Where(n => n.Line != line && Math.Abs(n.Line - line) <= Reach).ToList();
        var headings = near.Count(n => n.Heading);
        return headings > near.Count - headings ? true : headings < near.Count - headings ? false : null;
    }
}
