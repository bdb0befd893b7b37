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
            return new(b.Groups["code"].Value, Int(b.Groups["year"]), Int(b.Groups["seq"]), DocumentNumberForm.Bracketed);
        }

        if (YearNth().Match(compact) is { Success: true } y)
        {
            return new(y.Groups["code"].Value, Int(y.Groups["year"]), Int(y.Groups["seq"]), DocumentNumberForm.YearNth);
        }

        return Nth().Match(compact) is { Success: true } n
            ? new(n.Groups["code"].Value, null, Int(n.Groups["seq"]), DocumentNumberForm.Nth)
            : null;
    }

    public override string ToString() => Form switch
    {
        DocumentNumberForm.Bracketed => $"{AuthorityCode}〔{Year}〕{Sequence}号",
        DocumentNumberForm.YearNth => $"{AuthorityCode}{Year}年第{Sequence}号",
        _ => $"{AuthorityCode}第{Sequence}号",
    };

    private static int Int(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    // Full-width forms become ASCII, white space goes. Not string.Normalize: without ICU (InvariantGlobalization) it leaves both alone.
    private static string Folded(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));

    // 〔 〕 and 【 】 have no ASCII form and stay.
    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{1,20})[〔\[(【](?<year>(?:19|20)[0-9]{2})年?[〕\])】]第?(?<seq>[0-9]{1,5})号$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{2,30}?)\(?(?<year>(?:19|20)[0-9]{2})年第(?<seq>[0-9]{1,5})号\)?$")]
    private static partial Regex YearNth();

    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}{1,30}(?:令|公告|通告))\(?第(?<seq>[0-9]{1,5})号\)?$")]
    private static partial Regex Nth();
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
}
