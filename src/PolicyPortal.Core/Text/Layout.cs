using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>How a source's lines were printed; told from the whole file.</summary>
/// <param name="Measure">Quarter columns that a full line holds; null where lines are whole paragraphs.</param>
/// <param name="Gap">Quarter columns between Chinese and Latin: 0, 1 or 2.</param>
/// <param name="KeepsIndent">Whether first lines still have their indent of two columns.</param>
/// <param name="BlankParts">Whether an empty line parts paragraphs: some lines have one before them, most have not.</param>
internal sealed record Layout(int? Measure, int Gap, bool KeepsIndent, bool BlankParts)
{
    private const int NearlyFull = 4 * Columns.PerColumn;

    /// <summary>The layout that the format gives, or else what the lines show; rows of tables show nothing.</summary>
    public static Layout Of(Source source, IReadOnlyList<PrintedLine> lines) =>
        source.LinesAreParagraphs ? new(null, 0, KeepsIndent: false, BlankParts: false)
        : source.Marks.IsEmpty && lines.All(line => line.Form is LineForm.Text) ? Infer(lines)
        : Infer([.. lines.Where(line => line.Form is LineForm.Text)]);

    public static Layout Infer(IReadOnlyList<PrintedLine> lines)
    {
        var keepsIndent = lines.Count > 0 && lines.Count(l => l.Indent is >= 3 and <= 5) * 12 >= lines.Count;
        var best = MeasureFit.Best(lines);
        var blanks = lines.Skip(1).Count(l => l.BlankBefore > 0);
        var blankParts = blanks * 20 >= lines.Count && blanks * 10 <= lines.Count * 8 && (best is null || FollowEnds(lines, blanks, best));
        return new(best?.Measure, best?.Gap ?? 0, keepsIndent, blankParts);
    }

    // Empty lines that follow full lines in mid-sentence were left by the extraction, and part nothing.
    private static bool FollowEnds(IReadOnlyList<PrintedLine> lines, int blanks, MeasureFit fit)
    {
        var layout = new Layout(fit.Measure, fit.Gap, KeepsIndent: false, BlankParts: false);
        var midway = lines.Skip(1).Zip(lines).Count(pair =>
            pair.First.BlankBefore > 0 && !Chars.EndsSentence(pair.Second.Text[^1]) && layout.WidthOf(pair.Second) > fit.Measure - NearlyFull);
        return midway * 3 <= blanks;
    }

    /// <summary>Quarter columns that the line takes without its indent.</summary>
    public int WidthOf(PrintedLine line) => line.Width + (line.Borders * Gap);

    /// <summary>Quarter columns left at the end of the line, below 0 where it is longer than its measure; null where lines have no measure.</summary>
    /// <param name="indented">Whether it is taken to be a first line; its indent may be lost.</param>
    public int? RoomAfter(PrintedLine line, bool indented) =>
        Measure - WidthOf(line) - (KeepsIndent ? line.Indent * 2 : indented ? Columns.Indent : 0);

    /// <summary>Quarter columns that the typesetter had to find for what opens <paramref name="next"/>, had it stood behind <paramref name="line"/>.</summary>
    public int NeededBy(PrintedLine next, PrintedLine line) =>
        Columns.OfOpeningUnit(next.Text) + (Columns.IsBorder(line.Text[^1], next.Text[0]) ? Gap : 0);
}
