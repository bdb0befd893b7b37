using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>The set phrases with which documents of a kind open or close: 通知如下, 收悉, 特此公告.</summary>
internal static partial class PhraseKinds
{
    public static IEnumerable<KindVote> Of(KindClues clues)
    {
        foreach (var (pattern, kind, weight, within) in Phrases)
        {
            var texts = within switch { Scope.First => clues.Opening.Take(1), Scope.Opening => clues.Opening, _ => clues.Text };
            if (texts.Select(text => pattern.Match(text)).FirstOrDefault(m => m.Success) is { } phrase)
            {
                yield return new(kind, weight, phrase.Value, "正文");
            }
        }
    }

    private enum Scope
    {
        First,
        Opening,
        Whole,
    }

    private static readonly (Regex Pattern, DocumentKind Kind, double Weight, Scope Within)[] Phrases =
    [
        (NoticePhrase(), DocumentKind.Notice, 3, Scope.Opening),
        (OpinionPhrase(), DocumentKind.Opinion, 3, Scope.Opening),
        (ReplyPhrase(), DocumentKind.Reply, 3, Scope.Opening),
        (LetterPhrase(), DocumentKind.Letter, 4, Scope.Opening),
        (CondolencePhrase(), DocumentKind.Letter, 4, Scope.Opening),
        (GreetingPhrase(), DocumentKind.Greeting, 4, Scope.Opening),
        (ReportPhrase(), DocumentKind.Report, 6, Scope.Opening),
        (ResolutionPhrase(), DocumentKind.Resolution, 5, Scope.Opening),
        (DecisionPhrase(), DocumentKind.Decision, 3.5, Scope.Opening),
        (DecreePhrase(), DocumentKind.Decree, 3.5, Scope.Opening),
        (AnnouncementPhrase(), DocumentKind.Announcement, 3.5, Scope.Whole),
        (MeetingPhrase(), DocumentKind.Communique, 3, Scope.First),
        (ReportedSpeech(), DocumentKind.Communique, 2.5, Scope.Whole),
        (ExplanationPhrase(), DocumentKind.Speech, 3, Scope.First),
        (ArticlePhrase(), DocumentKind.Article, 4, Scope.Opening),
        (AgencyEnd(), DocumentKind.Article, 2.5, Scope.Whole),
    ];

    [GeneratedRegex(@"通知如下|印发给你们|转发给你们|现予公布|现予印发|发出(?:关于[^。]{0,60})?通知|现印发|的通知》?|请(?:认真)?(?:遵照|贯彻)执行|现决定：")]
    private static partial Regex NoticePhrase();

    [GeneratedRegex(@"提出(?:以下|如下)(?:指导|实施|若干)?意见|制定本意见|(?:经国务院同意，)?现提出")]
    private static partial Regex OpinionPhrase();

    [GeneratedRegex(@"收悉。|批复如下|答复如下|函复如下|现将[^。]{0,40}办理情况|请示》")]
    private static partial Regex ReplyPhrase();

    [GeneratedRegex(@"来信收悉|你们的来信|收到你们?的?(?:来)?信|热情洋溢的贺信|表示衷心的?感谢")]
    private static partial Regex LetterPhrase();

    [GeneratedRegex(@"致唁电|唁电|深切哀悼|慰问电|致慰问")]
    private static partial Regex CondolencePhrase();

    [GeneratedRegex(@"致贺[电信]|贺[电信]|新年贺词|表示热烈的?祝贺|致以热烈的?祝贺")]
    private static partial Regex GreetingPhrase();

    [GeneratedRegex(@"报告政府工作|作政府工作报告|作工作报告|向(?:这次|本次)?大会(?:作|报告|提出)|我(?:现在)?(?:代表|受|根据)[^。]{2,40}?(?:作|提出|报告)[^。]{0,40}?(?:报告|工作)")]
    private static partial Regex ReportPhrase();

    [GeneratedRegex(@"听取(?:和|并)审议了[^。]{0,80}报告|特作如下决议|作出如下决议|决议如下|决定批准(?:这个|关于)?[^。]{0,12}报告|[届次]会议听取了[^。]{2,40}所作的[^。]{0,20}报告")]
    private static partial Regex ResolutionPhrase();

    [GeneratedRegex(@"作(?:出)?如下决定|现决定如下|决定如下|作如下修改|决定对《[^》]+》[^。]{0,30}(?:修改|进行)|特作(?:如下)?决定")]
    private static partial Regex DecisionPhrase();

    [GeneratedRegex(@"^《[^》]+》已(?:经|于)[^。]{4,80}(?:通过|批准)[^。]{0,20}，现予(?:以)?(?:公布|发布)")]
    private static partial Regex DecreePhrase();

    [GeneratedRegex(@"特此公告|现公告如下|公告如下|特此通告|现通告如下")]
    private static partial Regex AnnouncementPhrase();

    [GeneratedRegex(@"召开(?!的)(?:了)?[^。，]{0,40}(?:会议|会)|会议[^。]{0,30}(?:在北京)?(?:举行|召开)|主持召开|全体会议，?于|会议指出|会议强调|会见|会谈")]
    private static partial Regex MeetingPhrase();

    // What another says of a speaker; the speaker himself says 我.
    [GeneratedRegex(@"^(?!我|他|她|你)\p{IsCJKUnifiedIdeographs}{2,3}(?:首先|还|最后)?(?:指出|强调|表示)，")]
    private static partial Regex ReportedSpeech();

    [GeneratedRegex(@"向全会作说明|作(?:如下)?说明|作几点说明")]
    private static partial Regex ExplanationPhrase();

    [GeneratedRegex(@"应[^。]{2,40}邀请，我|发表(?:题为[^。]{2,40}的)?署名文章|我(?:即将|将|很高兴|再次|第[一二三四五六七八九十]次)[^。]{0,80}访问")]
    private static partial Regex ArticlePhrase();

    [GeneratedRegex(@"[（(]新华社[^）)]{2,20}[日]电[)）]\s*$")]
    private static partial Regex AgencyEnd();
}
