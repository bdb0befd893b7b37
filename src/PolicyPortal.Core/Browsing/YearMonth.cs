using System.Globalization;

namespace PolicyPortal.Core.Browsing;

/// <summary>A month of a year: 2023-12.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct YearMonth(int Year, int Month)
{
    public static YearMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <returns>null when the text is no month written as 2023-12 or 2023-1.</returns>
    public static YearMonth? TryParse(string? text) =>
        text?.Trim().Split('-') is [var y, var m] && Number(y) is >= 1 and <= 9999 and var year && Number(m) is >= 1 and <= 12 and var month ? new(year, month) : null;

    public bool Contains(DateOnly day) => day.Year == Year && day.Month == Month;

    /// <summary>How many months lie between two, counted from the first.</summary>
    public int Since(YearMonth first) => ((Year - first.Year) * 12) + Month - first.Month;

    public YearMonth Next() => Month == 12 ? new(Year + 1, 1) : new(Year, Month + 1);

    public DateOnly FirstDay => new(Year, Month, 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    private static int Number(string text) => text.Length is > 0 and <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
