using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Browse;

/// <summary>GET /browse/timeline?year=&amp;kind=&amp;authority=&amp;subject=&amp;sort=: a year, month by month, with the years beside it.</summary>
public sealed class TimelineModel(ILibrary library, LibraryGlance glance) : PortalPage
{
    /// <summary>So many documents of a month are shown; the rest are a click away.</summary>
    public const int MostOfMonth = 60;

    public override PageHead Head => new(Year is { } year ? Phrases.Say("{0}年的文件", year) : BrowseWay.Timeline.Title())
    {
        Canonical = List.Address,
        Description = Phrases.Say("文库中的文件按成文年月排列。"),
        IsUnlisted = List.IsNarrowed,
    };

    /// <summary>What the address asks for, without the year.</summary>
    public ListQuery List { get; private set; } = new("/browse/timeline");

    /// <summary>The year that is shown: the latest where none is asked for; null where nothing is dated.</summary>
    public int? Year { get; private set; }

    /// <summary>The years that have documents, the latest first.</summary>
    public ImmutableArray<FacetCount<int>> Years { get; private set; } = [];

    public ImmutableArray<Facet> Narrowing { get; private set; } = [];

    /// <summary>The months of the year that have documents, in the order that was asked for.</summary>
    public ImmutableArray<(YearMonth Month, ImmutableArray<CatalogueEntry> Entries)> Months { get; private set; } = [];

    public int Documents { get; private set; }

    public int Undated { get; private set; }

    /// <summary>The library at a glance, a bar a year or month, as the choices leave it.</summary>
    public Plot Plot { get; private set; } = null!;

    /// <summary>The years before and after that have documents; null where none has.</summary>
    public (int? Before, int? After) Neighbours => (
        Years.Select(y => (int?)y.Value).FirstOrDefault(y => y < Year),
        Years.Select(y => (int?)y.Value).LastOrDefault(y => y > Year));

    public void OnGet()
    {
        var asked = ListQuery.Read("/browse/timeline", Request.Query).OfCatalogue() with { Size = null, Page = 1 };
        var wanted = asked.Filters.Years is [var first, ..] ? first : asked.Shelf.Month?.Year;
        List = (asked with { Filters = asked.Filters with { Years = [] }, Order = asked.Order is ShelfOrder.Oldest ? ShelfOrder.Oldest : default }).With(new ShelfChoices(Subject: asked.Shelf.Subject));
        var shelf = Shelf.Of(library.Catalogue, List);
        Narrowing = [.. Facets.Of(shelf with { Counts = shelf.Counts with { Years = [] } }, Of(wanted))];
        Years = [.. shelf.Counts.Years.OrderByDescending(y => y.Value)];
        Plot = Plot.OfAll(List.IsNarrowed ? LibraryOverview.Of(new Catalogue(shelf.Entries)) : glance.Overview);
        Documents = shelf.Entries.Length;
        Undated = shelf.Entries.Count(e => e.Metadata.IssuedOn is null);
        Year = wanted ?? (Years.IsEmpty ? null : Years[0].Value);
        var months = shelf.Entries.Where(e => e.Metadata.IssuedOn?.Year == Year && Year is not null).GroupBy(e => YearMonth.Of(e.Metadata.IssuedOn!.Value)).Select(g => (g.Key, g.ToImmutableArray()));
        Months = [.. List.Order is ShelfOrder.Oldest ? months.OrderBy(m => m.Key.FirstDay).Select(m => (m.Key, m.Item2.Reverse().ToImmutableArray())) : months.OrderByDescending(m => m.Key.FirstDay)];
    }

    /// <summary>The list with a year; null for the latest.</summary>
    public ListQuery Of(int? year) => year is { } one ? List with { Filters = List.Filters with { Years = [one] } } : List;

    /// <summary>A month as a list of its own.</summary>
    public string Whole(YearMonth month) => List.At("/browse").With(List.Shelf with { Month = month }).Address;
}
