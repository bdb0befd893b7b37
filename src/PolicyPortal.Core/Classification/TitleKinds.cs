using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>The kind that a title's last word names. 党政机关公文处理工作条例, 第八条; 行政法规制定程序条例, 第五条; 最高人民法院关于司法解释工作的规定, 第六条.</summary>
internal static partial class TitleKinds
{
    private const double Named = 6;

    public static IEnumerable<KindVote> Of(KindClues clues)
    {
        if (clues.Title is null)
        {
            yield break;
        }

        var name = clues.Title;
        while (Version().Match(name) is { Success: true, Index: > 0 } version)
        {
            name = name[..version.Index].TrimEnd();
        }

        // A headline tells what happened, whatever word it ends with: …举行新年茶话会 习近平发表重要讲话.
        if (Spoke().Match(name) is { Success: true } spoke)
        {
            yield return new(DocumentKind.Communique, Named, spoke.Value, "标题");
            yield break;
        }

        if (clues.Dateline is not null && Held().Match(name) is { Success: true } held)
        {
            yield return new(DocumentKind.Communique, Named, held.Value, "标题");
            yield break;
        }

        foreach (var (ending, kind) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return new(StatuteKinds.IsStatute(kind) ? StatuteKinds.Of(kind, name, clues) : kind, Named, ending, "标题");
                yield break;
            }
        }

        if (name.Contains("会议", StringComparison.Ordinal) && Meeting().IsMatch(name))
        {
            yield return new(DocumentKind.Communique, 5, name, "标题");
        }
        else if (Event().Match(name) is { Success: true } happened)
        {
            yield return new(DocumentKind.Communique, 4, happened.Value, "标题");
        }
    }

    private static readonly (string Ending, DocumentKind Kind)[] Endings =
    [
        ("通知", DocumentKind.Notice), ("意见", DocumentKind.Opinion), ("决定", DocumentKind.Decision),
        ("决议", DocumentKind.Resolution), ("公告", DocumentKind.Announcement), ("通告", DocumentKind.Announcement), ("通报", DocumentKind.Circular),
        ("批复", DocumentKind.Reply), ("复函", DocumentKind.Reply), ("答复", DocumentKind.Reply), ("的函", DocumentKind.Reply), ("回信", DocumentKind.Letter),
        ("慰问信", DocumentKind.Letter), ("感谢信", DocumentKind.Letter), ("唁电", DocumentKind.Letter), ("公开信", DocumentKind.Letter), ("慰问电", DocumentKind.Letter),
        ("贺词", DocumentKind.Greeting), ("贺信", DocumentKind.Greeting), ("贺电", DocumentKind.Greeting), ("致辞", DocumentKind.Speech), ("讲话", DocumentKind.Speech),
        ("演讲", DocumentKind.Speech), ("发言", DocumentKind.Speech), ("的说明", DocumentKind.Speech), ("公报", DocumentKind.Communique), ("报告", DocumentKind.Report),
        ("解释", DocumentKind.JudicialInterpretation), ("安排", DocumentKind.JudicialInterpretation), ("条例", DocumentKind.Regulation), ("细则", DocumentKind.Rule), ("规定", DocumentKind.Rule), ("规范", DocumentKind.Rule),
        ("规则", DocumentKind.Rule), ("办法", DocumentKind.Measures), ("法典", DocumentKind.Law), ("修正案", DocumentKind.Law), ("法", DocumentKind.Law), ("令", DocumentKind.Decree),
    ];

    [GeneratedRegex(@"[（(](?:试行|暂行|草案|修订|修正|摘要|节录|全文|第?[0-9]{1,5}号|[0-9]{4}年?(?:修[订正]|第[0-9]{1,5}号)|[一二三四五六七八九十]{1,3}|[0-9]{4}年[^）)]*)[^）)]*[)）]$")]
    private static partial Regex Version();

    [GeneratedRegex(@"(?:发表(?:重要|视频|书面)?|并|作(?:重要|总结)?)(?:讲话|致辞|演讲|发言)$|出席并(?:讲话|致辞)$")]
    private static partial Regex Spoke();

    [GeneratedRegex(@"(?:主持)?召开[^ ]{0,30}会|(?:会议|大会|座谈会|全会|论坛|峰会)[^ ]{0,6}在[^ ]{1,8}(?:举行|召开|开幕|闭幕)")]
    private static partial Regex Held();

    [GeneratedRegex(@"作出(?:重要)?[指批]示|会见|会谈|会晤|座谈|调研|考察|致(?:贺|唁|慰问)电|致贺信|互致|复信|通电话")]
    private static partial Regex Event();

    [GeneratedRegex(@"(?:召开|举行|主持|会见|出席)")]
    private static partial Regex Meeting();
}
