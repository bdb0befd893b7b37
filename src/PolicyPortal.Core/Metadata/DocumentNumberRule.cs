using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Metadata;

/// <summary>发文字号 on a line of its own, under the letterhead or the title. GB/T 9704-2012, 7.2.5.</summary>
internal static partial class DocumentNumberRule
{
    private const int LongestLine = 40;

    /// <param name="Start">Of the number with its brackets, in the title, in UTF-16 units.</param>
    public sealed record Found(DocumentNumber Number, int Start, int Length);

    public static DocumentNumber? TryRead(string line) =>
        line.Length <= LongestLine && DocumentNumber.TryParse(Wrapper().Replace(line, "")) is { } number ? number : null;

    /// <summary>The number of a decree or an announcement, printed on two lines: 中华人民共和国国务院令 / 第752号.</summary>
    public static DocumentNumber? TryReadUnder(string letterhead, string line) =>
        letterhead.Length <= LongestLine && Series().IsMatch(letterhead) && Bare().IsMatch(line) ? DocumentNumber.TryParse(letterhead + line) : null;

    /// <summary>A number behind a title: 最高人民法院关于…的解释（法释〔2021〕1号）, 中华人民共和国国务院令（第752号）.</summary>
    public static Found? AtEnd(string title)
    {
        if (Behind().Match(title) is { Success: true } m && DocumentNumber.TryParse(m.Groups["number"].Value) is { } number)
        {
            return new(number, m.Index, m.Length);
        }

        return title.Length <= LongestLine && DocumentNumber.TryParse(title) is { } whole ? new(whole, 0, title.Length) : null;
    }

    /// <summary>The number of the decree that put a text into force, in an event of its 题注: 1993年12月5日…国务院令第133号发布.</summary>
    public static DocumentNumber? FindDecree(string note) =>
        Decree().Match(note) is { Success: true } m ? DocumentNumber.TryParse(m.Value) : null;

    [GeneratedRegex(@"^[（(](?=.*号[)）]$)|(?<=号)[)）]$")]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs} 、]{1,38}(?:令|公告|通告)$")]
    private static partial Regex Series();

    [GeneratedRegex(@"^[（(]?(?:(?:19|20)[0-9]{2}年 ?第 ?[0-9]{1,5} ?号|第 ?(?:[0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,7}) ?号|[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[0-9]{1,5}号)[)）]?$")]
    private static partial Regex Bare();

    // A number with its year and a code of its own; 公告（第1号） is the title itself.
    [GeneratedRegex(@"(?:[ （(]+)(?<number>\p{IsCJKUnifiedIdeographs}{1,16}[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[0-9]{1,5} ?号)[)）]?$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?<=[日 　经由])(?:中华人民共和国)?\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、]{1,40}?(?:令(?:第[0-9０-９]{1,5}号|第[一二三四五六七八九十百零〇]{1,7}号|[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[0-9]{1,5}号)|第[0-9]{1,5}号令)")]
    private static partial Regex Decree();
}
