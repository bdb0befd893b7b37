using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>署名 with the date on the same line: 国务院办公厅 2023年12月1日, （民政部 一九九七年一月二十八日）.</summary>
internal static partial class SignatureRule
{
    /// <returns>null when the line is not a body's name and a date.</returns>
    public static DateOnly? DateOf(string line) =>
        line.Length <= 60 && Dated().Match(line) is { Success: true } m && AuthorityRule.IsName(m.Groups["name"].Value) ? ChineseDate.Find(m.Groups["date"].Value) : null;

    /// <summary>The line without the date that it ends with; as it is when it ends with none.</summary>
    public static string WithoutDate(string line) => DateOf(line) is null ? line : Dated().Match(line).Groups["name"].Value;

    [GeneratedRegex(@"^[（(]?(?<name>[^（）()，。；：]{2,40}?) *(?<date>" + ChineseDate.Pattern + @")[)）]?$")]
    private static partial Regex Dated();
}
