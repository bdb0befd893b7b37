using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Metadata;

/// <summary>A law's 题注 to its events: 1990年9月7日…通过 根据2001年10月27日…《关于修改…的决定》第一次修正. 立法技术规范（试行）（一）, 4.</summary>
internal static partial class HistoryRule
{
    /// <param name="Start">In the note, in UTF-16 units.</param>
    public sealed record Mention(DateOnly? Date, HistoryAct Act, ImmutableArray<string> Bodies, string Text, int Start)
    {
        /// <summary>Whether the act makes the text as it stands, not a change of single articles by a decision with a name of its own.</summary>
        public bool Founds => Act is HistoryAct.Passed or HistoryAct.Approved or HistoryAct.Promulgated || (Act is HistoryAct.Revised && !Text.Contains('《'));
    }

    public static ImmutableArray<Mention> Read(string note)
    {
        var starts = Starts().Matches(note).Where(m => !InQuotedTitle(note, m.Index)).ToArray();
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? starts[i + 1].Index : note.Length;
            var text = Trailing().Replace(note[starts[i].Index..end], "");
            var words = text[Math.Min(starts[i].Length, text.Length)..];
            var date = starts[i].Groups["y"].Success ? ChineseDate.Read(starts[i]) : null;

            // Two bodies that passed it on their own days share the word at the end: …会议、2018年…会议通过.
            var act = ActOf(text, words) ?? (i + 1 < starts.Length && words.EndsWith("会议", StringComparison.Ordinal) ? HistoryAct.Passed : null);
            if (act is { } known)
            {
                mentions.Add(new(date, known, known is HistoryAct.Effective ? [] : IssuingBody.Of(words), text, starts[i].Index));
            }
        }

        return mentions.ToImmutable();
    }

    private static HistoryAct? ActOf(string text, string words)
    {
        var plain = QuotedTitle().Replace(words, "《》");
        return plain.Contains("废止", StringComparison.Ordinal) ? HistoryAct.Repealed
            : plain.Contains("通过的《", StringComparison.Ordinal) ? HistoryAct.Amended
            : plain.Contains("修订", StringComparison.Ordinal) ? HistoryAct.Revised
            : plain.Contains("修正", StringComparison.Ordinal) || plain.Contains("修改", StringComparison.Ordinal) ? HistoryAct.Amended
            : Promulgated().IsMatch(plain) ? HistoryAct.Promulgated
            : Effective().IsMatch(text) ? HistoryAct.Effective
            : plain.Contains("批准", StringComparison.Ordinal) ? HistoryAct.Approved
            : plain.Contains("通过", StringComparison.Ordinal) ? HistoryAct.Passed
            : null;
    }

    private static bool InQuotedTitle(string note, int at) => at > 0 && note.LastIndexOf('《', at - 1) > note.LastIndexOf('》', at - 1);

    // A day, or 自公布之日起, which names none.
    [GeneratedRegex(ChineseDate.Pattern + @"|自?(?:公布|发布|印发)之日")]
    private static partial Regex Starts();

    [GeneratedRegex(@"(?:[\s，、；;。）)]|根据|自|并?于|[同业]?经)+$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"《[^》]*》?")]
    private static partial Regex QuotedTitle();

    [GeneratedRegex(@"(?<!自)(?:公布|发布|颁布|印发|公告)(?!之日)|令第?[0-9０-９一二三四五六七八九十百零〇]+号$|第[0-9]+号令$")]
    private static partial Regex Promulgated();

    [GeneratedRegex(@"日\s*起?\s*(?:施行|实施|执行|生效|试行)")]
    private static partial Regex Effective();
}
