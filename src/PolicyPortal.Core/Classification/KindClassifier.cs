using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Classification;

/// <summary>文种 by what a document calls itself: its title's last word, its number's code, and the set phrases of its kind.</summary>
internal static partial class KindClassifier
{
    /// <param name="Evidence">In Chinese: the words that decided.</param>
    public sealed record Result(DocumentKind Kind, DocumentKind? Alternative, string Evidence);

    /// <param name="title">As printed; null when the source lacks it.</param>
    /// <param name="note">题注; empty when there is none.</param>
    /// <param name="first">The first paragraph of the text.</param>
    /// <param name="opening">The first paragraphs of the text.</param>
    /// <param name="whole">The whole text.</param>
    public static Result Classify(string? title, DocumentNumber? number, string note, string first, string opening, string whole, bool isLegal, bool hasDateline, bool hasSalutation, bool hasAddressees)
    {
        var votes = new List<(DocumentKind Kind, double Weight, string Evidence)>();
        void Vote(DocumentKind kind, double weight, string evidence) => votes.Add((kind, weight, evidence));

        if (title is not null)
        {
            OfTitle(title, note, Vote);
        }

        if (isLegal)
        {
            OfStatute(note, whole, Vote);
        }

        foreach (var (pattern, kind, weight, within) in Phrases)
        {
            if (pattern.Match(within switch { Scope.First => first, Scope.Opening => opening, _ => whole }) is { Success: true } m)
            {
                Vote(kind, weight, m.Value);
            }
        }

        if (number is not null)
        {
            Vote(number.AuthorityCode.EndsWith('函') ? DocumentKind.Reply : number.AuthorityCode.EndsWith('令') ? DocumentKind.Decree : DocumentKind.Notice, 1.5, number.ToString());
        }

        if (note.Contains("公报", StringComparison.Ordinal) || PlenaryNote().IsMatch(note))
        {
            Vote(DocumentKind.Communique, PlenaryNote().IsMatch(note) && !isLegal ? 3 : 1, note);
        }

        if (DayInBrackets().IsMatch(note))
        {
            Vote(DocumentKind.Speech, 2, note);
        }

        if (hasDateline)
        {
            Vote(DocumentKind.Communique, 2, "电头");
        }

        if (hasSalutation)
        {
            Vote(DocumentKind.Speech, 2.5, "称谓");
        }

        if (hasAddressees)
        {
            Vote(DocumentKind.Notice, 0.6, "主送机关");
        }

        if (votes.Count == 0)
        {
            return new(DocumentKind.Other, null, "");
        }

        var ranked = votes.GroupBy(v => v.Kind).Select(g => (Kind: g.Key, Weight: g.Sum(v => v.Weight), g.MaxBy(v => v.Weight).Evidence))
            .OrderByDescending(k => k.Weight).ThenBy(k => k.Kind).ToImmutableArray();
        return new(ranked[0].Kind, ranked.Length > 1 && ranked[1].Weight * 2 >= ranked[0].Weight ? ranked[1].Kind : null, ranked[0].Evidence);
    }

    private static void OfTitle(string title, string note, Action<DocumentKind, double, string> vote)
    {
        var name = Trial().Replace(title, "");
        foreach (var (ending, kind) in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                var statute = kind is DocumentKind.Regulation or DocumentKind.Rule or DocumentKind.Measures;
                vote(statute && IsLocal(note.Length > 0 ? note : name) ? DocumentKind.LocalRegulation
                    : statute && (name.StartsWith("国务院", StringComparison.Ordinal) || note.Contains("国务院", StringComparison.Ordinal)) ? DocumentKind.Regulation
                    : kind is DocumentKind.JudicialInterpretation && !name.Contains("最高人民", StringComparison.Ordinal) && !note.Contains("最高人民", StringComparison.Ordinal) ? DocumentKind.Other
                    : kind, 6, ending);
                return;
            }
        }

        if (name.Contains("会议", StringComparison.Ordinal) && MeetingTitle().IsMatch(name))
        {
            vote(DocumentKind.Communique, 5, name);
        }
    }

    // 法律 are made by the National People's Congress, 行政法规 by the State Council, 地方性法规 by local congresses, 规章 by ministries and local governments.
    private static void OfStatute(string note, string whole, Action<DocumentKind, double, string> vote)
    {
        if (note.Contains("最高人民", StringComparison.Ordinal))
        {
            vote(DocumentKind.JudicialInterpretation, 6, note);
        }

        if (SelfName().Match(whole) is not { Success: true } self)
        {
            return;
        }

        var national = note.Contains("全国人民代表大会", StringComparison.Ordinal);
        switch (self.Groups["name"].Value)
        {
            case "法":
                vote(DocumentKind.Law, 6, self.Value);
                break;
            case "解释":
                vote(DocumentKind.JudicialInterpretation, 5, self.Value);
                break;
            case var name:
                vote(
                    IsLocal(note) || (!national && LocalText().IsMatch(whole)) ? DocumentKind.LocalRegulation
                    : name is "条例" || note.Contains("国务院", StringComparison.Ordinal) ? DocumentKind.Regulation
                    : name is "办法" ? DocumentKind.Measures
                    : DocumentKind.Rule,
                    4,
                    self.Value);
                break;
        }
    }

    private static bool IsLocal(string text) => LocalCongress().IsMatch(text);

    private enum Scope
    {
        First,
        Opening,
        Whole,
    }

    private static readonly (string Ending, DocumentKind Kind)[] Endings =
    [
        ("通知", DocumentKind.Notice), ("指导意见", DocumentKind.Opinion), ("意见", DocumentKind.Opinion), ("的决定", DocumentKind.Decision), ("决定", DocumentKind.Decision),
        ("决议", DocumentKind.Resolution), ("公告", DocumentKind.Announcement), ("通告", DocumentKind.Announcement), ("通报", DocumentKind.Circular),
        ("批复", DocumentKind.Reply), ("复函", DocumentKind.Reply), ("答复", DocumentKind.Reply), ("的函", DocumentKind.Reply), ("回信", DocumentKind.Letter),
        ("慰问信", DocumentKind.Letter), ("感谢信", DocumentKind.Letter), ("唁电", DocumentKind.Letter), ("公开信", DocumentKind.Letter),
        ("贺词", DocumentKind.Greeting), ("贺信", DocumentKind.Greeting), ("贺电", DocumentKind.Greeting), ("致辞", DocumentKind.Speech), ("讲话", DocumentKind.Speech),
        ("演讲", DocumentKind.Speech), ("的说明", DocumentKind.Speech), ("公报", DocumentKind.Communique), ("工作报告", DocumentKind.Report), ("报告", DocumentKind.Report),
        ("解释", DocumentKind.JudicialInterpretation), ("条例", DocumentKind.Regulation), ("实施细则", DocumentKind.Rule), ("细则", DocumentKind.Rule), ("规定", DocumentKind.Rule),
        ("规则", DocumentKind.Rule), ("办法", DocumentKind.Measures), ("法典", DocumentKind.Law), ("法", DocumentKind.Law), ("令", DocumentKind.Decree),
    ];

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
        (AnnouncementPhrase(), DocumentKind.Announcement, 2.5, Scope.Whole),
        (MeetingPhrase(), DocumentKind.Communique, 3, Scope.First),
        (ExplanationPhrase(), DocumentKind.Speech, 3, Scope.First),
        (ArticlePhrase(), DocumentKind.Article, 4, Scope.Opening),
        (AgencyEnd(), DocumentKind.Article, 1.5, Scope.Whole),
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

    [GeneratedRegex(@"(?:报告政府工作|作政府工作报告|作工作报告|向大会(?:作|报告))")]
    private static partial Regex ReportPhrase();

    [GeneratedRegex(@"听取(?:和|并)审议了[^。]{0,80}报告|特作如下决议|作出如下决议|决议如下|决定批准(?:这个|关于)?[^。]{0,12}报告|[届次]会议听取了[^。]{2,40}所作的[^。]{0,20}报告")]
    private static partial Regex ResolutionPhrase();

    [GeneratedRegex(@"作(?:出)?如下决定|现决定如下|决定如下|作如下修改|决定对《[^》]+》[^。]{0,30}(?:修改|进行)|特作(?:如下)?决定|作如下决定")]
    private static partial Regex DecisionPhrase();

    [GeneratedRegex(@"特此公告|现公告如下|公告如下|特此通告|现通告如下")]
    private static partial Regex AnnouncementPhrase();

    [GeneratedRegex(@"向全会作说明|作(?:如下)?说明|作几点说明")]
    private static partial Regex ExplanationPhrase();

    [GeneratedRegex(@"召开(?!的)(?:了)?[^。，]{0,40}(?:会议|会)|会议[^。]{0,30}(?:在北京)?(?:举行|召开)|主持召开|全体会议，?于|会议指出|会议强调|会见|会谈")]
    private static partial Regex MeetingPhrase();

    [GeneratedRegex(@"^应[^。]{2,40}邀请，我|发表(?:题为[^。]{2,40}的)?署名文章|我(?:即将|很高兴)[^。]{0,20}(?:国事访问|访问)")]
    private static partial Regex ArticlePhrase();

    [GeneratedRegex(@"[（(]新华社[^）)]{2,20}[日]电[)）]\s*$")]
    private static partial Regex AgencyEnd();

    [GeneratedRegex(@"第[一二三四五六七八九十]+次全体会议通过")]
    private static partial Regex PlenaryNote();

    [GeneratedRegex(@"^[（(][^）)]{0,8}年[^）)]*日(?:，[上下]午)?[)）]$")]
    private static partial Regex DayInBrackets();

    [GeneratedRegex(@"[（(](?:试行|暂行|草案|修订|修正|[0-9]{4}年?修[订正])[^）)]*[)）]$")]
    private static partial Regex Trial();

    [GeneratedRegex(@"(?:召开|举行|主持|会见|出席)")]
    private static partial Regex MeetingTitle();

    [GeneratedRegex(@"(?:制定|施行|适用|违反)本(?:实施)?(?<name>法|条例|规定|办法|细则|规则|解释)")]
    private static partial Regex SelfName();

    [GeneratedRegex(@"(?<!全国)(?<!届全国)(?:省|市|自治区|自治州|自治县)第?[一二三四五六七八九十]*届?[\p{IsCJKUnifiedIdeographs}]{0,4}人民代表大会|(?:省|市|自治区|州|县)(?:[\p{IsCJKUnifiedIdeographs}]{0,30})(?:条例|规定|办法)$")]
    private static partial Regex LocalCongress();

    [GeneratedRegex(@"本[省市州县](?:行政区域|实际)|本自治[区州县]")]
    private static partial Regex LocalText();
}
