using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Model;

/// <summary>发文字号, such as 国发〔2024〕5号. Source: GB/T 9704-2012, 7.2.5.</summary>
/// <param name="AuthorityCode">机关代字, or what stands in its place (国务院令, 公告); never empty.</param>
/// <param name="Year">年份: four digits, Gregorian; null where the series runs on through the years (国务院令第714号).</param>
/// <param name="Sequence">发文顺序号: from 1, printed without leading zeros.</param>
/// <param name="Form">How the three are printed.</param>
/// <remarks>Reading forgives [ ], （ ）, spaces and full-width digits and never throws; printing is strict.</remarks>
public sealed partial record DocumentNumber(string AuthorityCode, int? Year, int Sequence, DocumentNumberForm Form)
{
    /// <returns>null when the whole text is not a document number.</returns>
    public static DocumentNumber? TryParse(string? text)
    {
        if (text is null || text.Length > 60)
        {
            return null;
        }

        var compact = Folded(text);
        if (Bracketed().Match(compact) is { Success: true } b)
        {
            return new(b.Groups["code"].Value.Replace('(', '（').Replace(')', '）'), Int(b.Groups["year"]), Int(b.Groups["seq"]), DocumentNumberForm.Bracketed);
        }

        if (YearNth().Match(compact) is { Success: true } y)
        {
            return new(y.Groups["code"].Value, Int(y.Groups["year"]), Int(y.Groups["seq"]), DocumentNumberForm.YearNth);
        }

        if (NthDecree().Match(compact) is { Success: true } d)
        {
            return new(d.Groups["code"].Value + "令", null, Int(d.Groups["seq"]), DocumentNumberForm.NthDecree);
        }

        return Nth().Match(compact) is { Success: true } n && (n.Groups["han"].Success ? Arabic(n.Groups["han"].Value) : Int(n.Groups["seq"])) is { } sequence
            ? new(n.Groups["code"].Value, null, sequence, DocumentNumberForm.Nth)
            : null;
    }

    public override string ToString() => Form switch
    {
        DocumentNumberForm.Bracketed => $"{AuthorityCode}〔{Year}〕{Sequence}号",
        DocumentNumberForm.YearNth => $"{AuthorityCode}{Year}年第{Sequence}号",
        DocumentNumberForm.NthDecree => $"{AuthorityCode[..^1]}第{Sequence}号令",

        // The President's decrees are counted in Chinese numerals: 中华人民共和国主席令第七十号.
        _ => $"{AuthorityCode}第{(AuthorityCode.EndsWith("主席令", StringComparison.Ordinal) ? Han(Sequence) : Sequence.ToString(CultureInfo.InvariantCulture))}号",
    };

    private static int Int(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // Full-width forms become ASCII, white space goes. Not string.Normalize: without ICU (InvariantGlobalization) it leaves both alone.
    private static string Folded(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));

    // 1 to 999; others are not counted in Chinese numerals.
    private static string Han(int number)
    {
        if (number is < 1 or > 999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds > 0 ? Digits[hundreds] + "百" : "")
            + (tens > 0 ? (tens == 1 && hundreds == 0 ? "" : Digits[tens]) + "十" : hundreds > 0 && ones > 0 ? "零" : "")
            + (ones > 0 ? Digits[ones] : "");
    }

    // The inverse of Han, found by looking: numerals that are not written so are none.
    private static int? Arabic(string han) =>
        Enumerable.Range(1, 999).Where(n => Han(n) == han.Replace('〇', '零')).Select(n => (int?)n).FirstOrDefault();

    private static readonly string[] Digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    // 〔 〕 and 【 】 have no ASCII form and stay. Older codes name the office in brackets: 法（办）发〔1988〕6号.
    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{1,20}(?:\(\p{IsCJKUnifiedIdeographs}{1,4}\)\p{IsCJKUnifiedIdeographs}{0,6})?)[〔\[(【](?<year>(?:19|20)[0-9]{2})年?[〕\])】]第?(?<seq>[0-9]{1,5})号$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{2,30}?)\(?(?<year>(?:19|20)[0-9]{2})年第(?<seq>[0-9]{1,5})号\)?$")]
    private static partial Regex YearNth();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、]{0,40}(?:令|公告|通告))\(?第(?:(?<seq>[0-9]{1,5})|(?<han>[一二三四五六七八九十百零〇]{1,7}))号\)?$")]
    private static partial Regex Nth();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、]{1,40})第(?<seq>[0-9]{1,5})号令$")]
    private static partial Regex NthDecree();
}

/// <summary>The printed shapes of a document number.</summary>
public enum DocumentNumberForm
{
    /// <summary>国发〔2023〕4号.</summary>
    Bracketed,

    /// <summary>公告2023年第12号.</summary>
    YearNth,

    /// <summary>国务院令第714号.</summary>
    Nth,

    /// <summary>海关总署第243号令.</summary>
    NthDecree,
}
