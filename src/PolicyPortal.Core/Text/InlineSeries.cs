using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Text;

/// <summary>
/// A series that runs on within a paragraph: （1）…；（2）…, 一是…；二是…. Where an item stood inside a line, the next one may open a line by
/// chance, and opens no paragraph.
/// </summary>
internal static partial class InlineSeries
{
    private const int LongestItem = 12;
    private const string Numerals = "一二三四五六七八九十";

    /// <param name="i">The line before the one that opens with an item.</param>
    public static bool RunsInto(IReadOnlyList<PrintedLine> lines, int i)
    {
        if (Item().Match(lines[i + 1].Text) is not { Success: true } item || Predecessor(item.Groups["number"].Value) is not { } before)
        {
            return false;
        }

        var sought = item.Groups["open"].Value + before + item.Groups["close"].Value;
        for (var line = i; line >= 0 && line > i - LongestItem; line--)
        {
            var at = lines[line].Text.LastIndexOf(sought, StringComparison.Ordinal);
            if (at >= 0)
            {
                return at > 0;
            }
        }

        return false;
    }

    private static string? Predecessor(string number) =>
        int.TryParse(number, out var value) ? (value > 1 ? (value - 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : null)
        : number.Length == 1 && Numerals.IndexOf(number[0]) is > 0 and var n ? Numerals[n - 1].ToString()
        : null;

    [GeneratedRegex(@"^(?:(?<open>[（(])(?<number>[一二三四五六七八九十]|[0-9]{1,2})(?<close>[)）])|(?<open>第)(?<number>[一二三四五六七八九十])(?<close>，)|(?<open>)(?<number>[一二三四五六七八九十])(?<close>是)|(?<open>)(?<number>[0-9]{1,2})(?<close>[.．、])(?![0-9]))")]
    private static partial Regex Item();
}
