using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>How much a paragraph, with those after it, looks like the head of a document. GB/T 9704-2012, 7.2 and 7.3; 立法技术规范 for 题注 and first articles.</summary>
internal static partial class DocumentOpening
{
    private const int LongestTitle = 8;
    private const int FirstWords = 70;
    private const int LongestList = 20;
    private const int ShortestText = 30;
    private const int ShortestHeadline = 6;

    // 题注 that says how the text came about: passed, published, issued.
    private const double Note = 5;
    private const double Byline = 4;

    // 中华人民共和国主席 习近平 between a title and a text.
    private const double SignedText = 5;

    // 为了…，制定本规定。 over 第一条: no other text begins so.
    public const double Founding = 5;

    public static double Score(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var text = paragraphs[i].Text;
        if (DatelineRule.TryRead(text) is not null)
        {
            return 7;
        }

        if (DocumentNumberRule.TryRead(text) is not null)
        {
            return 6;
        }

        if (ChineseDate.TryParseWhole(text) is not null && text[0] is '（' or '(')
        {
            return i + 1 < paragraphs.Length && (OpensArticles(paragraphs[i + 1].Text) || HeadRules.IsSalutation(paragraphs[i + 1].Text)) ? Note : 4;
        }

        if (IsNote(text))
        {
            return Note;
        }

        if (Subtitle().IsMatch(text))
        {
            return Note;
        }

        if (OpensArticles(text))
        {
            return !OpensArticlesAnew(paragraphs, i) ? 0 : FoundsAnew(paragraphs, i) ? 5 : 2.5;
        }

        if (HeadRules.IsSalutation(text))
        {
            return 2.5;
        }

        if (HeadRules.IsAddressees(text))
        {
            return i + 1 < paragraphs.Length && text.Length >= 4 ? HeadRules.NamesAddressees(text) ? 4.2 : 2.2 : 0;
        }

        if (AddresseeList(paragraphs, i) is > 0 and var listed)
        {
            return listed;
        }

        // An article under its author's name, the title lost.
        if (HeadRules.IsByline(text) && Office().IsMatch(text) && OpensText(paragraphs, i + 1))
        {
            return FirstSentence(paragraphs, i + 1) > 0 ? SignedText : Byline;
        }

        return MayBeTitle(text) && !DocumentClosing.IsSignatureLine(paragraphs, i) ? TitleScore(paragraphs, i) : FirstSentence(paragraphs, i);
    }

    /// <summary>题注, the sentence that says why a text was made, or a first article without a title over it: what is attached to another text does not begin a second time so.</summary>
    public static bool FoundsText(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        Score(paragraphs, i) is >= Founding and < 6 || (OpensArticles(paragraphs[i].Text) && OpensArticlesAnew(paragraphs, i) && (paragraphs[i].AfterShortPage || Grounds(paragraphs, i)));

    /// <summary>税目税率表, 标志式样: the name of what is attached and has no sentences.</summary>
    public static bool NamesTable(string text) => AnnexName().IsMatch(text);

    // 主送机关 one below the other, the last with the colon.
    private static double AddresseeList(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var p = i;
        while (p < paragraphs.Length && p < i + LongestList && AuthorityRule.IsName(paragraphs[p].Text))
        {
            p++;
        }

        return p > i && p < paragraphs.Length && p < i + LongestList && paragraphs[p].Text[^1] is '：' or ':' && AuthorityRule.IsName(paragraphs[p].Text[..^1]) ? p > i + 1 ? 5 : 4.2 : 0;
    }

    // A visit's article opens with the invitation; a resolution with what the congress heard; an interpretation with its purpose.
    private static double FirstSentence(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var text = paragraphs[i].Text;
        return Purpose().IsMatch(text) ? i + 1 < paragraphs.Length && OpensSeries(paragraphs[i + 1].Text) && Grounds(paragraphs, i) ? Founding : 2.5
            : Resolving().IsMatch(text) ? Founding
            : Hearing().IsMatch(text) || text.Contains("全体会议，于", StringComparison.Ordinal) || ReportsMeeting(text) ? 3
            : Invitation().IsMatch(text[..Math.Min(FirstWords, text.Length)]) || Visit().IsMatch(text[..Math.Min(FirstWords, text.Length)]) ? 2.5
            : 0;
    }

    private static double TitleScore(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var score = 0.0;
        var joined = "";
        var lines = 0;
        for (var p = i; p < paragraphs.Length && p < i + LongestTitle; p++)
        {
            var text = paragraphs[p].Text;
            if (p > i && Under(paragraphs, p) is > 0 and var next)
            {
                score += next;
                break;
            }

            if (!MayBeTitle(text))
            {
                // A report's first sentence says again what its headline says.
                score += p > i && text.StartsWith(paragraphs[i].Text[..Math.Min(6, paragraphs[i].Text.Length)], StringComparison.Ordinal) ? 4 : 0;
                break;
            }

            // 肩章 under a picture, or what is called an annex, at the end of a page is no line of the title that opens the next.
            if (p > i && paragraphs[p].OpensPage && (paragraphs[i].Text.Length <= ShortestHeadline || IsUnderAnnexLabel(paragraphs, i)))
            {
                return 0;
            }

            // A table's name is no line of a title.
            if (p > i && NamesTable(joined) && HeadRules.EndsLikeTitle(text))
            {
                return 0;
            }

            // Under a title that has ended, those whom a letter is for may stand in a line each.
            if (HeadRules.EndsLikeTitle(joined) && AuthorityRule.IsName(text))
            {
                if (AddresseeList(paragraphs, p) is > 0 and var listed)
                {
                    score += listed;
                    break;
                }

                continue;
            }

            joined += text;
            lines++;
        }

        // What stands under 附图： is what the picture is called, unless it is a document's title or has a document's head.
        if (IsUnderAnnexLabel(paragraphs, i) && !HeadRules.EndsLikeTitle(joined) && !(i + lines < paragraphs.Length && OpensReport(paragraphs[i + lines].Text)))
        {
            return 0;
        }

        // 标准表 over a dateline is what the text before attached.
        if (NamesTable(joined) && i + lines < paragraphs.Length && OpensReport(paragraphs[i + lines].Text))
        {
            return 0;
        }

        var centred = paragraphs[i].Indent >= 6 ? 1.5 : 0;
        return lines > 6 ? 0 : score + centred + (HeadRules.EndsLikeTitle(joined) ? 1.5 : score == 0 && HeadRules.IsHeadline(paragraphs[i].Text) ? 1 : 0);
    }

    private static bool IsUnderAnnexLabel(ImmutableArray<PrintedParagraph> paragraphs, int i) => i > 0 && HeadRules.IsAnnexLabel(paragraphs[i - 1].Text);

    // What stands under a title.
    private static double Under(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var text = paragraphs[i].Text;
        return OpensReport(text) || DocumentNumberRule.TryRead(text) is not null ? 5
            : IsNote(text) || Subtitle().IsMatch(text) ? Note
            : HeadRules.IsByline(text) && Office().IsMatch(text) ? OpensText(paragraphs, i + 1) ? SignedText : Byline
            : HeadRules.IsSalutation(text) || HeadRules.IsAddressees(text) ? 3.5
            : OpensArticles(text) ? SaysWhy(paragraphs, i) ? 4 : 3
            : text[0] is '（' or '(' && ChineseDate.TryParseWhole(text) is not null ? 3.5
            : EventReported().IsMatch(text) ? HeadRules.IsHeadline(paragraphs[i - 1].Text) ? 5 : 3.5
            : Purpose().IsMatch(text) && i + 1 < paragraphs.Length && OpensSeries(paragraphs[i + 1].Text) ? Founding
            : 0;
    }

    // Who met, and on which day: the first sentence of a report, with or without its dateline.
    public static bool ReportsMeeting(string text) => MeetingReported().IsMatch(text);

    private static bool OpensReport(string text) => DatelineRule.TryRead(text) is not null || ReportsMeeting(text);

    private static bool OpensText(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        i < paragraphs.Length && paragraphs[i].Text is { Length: > ShortestText } text && Chars.EndsSentence(text[^1]) && OrdinalGrammar.TryRead(text) is null;

    private static bool IsNote(string text) =>
        HeadRules.IsNote(text) && ChineseDate.Find(text) is not null && (text.Length > 20 || CameAbout().IsMatch(text)) && DatelineRule.TryReadClosing(text) is null;

    private static bool MayBeTitle(string text) =>
        HeadRules.IsTitleLine(text) && !AnnexOpening().IsMatch(text) && !LineSense.IsNameList(text) && (!IsOfficer(text) || HeadRules.EndsLikeTitle(text));

    // 张 勇 发展改革委副主任; not every two words are a person and an office: 同心笃行 续写中哈关系新篇章.
    private static bool IsOfficer(string text) => LineSense.IsRosterEntry(text) && (PersonNames.IsName(text.Split(' ')[0]) || text.IndexOf(' ') == 1 || text.IndexOfAny(['：', ':']) > 0);

    // The first article says why and on what ground the text was made: 为了…，根据…，制定本法. No other article does.
    private static bool FoundsAnew(ImmutableArray<PrintedParagraph> paragraphs, int i) => SaysWhy(paragraphs, i) && Grounds(paragraphs, i);

    private static bool SaysWhy(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        Enumerable.Range(i, Math.Min(3, paragraphs.Length - i)).Select(p => paragraphs[p].Text)
            .FirstOrDefault(text => OrdinalGrammar.TryRead(text) is { Number: 1, Style: OrdinalStyle.Article })?.Contains("制定本", StringComparison.Ordinal) == true;

    // No title, note, purpose or 附件 stands over it: where one does, that is the head.
    private static bool Grounds(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        i == 0 || !(MayBeTitle(paragraphs[i - 1].Text) || Purpose().IsMatch(paragraphs[i - 1].Text) || HeadRules.IsNote(paragraphs[i - 1].Text) || paragraphs[i - 1].Text.StartsWith("附件", StringComparison.Ordinal));

    private static bool OpensArticles(string text) =>
        OrdinalGrammar.TryRead(text) is { Number: 1, Sub: 0, Style: OrdinalStyle.Article or OrdinalStyle.Chapter or OrdinalStyle.Book };

    private static bool OpensSeries(string text) => OpensArticles(text) || text.StartsWith("一、", StringComparison.Ordinal);

    // 第一条 begins a law only where no 第一章 or 第一编 stands right before it.
    private static bool OpensArticlesAnew(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        i == 0 || OrdinalGrammar.TryRead(paragraphs[i - 1].Text) is not { Style: < OrdinalStyle.Article };

    [GeneratedRegex(@"^——[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日.{4,60}上$")]
    private static partial Regex Subtitle();

    // A byline gives the office in full; 主席 alone is a row of a list.
    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}{4}")]
    private static partial Regex Office();

    [GeneratedRegex(@"通过|公布|发布|批准|颁布|施行")]
    private static partial Regex CameAbout();

    [GeneratedRegex(@"^(?:为|根据|依照).*(?:制定本[^，；。]{1,8}[。：:]|(?:解释|规定|决定|答复|批复|公告|通知|意见)如下[：:]|现决定[：:]|如下(?:修改|规定|决定|解释|安排)?[：:])$")]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^第[^，。]{1,8}届全国人民代表大会[^，。]{0,20}会议(?:听取|审议|审查|讨论)")]
    private static partial Regex Resolving();

    [GeneratedRegex(@"^第[^，。]{1,8}届[^，。]{0,40}(?:听取|审议|审查|讨论)|听取(?:和|并)审议了")]
    private static partial Regex Hearing();

    [GeneratedRegex(@"^[^，。：（]{2,60}?[0-9]{1,2}(?:月[0-9]{1,2})?日(?:(?:至[0-9]{1,2}日)|[上下]午|晚)?(?:在[^，。]{2,16})?(?:主持)?(?:召开|举行)[^。]{0,40}(?:会议|座谈会|全会|大会|集体学习)")]
    private static partial Regex MeetingReported();

    // A day without a year is said of what has just happened.
    [GeneratedRegex(@"^[^。]{0,60}?(?:(?<![年0-9])(?:[0-9]{1,2}月)?[0-9]{1,2}日|近日|日前)[^。]{0,60}?(?:召开|举行|闭幕|开幕|集体学习|发表|会见|会谈|致电|致贺|致信|致唁|致慰问|强调|出席|讲话|指示|发生|座谈|调研|考察|访问|复信|通话)")]
    private static partial Regex EventReported();

    [GeneratedRegex(@"(?:(?<!代)表|图|式样|目录|清单)$")]
    private static partial Regex AnnexName();

    // 附件1, and 附图 with what it shows in one line.
    [GeneratedRegex(@"^(?:附 ?[件图表录]|续 ?表)")]
    private static partial Regex AnnexOpening();

    [GeneratedRegex(@"(?:^|[，。！])我(?:即将|将|很高兴|再次|第[一二三四五六七八九十]次)[^。]{0,40}(?:来到|访问|抵达)")]
    private static partial Regex Visit();

    [GeneratedRegex(@"(?:^|[，。！])应[^，。]{1,40}邀请")]
    private static partial Regex Invitation();
}
