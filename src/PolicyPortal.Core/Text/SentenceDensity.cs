namespace PolicyPortal.Core.Text;

/// <summary>
/// How many sentences a paragraph has hereabouts. Where a full line ends with a sentence, the paragraph may end too, or the sentence may end
/// there by chance: a law's paragraphs have a sentence each, a report's have many. Both chances are alike for every place in a line, so
/// their odds are those of paragraphs' ends to sentences' ends within paragraphs.
/// </summary>
internal sealed class SentenceDensity
{
    private const int Window = 30;
    private const double Boldest = -1.2;
    private const double Shyest = 2.6;

    // Sums over the lines before each line.
    private readonly int[] inner;
    private readonly int[] ended;

    public SentenceDensity(IReadOnlyList<PrintedLine> lines, Layout layout, int measure)
    {
        inner = new int[lines.Count + 1];
        ended = new int[lines.Count + 1];
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            inner[i + 1] = inner[i] + text.AsSpan(0, text.Length - 1).Count('。');
            ended[i + 1] = ended[i] + (text[^1] is '。' && measure - layout.WidthOf(lines[i]) - (lines[i].Indent * 2) > Columns.Indent + Columns.PerColumn ? 1 : 0);
        }
    }

    /// <returns>The cost of ending the paragraph at a full line that ends with a sentence, against going on; below 0 where ending is likelier.</returns>
    public double CostOfEndingFull(int line)
    {
        var from = Math.Max(0, line - Window);
        var to = Math.Min(inner.Length - 1, line + Window + 1);
        return Math.Clamp(Math.Log((inner[to] - inner[from] + 1.0) / (ended[to] - ended[from] + 0.5)), Boldest, Shyest);
    }
}
