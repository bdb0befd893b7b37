using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Text;

/// <summary>How well the end of one line and the start of the next go with "the paragraph goes on" and with "it ends here". Costs are roughly negative log likelihoods.</summary>
internal static partial class LineEnd
{
    private const double Impossible = 40;

    /// <param name="room">Half columns left at the end of <paramref name="line"/>.</param>
    public static double CostOfGoingOn(PrintedLine line, PrintedLine next, Layout layout, int room)
    {
        var cost = 0.0;
        var spare = room - Columns.OfOpeningUnit(next.Text);
        if (spare >= 0)
        {
            // The next word would have fitted; breaking a character early happens, more is rare. The space around digits may explain it.
            spare -= Columns.OfAutospace(line.Text);
            cost += spare switch { < 0 => 1.2, 0 => 2.2, 1 => 3.2, 2 => 4.5, <= 4 => 8, _ => 16 };
        }

        if (layout.KeepsIndent && next.Indent >= 3)
        {
            cost += line.Text[0] is '（' && !line.Text.Contains('）') ? 1 : 9;
        }

        if (layout.BlankParts && next.BlankBefore > 0)
        {
            cost += next.OpensPage ? 2 : 10;
        }

        cost += NoteOpener().IsMatch(next.Text) && !EndsFirmly(line) ? 14 : NoteOpener().IsMatch(next.Text) ? 5 : Opener().IsMatch(next.Text) ? EndsFirmly(line) ? 5 : 1.5 : 0;
        cost += Whole().IsMatch(line.Text) ? 9 : 0;
        return cost + (IsAlone(line.Text) || IsAlone(next.Text) ? 8 : 0);
    }

    /// <param name="room">Half columns left at the end of <paramref name="line"/>.</param>
    /// <param name="continued">Whether <paramref name="line"/> went on with a paragraph.</param>
    public static double CostOfEnding(PrintedLine line, PrintedLine next, Layout layout, int room, bool continued)
    {
        if (Chars.MayNotOpenLine(next.Text[0]) && !next.Text.StartsWith('—'))
        {
            return Impossible;
        }

        var cost = 0.0;
        var last = line.Text[^1];
        if (!EndsFirmly(line))
        {
            // A heading, a title or a signature ends without a mark, and is far from filling its line.
            // A long paragraph is a sentence, and ends as one.
            cost += last is '，' or '、' ? 14 : NoteOpener().IsMatch(next.Text) ? 4 : room >= 8 ? continued ? Date().IsMatch(next.Text) ? 8 : IsAlone(next.Text) ? 5 : 6 : 3 : 9;
        }
        else if (last is '”' or '）' or '》' or ')' or '：')
        {
            cost += 0.6;
        }

        if (line.Text[0] is '（' && !line.Text.Contains('）'))
        {
            // 题注 set in several centred lines: it ends with its bracket.
            cost += 14;
        }

        // A last line that happens to be full.
        cost += room < Columns.OfOpeningUnit(next.Text) ? 2.4 : 0;
        if (layout.KeepsIndent && next.Indent == 0)
        {
            cost += 7;
        }

        return cost;
    }

    /// <summary>Whether two lines of a text that is not wrapped are two paragraphs for sure.</summary>
    public static bool Breaks(PrintedLine line, PrintedLine next) =>
        EndsFirmly(line) || next.Indent >= 3 || Opener().IsMatch(next.Text) || IsAlone(line.Text) || IsAlone(next.Text);

    private static bool EndsFirmly(PrintedLine line) => Chars.EndsSentence(line.Text[^1]);

    /// <summary>A line that stands alone whatever its width: a document number, a date, a year in brackets, a source note.</summary>
    private static bool IsAlone(string text) => text.Length <= 40 && Alone().IsMatch(text);

    [GeneratedRegex(@"^(?:(?:第[〇零一二三四五六七八九十百千两0-9]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|[0-9]{1,3}[.．、](?![0-9])|[（(][0-9]{1,2}[)）])|[一二三四五六七八九十]是|第[一二三四五六七八九十]，|会议(?:指出|认为|强调|要求|号召|决定|听取|审议)|(?:习近平|李强|全会)(?:指出|强调|认为)|新华社|附件[:：0-9])")]
    private static partial Regex Opener();

    [GeneratedRegex(@"^[（(](?:[12][0-9]{3}年|[一二][〇○零Ｏ０一二三四五六七八九]{3}年|新华社)")]
    private static partial Regex NoteOpener();

    // 主送机关 and 题注 that end where their line does.
    [GeneratedRegex(@"^(?:各|中共|部属|国务院各).*[：:]$|^[（(](?:[12][0-9]{3}|[一二][〇○零Ｏ０一二三四五六七八九]{3})年.*[)）]$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[12二一][0-9〇○零Ｏ０一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{1,12}〔[0-9]{4}〕[0-9]{1,4}号|[（(]?[12二一][0-9〇○零Ｏ０一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日(?:，[上下]午)?[)）]?|来源[:：].*|(?:各位代表|各位委员|同志们|朋友们|同志们[、，]朋友们)[：:！]|[（(]新华社.{2,16}电[)）]|[（(]此件.{2,10}[)）])$")]
    private static partial Regex Alone();
}
