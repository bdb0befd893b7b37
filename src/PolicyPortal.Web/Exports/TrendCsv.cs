using System.Globalization;
using PolicyPortal.Web.Feeds;
using PolicyPortal.Web.Trends;

namespace PolicyPortal.Web.Exports;

/// <summary>The table of phrases by year as CSV: a line a year, and for each phrase a column a measure.</summary>
internal static class TrendCsv
{
    public static CsvTable Write(TrendTable table)
    {
        var csv = new CsvTable(["年份", "文件总数", "总字数", .. table.Series.SelectMany(s => TrendMeasures.All.Select(m => $"“{s.Phrase}”{m.Label()}"))]);
        foreach (var year in table.Years)
        {
            csv.Add([
                Number(year.Year), Number(year.Documents), Number(year.Characters),
                .. table.Series.SelectMany(s => TrendMeasures.All.Select(m => Number(Math.Round(s.Measured(year, m), 4)))),
            ]);
        }

        return csv;
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
