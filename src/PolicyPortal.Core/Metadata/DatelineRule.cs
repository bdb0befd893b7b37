using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>电头: 新华社北京12月12日电, at the head of an agency's report or in brackets at its end.</summary>
/// <param name="Text">As printed, without the bracket and without the reporters' names.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; the year is not printed.</param>
internal sealed partial record DatelineRule(string Text, int Month, int Day)
{
    public static DatelineRule? TryRead(string text) => Read(Head().Match(text));

    public static DatelineRule? TryReadClosing(string text) => Read(Closing().Match(text));

    /// <summary>Whether a text ends with an agency's mark in brackets: the report ends there.</summary>
    public static bool Closes(string text) => AtEnd().IsMatch(text);

    private static DatelineRule? Read(Match m)
    {
        if (!m.Success)
        {
            return null;
        }

        var (month, day) = (int.Parse(m.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(m.Groups["d"].ValueSpan, CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new(m.Groups["line"].Value, month, day) : null;
    }

    [GeneratedRegex(@"^(?<line>(?:新华社|人民日报|中新社|本报|央视网|中国新闻社)\p{IsCJKUnifiedIdeographs}{0,12}(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日(?:电|讯))")]
    private static partial Regex Head();

    [GeneratedRegex(@"[（(](?:新华社|人民日报|中新社)\p{IsCJKUnifiedIdeographs}{0,12}[0-9]{1,2}月[0-9]{1,2}日(?:电|讯)[)）]$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^[（(](?<line>(?:新华社|人民日报|中新社)\p{IsCJKUnifiedIdeographs}{0,12}(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日(?:电|讯))[)）]$")]
    private static partial Regex Closing();
}
