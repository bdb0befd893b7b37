using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Browsing;

/// <summary>What a library holds, counted once: how much, from when to when, of which kinds.</summary>
/// <param name="Passages">Clauses and paragraphs that searches find.</param>
/// <param name="Characters">White space not counted.</param>
/// <param name="First">The earliest day of issue; null where nothing is dated.</param>
/// <param name="Last">The latest one.</param>
/// <param name="Undated">Documents without a day of issue.</param>
/// <param name="Periods">Every month from the first to the last where these are few, otherwise every year; without gaps. Empty where nothing is dated.</param>
/// <param name="Kinds">Those that the library has, the most frequent first.</param>
public sealed record LibraryOverview(
    int Documents, int Passages, long Characters, DateOnly? First, DateOnly? Last, int Undated, ImmutableArray<Period> Periods, ImmutableArray<KindOverview> Kinds)
{
    // Three years: more months than that are more than a small plot shows.
    private const int MostMonths = 36;

    public static LibraryOverview Of(Catalogue catalogue)
    {
        var entries = catalogue.Entries;
        var days = entries.Select(e => e.Metadata.IssuedOn).OfType<DateOnly>().ToList();
        var periods = days.Count == 0 ? [] : Between(days.Min(), days.Max());
        return new(
            entries.Length,
            entries.Sum(e => e.Passages),
            entries.Sum(e => (long)e.Characters),
            days.Count == 0 ? null : days.Min(),
            days.Count == 0 ? null : days.Max(),
            entries.Length - days.Count,
            periods,
            [.. entries.GroupBy(e => e.Metadata.Kind).Select(kind => Counted(kind.Key, [.. kind], periods)).OrderByDescending(k => k.Documents).ThenBy(k => k.Kind)]);
    }

    /// <summary>The documents of each period, all kinds together.</summary>
    public ImmutableArray<int> Totals() => [.. Periods.Select((_, i) => Kinds.Sum(kind => kind.ByPeriod[i]))];

    private static ImmutableArray<Period> Between(DateOnly first, DateOnly last)
    {
        var (from, months) = (YearMonth.Of(first), YearMonth.Of(last).Since(YearMonth.Of(first)) + 1);
        if (months > MostMonths)
        {
            return [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Select(year => new Period(year, null))];
        }

        var periods = ImmutableArray.CreateBuilder<Period>(months);
        for (var month = from; periods.Count < months; month = month.Next())
        {
            periods.Add(new(month.Year, month.Month));
        }

        return periods.MoveToImmutable();
    }

    private static KindOverview Counted(DocumentKind kind, List<CatalogueEntry> entries, ImmutableArray<Period> periods)
    {
        var counts = new int[periods.Length];
        foreach (var day in entries.Select(e => e.Metadata.IssuedOn).OfType<DateOnly>())
        {
            counts[periods[0].Month is { } first ? YearMonth.Of(day).Since(new(periods[0].Year, first)) : day.Year - periods[0].Year]++;
        }

        return new(kind, entries.Count, [.. counts]);
    }
}

/// <summary>A year, or a month of one.</summary>
/// <param name="Month">null for the whole year.</param>
public readonly record struct Period(int Year, int? Month);

/// <param name="ByPeriod">Documents in each of <see cref="LibraryOverview.Periods"/>; undated ones are in none.</param>
public sealed record KindOverview(DocumentKind Kind, int Documents, ImmutableArray<int> ByPeriod);
