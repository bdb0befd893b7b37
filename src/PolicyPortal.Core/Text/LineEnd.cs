namespace PolicyPortal.Core.Text;

/// <summary>
/// How well the end of one line and the start of the next go with "the paragraph goes on" and with "it ends here". Costs are roughly
/// negative log likelihoods.
/// </summary>
internal static class LineEnd
{
    private const double Impossible = 40;

    /// <param name="i">The line whose end is looked at; there is one after it.</param>
    /// <param name="room">Quarter columns left at the end of the line.</param>
    /// <param name="habits">The file's own ways.</param>
    public static double CostOfGoingOn(IReadOnlyList<PrintedLine> lines, int i, Layout layout, int room, Habits habits)
    {
        var (line, next) = (lines[i], lines[i + 1]);
        var cost = CostOfRoom(room - layout.NeededBy(next, line));
        var firm = EndsFirmly(line);
        if (layout.KeepsIndent && next.Indent >= 3)
        {
            // The next line of a centred title or note is centred too; a centred heading breaks where it likes.
            var centred = next.Indent > 5 && !firm && (cost == 0 || IsCentredHeading(line, next));
            cost = LineSense.IsOpenBracket(line.Text) ? cost + 1 : centred ? 1 : cost + 9;
        }

        if (layout.BlankParts && next.BlankBefore > 0)
        {
            cost += next.OpensPage ? 2 : 10;
        }

        cost += LineSense.OpensNote(next.Text) ? (firm ? 5 : 14)
            : LineSense.IsPartHeading(next.Text) ? 7
            : LineSense.OpensParagraph(next.Text) && !InlineSeries.RunsInto(lines, i) ? (firm || LineSense.IsNameList(line.Text) ? 7 : 1.5)
            : LineSense.OpensDateline(next.Text) || (firm && LineSense.OpensTitle(next.Text)) ? 9
            : firm && (LineSense.OpensSpeech(next.Text) || LineSense.TellsAttendance(next.Text)) ? 5
            : 0;
        cost += LineSense.IsWhole(line.Text) || IsTitleOver(line, next) || ClosesNote(lines, i) ? 9 : 0;

        // A heading that goes on does so as a heading, not as a sentence.
        cost += next.Text.Contains('。') && habits.Headings.IsHeadingAt(lines, i) is true ? 4 : 0;
        cost += LineSense.IsRosterEntry(line.Text) && LineSense.IsRosterEntry(next.Text) ? 6 : 0;
        cost += i + 2 < lines.Count && LineSense.IsSignature(next.Text, lines[i + 2].Text) ? 8 : 0;
        cost += firm ? Math.Max(0, -LineSense.Tie(next.Text)) + (HeadLines.BeginAt(lines, i + 1) ? 6 : 0) : 0;
        return cost + (LineSense.IsAlone(line.Text) || LineSense.IsAlone(next.Text) ? 8 : 0);
    }

    /// <param name="i">The line whose end is looked at; there is one after it.</param>
    /// <param name="room">Quarter columns left at the end of the line.</param>
    /// <param name="continued">Whether the line went on with a paragraph.</param>
    /// <param name="habits">The file's own ways.</param>
    public static double CostOfEnding(IReadOnlyList<PrintedLine> lines, int i, Layout layout, int room, bool continued, Habits habits)
    {
        var (line, next) = (lines[i], lines[i + 1]);
        if (Chars.MayNotOpenLine(next.Text[0]) && !next.Text.StartsWith('—'))
        {
            return Impossible;
        }

        var cost = EndsFirmly(line)
            ? line.Text[^1] is '”' or '）' or '》' or ')' or '：' ? 0.6 : 0
            : habits.Headings.IsHeadingAt(lines, i) is { } heading && !continued ? (heading ? 0.5 : 6)
            : continued && i > 0 && habits.Headings.IsHeadingAt(lines, i - 1) is true ? 1
            : CostOfEndingWithoutMark(line, next, room, continued);

        // 题注 set in several centred lines: it ends with its bracket.
        cost += LineSense.IsOpenBracket(line.Text) ? 14 : LineSense.LeavesBracketOpen(line.Text) ? 5 : 0;

        // A last line that happens to be full.
        cost += room >= layout.NeededBy(next, line) ? 0 : line.Text[^1] is '。' ? habits.Sentences.CostOfEndingFull(i) : 2.4;
        cost += Math.Max(0, LineSense.Tie(next.Text));
        return cost + (layout.KeepsIndent && next.Indent == 0 && !LineSense.OpensNote(next.Text) && !LineSense.OpensTitle(next.Text) && !LineSense.IsAlone(line.Text) && !HeadLines.BeginAt(lines, i + 1) ? 7 : 0);
    }

    /// <summary>Whether two lines of a text that is not wrapped are two paragraphs for sure.</summary>
    public static bool Breaks(PrintedLine line, PrintedLine next) =>
        EndsFirmly(line) || next.Indent >= 3 || LineSense.OpensParagraph(next.Text) || LineSense.IsAlone(line.Text) || LineSense.IsAlone(next.Text);

    // 第二章 防治船舶及其有关作业活动 / 污染海洋环境的一般规定.
    private static bool IsCentredHeading(PrintedLine line, PrintedLine next) =>
        line.Indent > 5 && LineSense.IsPartHeading(line.Text) && !LineSense.OpensParagraph(next.Text) && next.Text.IndexOfAny(['。', '，', '：', '；']) < 0;

    // What opens the next line would have fitted. Breaking a character early happens, more is rare.
    private static double CostOfRoom(int spare) => spare switch { < 0 => 0, 0 => 2.2, 1 => 2.6, <= 3 => 3.5, <= 5 => 6, <= 9 => 8, _ => 16 };

    // A heading, a title or a signature ends without a mark, and is far from filling its line. A long paragraph is a sentence, and ends as one.
    private static double CostOfEndingWithoutMark(PrintedLine line, PrintedLine next, int room, bool continued) =>
        line.Text[^1] is '，' or '、' ? 14
        : !continued && LineSense.IsAlone(line.Text) || IsTitleOver(line, next) ? 1
        : LineSense.OpensNote(next.Text) || LineSense.OpensDateline(next.Text) ? 4
        : LineSense.IsNameList(line.Text) && LineSense.OpensParagraph(next.Text) ? 1
        : !continued && (LineSense.IsWhole(line.Text) || LineSense.IsRosterEntry(line.Text) || LineSense.IsHeading(line.Text)) ? 3
        : room < 4 * Columns.PerColumn ? 9
        : !continued ? 3
        : LineSense.IsDate(next.Text) ? 8
        : LineSense.IsAlone(next.Text) ? 5
        : 6;

    // 题注 of several lines ends where its bracket closes.
    private static bool ClosesNote(IReadOnlyList<PrintedLine> lines, int i)
    {
        if (lines[i].Text[^1] is not ('）' or ')'))
        {
            return false;
        }

        var closed = 0;
        for (var first = i; first >= 0 && i - first < LineSense.LongestNote; first--)
        {
            var text = lines[first].Text;
            closed += text.Count(c => c is '）' or ')') - text.Count(c => c is '（' or '(');
            if (closed < 0 || LineSense.OpensNote(text))
            {
                return closed >= 0;
            }
        }

        return false;
    }

    private static bool IsTitleOver(PrintedLine line, PrintedLine next) =>
        LineSense.StandsOverAddressees(line.Text, next.Text) || LineSense.StandsOverPurpose(line.Text, next.Text);

    private static bool EndsFirmly(PrintedLine line) => Chars.EndsSentence(line.Text[^1]);
}
