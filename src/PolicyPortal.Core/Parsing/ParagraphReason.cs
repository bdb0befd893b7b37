using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>Says why a line opens a paragraph, or goes on with one: what the layout shows there, in the terms of <see cref="LineEnd"/>.</summary>
internal static class ParagraphReason
{
    /// <param name="before">The text's line before it.</param>
    /// <param name="beforeOpens">Whether that one opens a paragraph.</param>
    public static string OfOpening(PrintedLine before, bool beforeOpens, PrintedLine line, Layout layout)
    {
        var grounds = new List<string>();
        if (line.HeadingLevel > 0)
        {
            grounds.Add("标题标记（#）");
        }
        else if (before.HeadingLevel > 0)
        {
            grounds.Add("标题之后");
        }

        if (layout.KeepsIndent && line.Indent >= 3)
        {
            grounds.Add("首行缩进");
        }

        if (layout.BlankParts && line.BlankBefore > 0)
        {
            grounds.Add("前有空行");
        }

        if (Room(before, beforeOpens, layout) is { } room && room >= layout.NeededBy(line, before))
        {
            grounds.Add($"上一行未排满，余{room / Columns.PerColumn}字");
        }

        if (OrdinalGrammar.TryRead(line.Text) is { } ordinal)
        {
            grounds.Add($"编号“{ordinal.Label.Trim()}”起段");
        }

        if (Chars.EndsSentence(before.Text[^1]))
        {
            grounds.Add($"上一行以“{before.Text[^1]}”收束");
        }

        return grounds.Count > 0 ? string.Join('；', grounds) : layout.Measure is null ? "一行一段" : "独立成行";
    }

    /// <inheritdoc cref="OfOpening"/>
    public static string OfJoining(PrintedLine before, bool beforeOpens, PrintedLine line, Layout layout) =>
        Chars.MayNotOpenLine(line.Text[0]) ? $"“{line.Text[0]}”不能起段"
        : Room(before, beforeOpens, layout) is { } room && room < layout.NeededBy(line, before) ? Cut.LineBeforeIsFull
        : !Chars.EndsSentence(before.Text[^1]) ? "上一行句子未完"
        : "与上一行相连";

    // Quarter columns left at the end of a line; null where lines have no measure.
    private static int? Room(PrintedLine line, bool opens, Layout layout) => layout.RoomAfter(line, indented: opens);
}
