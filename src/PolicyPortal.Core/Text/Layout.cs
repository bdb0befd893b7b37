using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>How a source's lines were printed; told from the whole file.</summary>
/// <param name="Width">Half columns a full line holds; null where lines are whole paragraphs.</param>
/// <param name="KeepsIndent">Whether first lines still have their indent of two columns.</param>
/// <param name="BlankParts">Whether an empty line parts paragraphs: some lines have one before them, most have not.</param>
internal sealed record Layout(int? Width, bool KeepsIndent, bool BlankParts)
{
    private const int Narrowest = 28;
    private const int Widest = 160;

    /// <summary>The layout that the format gives, or else what the lines show; rows of tables show nothing.</summary>
    public static Layout Of(Source source, IReadOnlyList<PrintedLine> lines) =>
        source.LinesAreParagraphs ? new(null, KeepsIndent: false, BlankParts: false)
        : source.Marks.IsEmpty && lines.All(line => line.Form is LineForm.Text) ? Infer(lines)
        : Infer([.. lines.Where(line => line.Form is LineForm.Text)]);

    public static Layout Infer(IReadOnlyList<PrintedLine> lines)
    {
        var keepsIndent = lines.Count > 0 && lines.Count(l => l.Indent is >= 3 and <= 5) * 12 >= lines.Count;
        var blanks = lines.Skip(1).Count(l => l.BlankBefore > 0);
        var blankParts = blanks * 20 >= lines.Count && blanks * 10 <= lines.Count * 8;
        return new(InferWidth(lines), keepsIndent, blankParts);
    }

    /// <summary>The width of a full line: the one that most lines come up to within a character and a half, and hardly any exceed.</summary>
    private static int? InferWidth(IReadOnlyList<PrintedLine> lines)
    {
        var widths = lines.Select(l => l.Width + (l.Indent is >= 3 and <= 5 ? l.Indent : 0)).ToImmutableArray();
        int? best = null;
        var most = 0;
        for (var width = Narrowest; width <= Widest; width++)
        {
            var over = widths.Count(w => w > width + 1);
            var full = widths.Count(w => w >= width - 1 && w <= width + 1);
            var near = widths.Count(w => w >= width - 5 && w <= width + 1);
            var broken = Enumerable.Range(0, widths.Length).Count(i => widths[i] >= width - 5 && widths[i] <= width + 1 && !Chars.EndsSentence(lines[i].Text[^1]));

            // A wrapped line breaks in mid-sentence as a rule; one that never does is a paragraph.
            if (over * 50 > widths.Length || near * 3 < widths.Length || broken * 2 < near)
            {
                continue;
            }

            // Ties go to the narrower: the wider ones count the same lines less exactly.
            if (full > most)
            {
                (best, most) = (width, full);
            }
        }

        return best;
    }
}
