using System.Globalization;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>《…》, with the number or the version in brackets behind it: 《关于…的意见》（国发〔2015〕43号）. GB/T 15834-2011, 4.16.</summary>
internal static partial class TitleRule
{
    private const int Longest = 300;
    private const int LongestIssuer = 16;

    /// <param name="at">Of 《.</param>
    /// <returns>null where the marks are not closed, hold no document, or define a name.</returns>
    public static Head? TryRead(string text, int at, DefinedNames names, KnownNames known)
    {
        if (Close(text, at) is not { } close || DefinedNames.IsDefinition(text, at) || IsPublication(text, at, close))
        {
            return null;
        }

        var printed = text[(at + 1)..close];
        var end = close + 1;
        var title = names.Find(printed) ?? printed;
        if (!DocumentTitles.IsDocument(title) && known.StartOfNameAt(title, title.Length) != 0)
        {
            return null;
        }

        if (title == printed)
        {
            names.Read(text, end, title);
        }

        DocumentNumber? number = null;
        int? version = null;
        if (Number().Match(text, end) is { Success: true } n && DocumentNumber.TryParse(n.Groups["number"].Value) is { } parsed)
        {
            (number, end) = (parsed, n.Groups["close"].Success ? end + n.Length : end);
        }
        else if (TitleKey.VersionAt(text, end) is { Success: true } v)
        {
            version = v.Groups["year"].Success ? int.Parse(v.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
            end += v.Length;
        }

        var issuer = title.StartsWith("关于", StringComparison.Ordinal) && Issuer().Match(text[Math.Max(0, at - LongestIssuer)..at]) is { Success: true } i ? i.Value : null;
        return new(new TextSpan(at, end), new CitedWork(title, number, issuer, version), Locator.Whole, StandsAlone: true);
    }

    /// <summary>Where the number in the brackets behind a title ends, which is the title's even where the brackets say more; where the title ends for none.</summary>
    public static int EndOfNumber(string text, Head title) =>
        title.Work.Number is not null && Number().Match(text, title.Span.End) is { Success: true } number ? title.Span.End + number.Length : title.Span.End;

    // 在《国防专利内部通报》上刊登: a publication, whatever it is called.
    private static bool IsPublication(string text, int at, int close) => at > 0 && text[at - 1] == '在' && close + 1 < text.Length && text[close + 1] == '上';

    /// <returns>The place of the 》 that closes; marks inside marks are counted.</returns>
    private static int? Close(string text, int at)
    {
        var depth = 0;
        int? first = null;
        for (var i = at; i < text.Length && i - at < Longest; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (text[i] == '》')
            {
                first ??= i;
                if (depth == 0)
                {
                    return i - at > 1 ? i : null;
                }
            }
        }

        // One mark too many was opened: the first one closes.
        return first is { } close && text.AsSpan(at + 1, close - at - 1).IndexOf('《') < 0 ? close : null;
    }

    [GeneratedRegex(@"\G\s*[（(]\s*(?<number>[^（）()《》，。；]{1,24}?(?:[〔\[（(【](?:19|20)[0-9]{2}[〕\]）)】]第?\s*[0-9]{1,5}|第[0-9一二三四五六七八九十百〇零]{1,7})\s*号)(?:令|文件|文)?\s*(?:(?<close>[）)])|[，,；;])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}{2,16}$")]
    private static partial Regex Issuer();
}
