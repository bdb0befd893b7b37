using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Text;

/// <summary>What a line says about where paragraphs begin and end, whatever its width.</summary>
internal static partial class LineSense
{
    /// <summary>Lines of a 题注, at most.</summary>
    public const int LongestNote = 6;

    private const int LongestAlone = 40;
    private const int LongestSignature = 24;

    /// <summary>A number, a dateline, 附件： or a dash, as paragraphs open with (GB/T 9704-2012, 7.3.3); a reference (第三条的规定) opens nothing.</summary>
    public static bool OpensParagraph(string text) => Opener().IsMatch(text);

    /// <summary>会议指出, 习近平强调: opens a paragraph of a report where a sentence ended before it.</summary>
    public static bool OpensSpeech(string text) => Speech().IsMatch(text);

    /// <summary>
    /// How firmly its first words tie a sentence to the one before it (但是, 其中, 具体办法, 必要时) or say that it opens a paragraph (前款规定的…, 本条例所称…,
    /// 国家鼓励…): a rough log ratio of how often statutes open the one and the other so, above 0 for a tie.
    /// </summary>
    public static double Tie(string text) =>
        FirmTie().IsMatch(text) ? 4 : LooseTie().IsMatch(text) ? 2 : Connective().IsMatch(text) ? 1.2 : FirmOpener().IsMatch(text) ? -3 : LooseOpener().IsMatch(text) ? -1.8 : 0;

    /// <summary>题注: a bracket and a date.</summary>
    public static bool OpensNote(string text) => NoteOpener().IsMatch(text);

    /// <summary>题注 that goes on: its bracket is still open.</summary>
    public static bool IsOpenBracket(string text) => text[0] is '（' && !text.Contains('）');

    /// <summary>Whether a bracket that the line opens is still open at its end.</summary>
    public static bool LeavesBracketOpen(string text) => text.LastIndexOf('（') > text.LastIndexOf('）');

    /// <summary>An authority with 关于 and no sentence: the first line of a title (GB/T 9704-2012, 7.3.1).</summary>
    public static bool OpensTitle(string text) => Title().IsMatch(text);

    /// <summary>电头: 新华社北京10月12日电.</summary>
    public static bool OpensDateline(string text) => Dateline().IsMatch(text);

    /// <summary>主送机关, 题注, and a report's subtitle that end where their line does.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    /// <summary>The end of a title over 主送机关 or 称谓 on a line of its own. GB/T 9704-2012, 7.3.1 and 7.3.2.</summary>
    public static bool StandsOverAddressees(string text, string next) => TitleEnd().IsMatch(text) && Addressees().IsMatch(next);

    /// <summary>The title of a decision, an interpretation or a rule over the sentence that says why it was made: …若干问题的解释 / 为依法惩治…. GB/T 9704-2012, 7.3.1.</summary>
    public static bool StandsOverPurpose(string text, string next) => RuleTitle().IsMatch(text) && PurposeOpener().IsMatch(next);

    /// <summary>第二章 and its name, without a sentence: 编, 章 and 节 are centred (立法技术规范).</summary>
    public static bool IsPartHeading(string text) => PartHeading().IsMatch(text);

    public static bool IsDate(string text) => Date().IsMatch(text);

    /// <summary>A line that stands alone whatever its width: a document number, a date, a year in brackets, a salutation, a source note.</summary>
    public static bool IsAlone(string text) => text.Length <= LongestAlone && Alone().IsMatch(text);

    /// <summary>署名: names without a mark over 成文日期. GB/T 9704-2012, 7.3.5.</summary>
    public static bool IsSignature(string text, string next) => text.Length <= LongestSignature && IsDate(next) && Unmarked().IsMatch(text);

    /// <returns>What tells the forms of numbers apart: 、 of 一、, （ of （一）, 章 of 第一章; null when the line has none.</returns>
    public static char? NumberForm(string text) =>
        Numbered().Match(text) is { Success: true } m ? m.Value[0] is '（' or '(' ? '（' : m.Value[^1] : null;

    /// <summary>A numbered line without a sentence: a heading.</summary>
    public static bool IsHeading(string text) => Numbered().IsMatch(text) && text.IndexOfAny(['。', '；', '：', '！']) < 0;

    /// <summary>王毅、秦刚等参加会晤。: who took part, the last line of a report.</summary>
    public static bool TellsAttendance(string text) => Attendance().IsMatch(text);

    /// <summary>A name and what its bearer is, a line each: 张 勇 发展改革委副主任.</summary>
    public static bool IsRosterEntry(string text) => Roster().IsMatch(text) && !IsNameList(text);

    /// <summary>Names alone, parted by spaces.</summary>
    public static bool IsNameList(string text) => Names().IsMatch(text);

    [GeneratedRegex(@"^(?:[“‘]?(?:第[〇零一二三四五六七八九十百千两0-9]+(?:[编章节]|条(?![的规所和或至第、，。；》”’款及中以]))|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|[0-9]{1,3}[.．、](?![0-9])|[（(][0-9]{1,2}[)）])|[一二三四五六七八九十]是|第[一二三四五六七八九十]，|——|附件[:：0-9])")]
    private static partial Regex Opener();

    [GeneratedRegex(@"^(?:[\p{IsCJKUnifiedIdeographs}、]{1,16}(?:院|部|厅|委|局|署|会|府|办公室|行))关于[^，。；：]*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:新华社|中新社|人民日报).{0,14}[0-9]{1,2}月[0-9]{1,2}日(?:电|讯)")]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?!一致|普遍|共同|与会)(?:会议|全会|大会|他|\p{IsCJKUnifiedIdeographs}{2,4})(?:还|最后|同时)?(?:指出|强调|认为|要求|号召|决定|听取|审议|表示|研究了)")]
    private static partial Regex Speech();

    [GeneratedRegex(@"^(?:但是|但|其中|具体(?:办法|内容|范围|标准)?|对直接负责|在此期间|复议期间)")]
    private static partial Regex FirmTie();

    [GeneratedRegex(@"^(?:必要时|逾期|有特殊情况|情节|如果|法律另有|予以)")]
    private static partial Regex LooseTie();

    [GeneratedRegex(@"^(?:同时|此外|因此|为此|而且|并且)")]
    private static partial Regex Connective();

    [GeneratedRegex(@"^(?:(?:依照|按照|违反|有|除|实施|单位犯)?前[一二两三四]?款|本条第|违反本(?:法|条例|规定|办法)|本(?:法|条例|规定|办法|解释)所称)")]
    private static partial Regex FirmOpener();

    [GeneratedRegex(@"^国家(?:鼓励|建立|采取|支持)")]
    private static partial Regex LooseOpener();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}、]{2,40}(?:参加|出席|陪同)(?:了)?(?:上述)?(?:会见|会晤|会谈|会议|活动|访问|调研|考察|座谈|仪式)?。$")]
    private static partial Regex Attendance();

    [GeneratedRegex(@"^[（(](?:[12][0-9]{3}年|[一二][〇○零Ｏ０一二三四五六七八九]{3}年|新华社)")]
    private static partial Regex NoteOpener();

    [GeneratedRegex(@"^(?:各|中共|部属|国务院各).*[：:]$|^[（(](?:[12][0-9]{3}|[一二][〇○零Ｏ０一二三四五六七八九]{3})年.*[)）]$|^——[12][0-9]{3}年.*上$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[12二一][0-9〇○零Ｏ０一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[^。；！]*(?:贺电|贺信|唁电|慰问[信电]|感谢信|回信|通知|通报|批复|复函|的函|意见|决定|答复)$")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^(?!.*(?:如下|规定|要求|包括))[^。，；：《》]{2,40}[：:]$")]
    private static partial Regex Addressees();

    [GeneratedRegex(@"^[^。，；：]*关于[^。，；：]*(?:解释|规定|决定|批复|办法)$")]
    private static partial Regex RuleTitle();

    [GeneratedRegex(@"^(?:为了?(?!的)|根据|依照)")]
    private static partial Regex PurposeOpener();

    [GeneratedRegex(@"^第[一二三四五六七八九十百]{1,4}[编章节] [^。，；：]+$")]
    private static partial Regex PartHeading();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{1,12}〔[0-9]{4}〕[0-9]{1,4}号|[（(]?[12二一][0-9〇○零Ｏ０一二三四五六七八九]{3}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日(?:，[上下]午)?[)）]?|来源[:：].*|(?:各位代表|各位委员|同志们|朋友们|同志们[、，]朋友们)[：:！]|[（(]新华社.{2,16}电[)）]|[\p{IsCJKUnifiedIdeographs}、]{4,24}(?:主席|总理|总书记|委员长|部长|院长|检察长|省长|市长|主任|总统) \p{IsCJKUnifiedIdeographs}(?: ?\p{IsCJKUnifiedIdeographs}){1,3}|[（(]此件.{2,10}[)）])$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs} 、]+$")]
    private static partial Regex Unmarked();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十百]+[编章节])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs} ?\p{IsCJKUnifiedIdeographs}{1,3}[：:])?(?:\p{IsCJKUnifiedIdeographs} \p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs}{2,4})(?:（\p{IsCJKUnifiedIdeographs}{1,6}）)? \p{IsCJKUnifiedIdeographs}{3}[^。；，：]*$")]
    private static partial Regex Roster();

    [GeneratedRegex(@"^(?:\p{IsCJKUnifiedIdeographs}{1,4}(?:（\p{IsCJKUnifiedIdeographs}{1,6}）)? ){3,}\p{IsCJKUnifiedIdeographs}{1,4}(?:（\p{IsCJKUnifiedIdeographs}{1,6}）)?$")]
    private static partial Regex Names();
}
