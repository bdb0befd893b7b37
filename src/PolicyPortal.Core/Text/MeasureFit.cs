namespace PolicyPortal.Core.Text;

/// <summary>
/// The measure that explains a file's lines. A line that the paragraph goes on after is full: it fits the measure, and what opens the next
/// line does not fit behind it. The measure and the gap between Chinese and Latin under which most lines are full are the file's own.
/// </summary>
/// <param name="Measure">Quarter columns a full line holds.</param>
/// <param name="Gap">Quarter columns between Chinese and Latin.</param>
/// <param name="FullLines">How many lines are full under them.</param>
internal sealed record MeasureFit(int Measure, int Gap, int FullLines)
{
    private const int Narrowest = 14 * Columns.PerColumn;
    private const int Widest = 80 * Columns.PerColumn;
    private const int Slack = 2 * Columns.PerColumn + 2;

    // A quarter of a column is the rule (W3C, Requirements for Chinese Text Layout, 3.2.2); it is tried first and wins ties.
    private static readonly int[] Gaps = [1, 0, 2];

    /// <returns>null where no measure explains the lines, or lines do not break in mid-sentence: they are paragraphs as they are.</returns>
    public static MeasureFit? Best(IReadOnlyList<PrintedLine> lines) =>
        Gaps.Select(gap => Best(lines, gap)).OfType<MeasureFit>().MaxBy(fit => fit.FullLines);

    private static MeasureFit? Best(IReadOnlyList<PrintedLine> lines, int gap)
    {
        // Counts by measure, kept as differences, so that every line is looked at once.
        var full = new int[Widest + 2];
        var near = new int[Widest + 2];
        var broken = new int[Widest + 2];
        var over = new int[Widest + 2];
        var layout = new Layout(null, gap, false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var width = layout.WidthOf(line) + (line.Indent is >= 3 and <= 5 ? line.Indent * 2 : 0);
            Add(over, 0, width - Columns.PerColumn, 1);
            Add(near, width - 2, width + Slack + 1, 1);
            if (!Chars.EndsSentence(line.Text[^1]))
            {
                Add(broken, width - 2, width + Slack + 1, 1);
            }

            if (i + 1 < lines.Count)
            {
                Add(full, width, width + layout.NeededBy(lines[i + 1], line), 1);
            }
        }

        MeasureFit? best = null;
        for (int measure = 1, f = full[0], n = near[0], b = broken[0], o = over[0]; measure <= Widest; measure++)
        {
            f += full[measure];
            n += near[measure];
            b += broken[measure];
            o += over[measure];

            // A wrapped line breaks in mid-sentence as a rule; one that never does is a paragraph. Ties go to the narrower.
            if (measure >= Narrowest && o * 50 <= lines.Count && n * 3 >= lines.Count && b * 2 >= n && f > (best?.FullLines ?? 0))
            {
                best = new(measure, gap, f);
            }
        }

        return best;
    }

    // One more for every measure from the first to before the end.
    private static void Add(int[] differences, int first, int end, int count)
    {
        first = Math.Clamp(first, 0, Widest + 1);
        end = Math.Clamp(end, first, Widest + 1);
        differences[first] += count;
        differences[end] -= count;
    }
}
