using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>What the lines over and under a title look like.</summary>
internal static partial class HeadRules
{
    private const int LongestTitleLine = 90;
    private const int LongestStack = 180;
    private const int LongestName = 6;

    /// <summary>称谓: 同志们：, 各位代表：, 尊敬的…：.</summary>
    public static bool IsSalutation(string text) => text.Length <= 60 && Salutation().IsMatch(text);

    /// <summary>主送机关: names and a colon, before the first sentence. GB/T 9704-2012, 7.3.2.</summary>
    public static bool IsAddressees(string text) =>
        text.Length <= 300 && text[^1] is '：' or ':' && text.IndexOfAny(['。', '；', '！', '？']) < 0 && !IsSalutation(text)
        && !NotAddressees().IsMatch(text);

    /// <summary>Addressees that name authorities or people, as those of a document do; a colon alone may introduce a list.</summary>
    public static bool NamesAddressees(string text) => IsAddressees(text) && Names().IsMatch(text);

    /// <summary>题注: the whole paragraph in brackets, with a date or an occasion.</summary>
    public static bool IsNote(string text) =>
        text[0] is '（' or '(' && text[^1] is '）' or ')' && text.Length <= 1500
        && (ChineseDate.Find(text) is not null || Occasion().IsMatch(text)) && !IsAnnotation(text);

    /// <summary>题注 as lists of laws give it: a day and an event, a line each.</summary>
    public static bool IsHistory(string text) => text.Length <= 400 && History().IsMatch(text) && (HistoryRule.Read(text).Length > 0 || IsOpen(text));

    /// <summary>Whether a title that the text quotes goes on in the next line: 《关于修改〈中华人民共和国招标投标法〉.</summary>
    public static bool IsOpen(string text) => text.Count(c => c is '《') > text.Count(c => c is '》');

    /// <summary>A day and what happened on it, of which the end stands in the next line.</summary>
    public static bool IsUnfinishedHistory(string text) => text.Length <= 200 && History().IsMatch(text) && (IsOpen(text) || HistoryRule.Read(text).IsEmpty);

    /// <summary>附注: （此件公开发布）, （本文有删减）. GB/T 9704-2012, 7.3.7.</summary>
    public static bool IsAnnotation(string text) => text.Length <= 60 && Annotation().IsMatch(text);

    /// <summary>来源：《求是》2023年第21期.</summary>
    /// <returns>The source without the word; null when the line is none.</returns>
    public static string? SourceNote(string text) =>
        text.Length <= 80 && Source().Match(text) is { Success: true } m ? m.Groups["note"].Value.TrimEnd('）', ')') : null;

    /// <summary>A line that may be a title, or a part of one.</summary>
    public static bool IsTitleLine(string text) =>
        text.Length >= 2 && text.Length <= (IsStack(text) ? LongestStack : LongestTitleLine) && text[^1] is not ('。' or '；' or '，' or '：' or ':' or '、' or '！')
        && text.IndexOf('。') < 0 && text[0] is not ('（' or '(') && Structure.OrdinalGrammar.TryRead(text) is null && !Structure.DottedOutline.MayOpen(text)
        && DatelineRule.TryRead(text) is null && !DatelineRule.Closes(text) && SourceNote(text) is null && ChineseDate.TryParseWhole(text) is null
        && !SpacedList().IsMatch(text) && !IsNameList(text) && !IsContentsHeading(text) && !FormField().IsMatch(text);

    /// <summary>附件1, 附表, 附图：, 续表 on a line of its own: what follows is attached to the text before. GB/T 9704-2012, 7.3.8.</summary>
    public static bool IsAnnexLabel(string text) => AnnexLabel().IsMatch(text);

    /// <summary>目录, over a table of contents.</summary>
    public static bool IsContentsHeading(string text) => text.Replace(" ", "", StringComparison.Ordinal) is "目录" or "目次";

    /// <summary>Names of people side by side, as lists of members give them: 王晓萍（女） 王爱文 李欣然（满族）.</summary>
    public static bool IsNameList(string text) =>
        text.Contains("按姓氏笔画", StringComparison.Ordinal)
        || (PersonNames.IsList(text) && !IsAttendance(text) && !EndsLikeTitle(text.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>副标题: a dash and no whole sentence, or the day and the meeting (2011年3月5日在第十一届全国人民代表大会第四次会议上).</summary>
    public static bool IsSubtitle(string text) =>
        text.Length <= 80 && text[^1] is not ('。' or '；' or '！' or '？') && (text[0] is '—' or '―' or '─' || Occurrence().IsMatch(text));

    /// <summary>A line under a headline that says who attended, spoke or presided; never the headline itself.</summary>
    public static bool IsAttendance(string text) =>
        Attendance().Match(text) is { Success: true } predicate && !HeadlineWords().IsMatch(text[..predicate.Index]) && !FollowsHeadline(text);

    // 全国人大常委会党组传达学习党的二十大精神 栗战书主持会议并讲话: what stands before the last part is longer than a name.
    private static bool FollowsHeadline(string text) => text.Split(' ')[..^1].Any(part => part.Length > LongestName && !Attendance().IsMatch(part));

    // Several headlines, set as one.
    private static bool IsStack(string text) => text.Length > LongestTitleLine && text.Contains(' ', StringComparison.Ordinal) && IsHeadline(text);

    /// <summary>A headline says what happened: …召开…会议, …作出重要指示, …致贺电.</summary>
    public static bool IsHeadline(string text) => Happened().IsMatch(text);

    /// <summary>署名: an office and a name, or a name alone.</summary>
    public static bool IsByline(string text) => text.Length <= 40 && (NamesOfficer(text) || (PersonNames.IsName(text) && !EndsLikeTitle(text)));

    // 国务院总理李强, but not …向巴西总统致慰问电: without a space between them, what follows the office must be a name.
    private static bool NamesOfficer(string text) =>
        Byline().Match(text) is { Success: true } m && (m.Groups["parted"].Length > 0 || PersonNames.IsName(m.Groups["name"].Value));

    /// <summary>What a title of a document ends with.</summary>
    public static bool EndsLikeTitle(string text) => TitleEnd().IsMatch(text);

    [GeneratedRegex(@"^(?:尊敬的|敬爱的|亲爱的)?[^。；]{0,50}?(?:同志们?|朋友们?|各位代表|各位委员|各位常委|女士们?|先生们?|同学们?|战士们?|阁下|各位(?:嘉宾|来宾|同事|议员)|侨胞们?|[同袍]胞们?)[：:]$")]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^(?:各|部属|有关|中共|国务院各|地方各级)[^：:]*[：:]$|(?:人民政府|委员会|代表团|代表|官兵|总局|部|厅|局|委|署|院|校|大学|法院|检察院|机构|企业|单位|同志|支队|公司)(?:[（(][^）)]*[)）])?[：:]$")]
    private static partial Regex Names();

    [GeneratedRegex(@"如下[^：:]{0,8}[：:]$|(?:如下|决定|指出|强调|认为|规定|方面|包括|要求|是|有|说|写道|全文|附件|通知|内容)[：:]$|^(?:附.{0,2}|来源|注|续表)[：:]|^现")]
    private static partial Regex NotAddressees();

    [GeneratedRegex(@"^(?:[（(]|根据)?(?:" + ChineseDate.Pattern + @"|自?(?:公布|发布)之日)[^。]*(?:。(?:根据)?)?$")]
    private static partial Regex History();

    [GeneratedRegex(@"^(?:(?:附 ?[件录表图]|续 ?表)(?: ?[0-9一二三四五六七八九十]{1,3})?[:：]?|附[:：])$")]
    private static partial Regex AnnexLabel();

    // 经办人员：××× 联系电话：……: fields of a form.
    [GeneratedRegex(@"[：:][^：:]*[：:]|[：:] ?[×X…_＿]{2,}")]
    private static partial Regex FormField();

    [GeneratedRegex("^" + ChineseDate.Pattern + @" ?在[^，。]{4,50}上(?: .{2,16})?$")]
    private static partial Regex Occurrence();

    [GeneratedRegex(@"通过|公布|发布|施行|修正|修订|批准|会议|[上下]午")]
    private static partial Regex Occasion();

    [GeneratedRegex(@"^[（(](?:此件|本文|此文|此复|联系人|本件|此页)[^）)]*[)）]$")]
    private static partial Regex Annotation();

    [GeneratedRegex(@"^[（(]?(?:来源|稿源|原载|选自|摘自|文章来源|转自)[:：]?(?<note>.{2,60}?)[)）]?$")]
    private static partial Regex Source();

    // Names with colons, and rows of a numbered list: 13 铬 30 金刚石.
    [GeneratedRegex(@"^[0-9]{1,3} ?[^0-9年月日届次 ]{1,6} ?[0-9]{1,3} ?[^0-9年月日届次 ]{1,6}$|^.{1,4} .{1,4}[：:]|^(?:组长|副组长|主任|副主任|成员|委员|秘书长)[：:]")]
    private static partial Regex SpacedList();

    [GeneratedRegex(@"(?:出席(?:会议|大会)?(?:并讲话|并致辞)?|作总结讲话|发表重要讲话|发表讲话|主持(?:会议|大会)?(?:并讲话|并作总结讲话|并发表重要讲话)?|讲话|作说明|(?<!工)作报告|致辞|列席)$")]
    private static partial Regex Attendance();

    [GeneratedRegex(@"召开|举行|闭幕|开幕|强调|指示|会见|会谈|会晤|发表|主持|出席|致(?:贺|唁|信|慰问)|互致|复信|签署|座谈|调研|考察|访问|出访|通(?:电)?话")]
    private static partial Regex Happened();

    // What a headline says besides who was there: 韩正出席第三届中非经贸博览会开幕式并致辞 is one.
    [GeneratedRegex(@"召开|举行|开幕|闭幕|会议|大会|座谈|全会|论坛|峰会|仪式|强调|审议|听取|纪念|出席|在[^ ]{2,}")]
    private static partial Regex HeadlineWords();

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs}、 ]{0,24}(?:主席|总理|书记|委员长|部长|院长|检察长|省长|市长|主任|总统|局长|州长|县长|区长))(?<parted> ?)(?<name>\p{IsCJKUnifiedIdeographs}(?: ?\p{IsCJKUnifiedIdeographs}){1,3})$")]
    private static partial Regex Byline();

    [GeneratedRegex(@"(?:通知|意见|决定|决议|公告|通告|通报|批复|复函|答复|函|令|条例|规定|细则|办法|法|解释|报告|公报|讲话|贺词|贺信|贺电|回信|慰问信|建议|纲要|规划|方案|说明|规则|章程|致辞|演讲|法典|准则|唁电|感谢信|标准|要点|计划|制度)(?:[（(].{1,20}[)）])?$")]
    private static partial Regex TitleEnd();
}
