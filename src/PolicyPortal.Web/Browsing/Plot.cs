using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Browsing;

/// <summary>How many documents there are of each period: a row of bars for each kind, all over one axis of time.</summary>
/// <param name="Rows">All documents first, then the kinds, the most frequent first.</param>
/// <param name="Ticks">Where the axis is labelled.</param>
public sealed record Plot(ImmutableArray<PlotRow> Rows, ImmutableArray<PlotTick> Ticks, ImmutableArray<Period> Periods)
{
    // Kinds beyond these are few, and a click away.
    private const int MostKinds = 8;
    private const int MostTicks = 8;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 500, 1000, 10000];

    public static Plot Of(LibraryOverview overview) => new(
        [
            Row(overview, Phrases.Say("全部"), "/browse", overview.Documents, overview.Totals(), null),
            .. overview.Kinds.Take(MostKinds).Select(k => Row(overview, k.Kind.Shown(), Addresses.Kind(k.Kind), k.Documents, k.ByPeriod, k.Kind)),
        ],
        TicksOf(overview.Periods),
        overview.Periods);

    /// <summary>All documents alone.</summary>
    public static Plot OfAll(LibraryOverview overview) => new([Row(overview, Phrases.Say("全部"), "/browse", overview.Documents, overview.Totals(), null)], TicksOf(overview.Periods), overview.Periods);

    /// <summary>The period in the reader's language: 2023年, or 2023年12月.</summary>
    public static string Name(Period period) => period.Month is { } month ? new YearMonth(period.Year, month).Shown() : Phrases.Say("{0}年", period.Year);

    /// <summary>The list of a period's documents, of one kind or of all.</summary>
    public static string Address(Period period, DocumentKind? kind) =>
        (period.Month is { } month ? Addresses.Month(new(period.Year, month)) : Addresses.Year(period.Year)) + (kind is { } only ? $"&kind={only.Name()}" : "");

    private static PlotRow Row(LibraryOverview overview, string label, string address, int documents, ImmutableArray<int> counts, DocumentKind? kind)
    {
        var most = counts.DefaultIfEmpty(0).Max();
        return new(label, address, documents,
        [
            .. counts.Select((count, i) => (Count: count, Period: overview.Periods[i], At: i)).Where(bar => bar.Count > 0).Select(bar => new PlotBar(
                bar.At, counts.Length, (double)bar.Count / most, bar.Count, Phrases.Say("{0}：{1}份", Name(bar.Period), bar.Count.Grouped()), Address(bar.Period, kind))),
        ]);
    }

    // Years at round numbers; of months January, or each where they are few.
    private static ImmutableArray<PlotTick> TicksOf(ImmutableArray<Period> periods)
    {
        if (periods.IsEmpty)
        {
            return [];
        }

        var every = Steps.First(step => periods.Length / step <= MostTicks);
        return
        [
            .. periods.Select((period, i) => (Period: period, At: i))
                .Where(p => periods[0].Month is null ? p.Period.Year % every == 0 : periods.Length <= MostTicks || p.Period.Month is 1 or 7)
                .Select(p => new PlotTick(p.At, periods.Length, p.Period.Month is { } month
                    ? string.Create(CultureInfo.InvariantCulture, $"{p.Period.Year}-{month:00}") : p.Period.Year.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}

/// <param name="Label">In the reader's language.</param>
/// <param name="Address">Of the list of all its documents.</param>
/// <param name="Bars">Of the periods that have documents.</param>
public sealed record PlotRow(string Label, string Address, int Documents, ImmutableArray<PlotBar> Bars);

/// <param name="At">Which of the periods it is, from 0.</param>
/// <param name="Share">Of the row's longest bar, over 0 up to 1.</param>
/// <param name="Name">What it stands for, in the reader's language.</param>
public sealed record PlotBar(int At, int Of, double Share, int Documents, string Name, string Address)
{
    /// <summary>Its left edge and its middle, and how wide its place is: per cent of the row.</summary>
    public string Left => PlotTick.Percent(At, Of);

    public string Middle => PlotTick.Percent(At + 0.5, Of);

    public string Width => PlotTick.Percent(1, Of);
}

/// <summary>A label of the axis under the middle of a period.</summary>
public sealed record PlotTick(int At, int Of, string Label)
{
    public string Middle => Percent(At + 0.5, Of);

    internal static string Percent(double part, int of) => string.Create(CultureInfo.InvariantCulture, $"{part * 100 / of:0.###}%");
}
