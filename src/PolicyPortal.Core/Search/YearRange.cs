using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Search;

/// <summary>Reads the value of 年: — 2023, 2023..2024, 2023.. or ..2024; forgives 2023-2024, 2023至2024, 2023年 and full-width digits.</summary>
internal static partial class YearRange
{
    /// <returns>null when the value is no year and no range of years; the ends are put in order.</returns>
    public static QueryNode.Years? TryParse(string value)
    {
        var match = Pattern().Match(HalfWidth(value));
        if (!match.Success)
        {
            return null;
        }

        var from = Year(match.Groups["from"]);
        if (!match.Groups["range"].Success)
        {
            return from is null ? null : new QueryNode.Years(from, from);
        }

        var to = Year(match.Groups["to"]);
        return (from, to) switch
        {
            (null, null) => null,
            ({ } a, { } b) when a > b => new QueryNode.Years(b, a),
            _ => new QueryNode.Years(from, to),
        };
    }

    private static int? Year(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    // Full-width forms stand 0xFEE0 above their ASCII ones.
    private static string HalfWidth(string value) =>
        string.Concat(value.Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c));

    [GeneratedRegex(@"^(?:(?<from>[0-9]{4})年?)?(?<range>(?:\.{2,3}|…{1,2}|[-–—~至到])(?:(?<to>[0-9]{4})年?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
