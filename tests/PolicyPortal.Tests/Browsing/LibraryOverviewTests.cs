using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Browsing;

public class LibraryOverviewTests
{
    [Fact]
    public void A_few_years_are_counted_by_month_without_gaps()
    {
        var overview = Of((DocumentKind.Notice, new(2023, 11, 30)), (DocumentKind.Notice, new(2024, 2, 1)), (DocumentKind.Speech, new(2023, 11, 1)), (DocumentKind.Speech, null));
        Assert.Equal([new(2023, 11), new(2023, 12), new(2024, 1), new Period(2024, 2)], overview.Periods);
        Assert.Equal([2, 0, 0, 1], overview.Totals());
        Assert.Equal([(DocumentKind.Speech, 2), (DocumentKind.Notice, 2)], overview.Kinds.Select(k => (k.Kind, k.Documents)));
        Assert.Equal([1, 0, 0, 1], overview.Kinds[1].ByPeriod);
        Assert.Equal((4, 4, 1, new DateOnly(2023, 11, 1), new DateOnly(2024, 2, 1)), (overview.Documents, overview.Passages, overview.Undated, overview.First, overview.Last));
    }

    [Fact]
    public void Many_years_are_counted_by_year()
    {
        var overview = Of((DocumentKind.Law, new(1954, 9, 20)), (DocumentKind.Law, new(1957, 1, 1)), (DocumentKind.Law, new(1957, 12, 31)));
        Assert.Equal([1954, 1955, 1956, 1957], overview.Periods.Select(p => p.Year));
        Assert.All(overview.Periods, p => Assert.Null(p.Month));
        Assert.Equal([1, 0, 0, 2], overview.Totals());
    }

    [Fact]
    public void A_library_without_dates_has_no_periods_and_an_empty_one_nothing()
    {
        var undated = Of((DocumentKind.Law, null));
        Assert.Empty(undated.Periods);
        Assert.Equal((1, null, null), (undated.Undated, undated.First, undated.Last));
        Assert.Equal((0, 0), (Of().Documents, Of().Kinds.Length));
    }

    private static LibraryOverview Of(params (DocumentKind Kind, DateOnly? Day)[] documents) => LibraryOverview.Of(new Catalogue(documents.Select((d, i) =>
        Sample.Entry($"aaaaaaa{i}", d.Kind, 2000) is var entry ? entry with { Metadata = entry.Metadata with { IssuedOn = d.Day } } : entry)));
}
