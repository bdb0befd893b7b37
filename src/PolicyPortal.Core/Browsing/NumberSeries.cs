using System.Globalization;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Browsing;

/// <summary>The series that document numbers are counted in: 国发, and of one year 国发〔2023〕. Source: GB/T 9704-2012, 7.2.5.</summary>
/// <param name="Code">机关代字, or what stands in its place (国务院令, 财政部公告); never empty.</param>
/// <param name="Year">null for all years, and where the series runs on through them.</param>
/// <param name="IsBracketed">Whether the year is printed 〔2023〕, and not 2023年.</param>
/// <remarks>Reading forgives [ ], （ ）, spaces and full-width digits and never throws.</remarks>
public sealed partial record NumberSeries(string Code, int? Year = null, bool IsBracketed = true)
{
    private const int Longest = 60;

    /// <summary>The narrowest series of a number: with its year, where it has one.</summary>
    public static NumberSeries Of(DocumentNumber number) => new(number.AuthorityCode, number.Year, number.Form is not DocumentNumberForm.YearNth);

    /// <returns>null when the text is no series.</returns>
    public static NumberSeries? TryParse(string? text)
    {
        if (text is null || text.Length > Longest)
        {
            return null;
        }

        var compact = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c));
        if (Pattern().Match(compact) is not { Success: true } m)
        {
            return null;
        }

        var year = m.Groups["year"];
        return new(
            m.Groups["code"].Value.Replace('(', '（').Replace(')', '）'),
            year.Success ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : null,
            !year.Success || m.Groups["open"].Success);
    }

    public bool Contains(DocumentNumber number) => number.AuthorityCode == Code && (Year is null || number.Year == Year);

    public NumberSeries OfAllYears() => new(Code);

    public bool Equals(NumberSeries? other) => other is not null && Code == other.Code && Year == other.Year;

    public override int GetHashCode() => HashCode.Combine(Code, Year);

    public override string ToString() => Year is not { } year ? Code : IsBracketed ? $"{Code}〔{year}〕" : $"{Code}{year}年";

    // Older codes name the office in brackets: 法（办）发〔1988〕.
    [GeneratedRegex(@"^(?<code>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}、]{0,40}(?:[（(]\p{IsCJKUnifiedIdeographs}{1,4}[)）]\p{IsCJKUnifiedIdeographs}{0,6})?)(?:(?<open>[〔\[(（【])(?<year>(?:19|20)[0-9]{2})年?[〕\])）】]|(?<year>(?:19|20)[0-9]{2})年)?$")]
    private static partial Regex Pattern();
}
