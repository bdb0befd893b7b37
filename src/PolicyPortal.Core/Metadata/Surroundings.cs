using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>What stands around a document in its source and tells of its time.</summary>
/// <param name="Dates">Full dates of the documents around it, nearest first.</param>
/// <param name="Issue">The issue that every page names; null where none does.</param>
internal sealed partial record Surroundings(IEnumerable<DateOnly> Dates, Surroundings.IssueName? Issue)
{
    /// <param name="Year">年份.</param>
    /// <param name="Text">As printed: 公报·2026年第8号.</param>
    internal sealed record IssueName(int Year, string Text);

    /// <summary>The issue that running heads name: 公报·2026年第8号, 2023年第21期. A bulletin prints what is new.</summary>
    /// <param name="heads">Lines that pages print besides their text.</param>
    /// <returns>null where they name none, or several years.</returns>
    public static IssueName? IssueOf(IEnumerable<string> heads)
    {
        var named = heads.Select(line => (Line: line, Match: Issued().Match(line))).Where(head => head.Match.Success)
            .Select(head => new IssueName(int.Parse(head.Match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), head.Line))
            .DistinctBy(issue => issue.Year).Take(2).ToArray();
        return named is [var only] ? only : null;
    }

    [GeneratedRegex(@"(?<year>(?:19|20)[0-9]{2})年 ?第 ?[0-9]{1,3} ?[期号]")]
    private static partial Regex Issued();
}
