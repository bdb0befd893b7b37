using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>A document's number in running text: 国发〔1996〕4号文件, 国务院令第133号, 第十七号主席令. GB/T 9704-2012, 7.2.5.</summary>
internal static partial class CitedNumberRule
{
    public static IEnumerable<Head> Read(string text)
    {
        // Every spelling has the word; most paragraphs have none, and need no more than this look.
        if (!text.Contains('号'))
        {
            yield break;
        }

        foreach (Match m in Bracketed().Matches(text))
        {
            var code = m.Groups["code"];
            var cut = LastWordBefore().Matches(code.Value) is { Count: > 0 } words ? words[^1].Index + words[^1].Length : 0;
            var start = code.Index + (cut < code.Length ? cut : 0);
            if (DocumentNumber.TryParse(text[start..(m.Index + m.Length)]) is { } number)
            {
                yield return Of(new TextSpan(start, m.Index + m.Length), number);
            }
        }

        foreach (Match m in Decree().Matches(text))
        {
            if (DocumentNumber.TryParse(m.Value) is { } number)
            {
                yield return Of(new TextSpan(m.Index, m.Index + m.Length), number);
            }
        }

        // 第十七号主席令, as it is read out.
        foreach (Match m in Spoken().Matches(text))
        {
            var issuer = m.Groups["issuer"].Value;
            if (DocumentNumber.TryParse((issuer == "主席令" ? "中华人民共和国" : "") + issuer + m.Groups["nth"].Value) is { } number)
            {
                yield return Of(new TextSpan(m.Index, m.Index + m.Length), number);
            }
        }
    }

    private static Head Of(TextSpan span, DocumentNumber number) => new(span, new CitedWork(null, number), Locator.Whole, StandsAlone: true);

    [GeneratedRegex(@"(?<code>\p{IsCJKUnifiedIdeographs}{1,14}(?:[（(]\p{IsCJKUnifiedIdeographs}{1,4}[)）]\p{IsCJKUnifiedIdeographs}{0,4})?)\s*[〔\[（(【]\s*(?:19|20)[0-9]{2}\s*[〕\]）)】]\s*第?\s*[0-9]{1,5}\s*号")]
    private static partial Regex Bracketed();

    // A number's code is cut off from the words of the sentence before it.
    [GeneratedRegex(@"根据|依据|按照|依照|遵照|执行|落实|贯彻|废止|印发|下发|转发|发布|颁布|文件|通知|意见|办法|规定|以及|国家|原则|精神|结合|参照|代替|[以和与及由对的见将按在经照即第或依自]")]
    private static partial Regex LastWordBefore();

    [GeneratedRegex(@"(?<=^|[^\p{IsCJKUnifiedIdeographs}]|[日由经以原和及与])(?![由经以原第年月日号])(?:\p{IsCJKUnifiedIdeographs}{2,20}[院部委会局署厅行]、)?(?:中华人民共和国)?\p{IsCJKUnifiedIdeographs}{2,24}?(?:令\s*[（(]?第\s*(?:[0-9]{1,5}|[一二三四五六七八九十百零〇]{1,7})\s*号[)）]?|令[〔\[（(](?:19|20)[0-9]{2}[〕\]）)]第?[0-9]{1,5}号|第\s*[0-9]{1,5}\s*号令|公告\s*(?:19|20)[0-9]{2}年第\s*[0-9]{1,5}\s*号)")]
    private static partial Regex Decree();

    [GeneratedRegex(@"(?<nth>第[0-9一二三四五六七八九十百零〇]{1,7}号)(?<issuer>主席令|国务院令)")]
    private static partial Regex Spoken();
}
