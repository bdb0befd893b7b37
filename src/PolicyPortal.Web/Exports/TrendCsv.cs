using System.Globalization;
using System.Text;
using PolicyPortal.Web.Trends;

namespace PolicyPortal.Web.Exports;

/// <summary>The table as comma-separated values (RFC 4180), with a mark by which spreadsheets know UTF-8.</summary>
internal static class TrendCsv
{
    public static byte[] Write(TrendTable table)
    {
        var lines = new StringBuilder();
        // A phrase in quotation marks is never taken for a formula.
        Line(["年份", "文件总数", "总字数", .. table.Series.SelectMany(s => TrendMeasures.All.Select(m => $"“{s.Phrase}”{m.Label()}"))]);
        foreach (var year in table.Years)
        {
            Line([
                Number(year.Year), Number(year.Documents), Number(year.Characters),
                .. table.Series.SelectMany(s => TrendMeasures.All.Select(m => Number(Math.Round(s.Measured(year, m), 4)))),
            ]);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];

        void Line(IEnumerable<string> cells) => lines.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
