using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Browsing;

/// <summary>A directory of the shelf's documents: by kind, by authority, by series of numbers or by subject, each with how many and from when to when.</summary>
public static class ShelfDirectory
{
    /// <summary>The ways that lead through such a directory.</summary>
    public static ImmutableArray<BrowseWay> Ways { get; } = [BrowseWay.Kinds, BrowseWay.Authorities, BrowseWay.Numbers, BrowseWay.Subjects];

    /// <param name="list">Its choices go on into the addresses of the entries.</param>
    /// <returns>The most documents first, or by name; subjects under the broader ones.</returns>
    public static ImmutableArray<DirectoryEntry> Of(BrowseWay way, ImmutableArray<CatalogueEntry> entries, ListQuery list)
    {
        var target = list.At("/browse") with { Order = default };
        var groups = way switch
        {
            BrowseWay.Kinds => entries.GroupBy(e => e.Metadata.Kind)
                .Select(g => Entry(g.Key.Label(), Only(target, list.Filters with { Kinds = [g.Key] }), g) with { Kind = g.Key }),
            BrowseWay.Authorities => By(entries, e => e.Metadata.IssuingAuthority.Distinct())
                .Select(g => Entry(g.Key, Only(target, list.Filters with { Authorities = [g.Key] }), g)),
            BrowseWay.Numbers => entries.Where(e => e.Metadata.DocumentNumber is not null).GroupBy(e => e.Metadata.DocumentNumber!.AuthorityCode)
                .Select(g => Entry(g.Key, OfSeries(target, new(g.Key)), g) with { Parts = Years(g, target), By = Issuers(g) }),
            BrowseWay.Subjects => By(entries, e => e.Metadata.Subjects.SelectMany(SubjectPath.Steps).Distinct())
                .Select(g => Entry(g.Key, target.With(target.Shelf with { Subject = g.Key }).Address, g) with { Depth = SubjectPath.Depth(g.Key) }),
            _ => throw new ArgumentOutOfRangeException(nameof(way), way, "No directory."),
        };
        return way is BrowseWay.Subjects ? Tree([.. groups], list.Order) : [.. InOrder(groups, list.Order)];
    }

    /// <summary>Whether a document stands in no entry of the directory.</summary>
    public static bool LeavesOut(BrowseWay way, CatalogueEntry entry) => way switch
    {
        BrowseWay.Authorities => entry.Metadata.IssuingAuthority.IsEmpty,
        BrowseWay.Numbers => entry.Metadata.DocumentNumber is null,
        BrowseWay.Subjects => entry.Metadata.Subjects.IsEmpty,
        _ => false,
    };

    private static IEnumerable<IGrouping<string, CatalogueEntry>> By(IEnumerable<CatalogueEntry> entries, Func<CatalogueEntry, IEnumerable<string>> names) =>
        entries.SelectMany(e => names(e).Select(name => (name, e))).GroupBy(pair => pair.name, pair => pair.e);

    private static DirectoryEntry Entry(string name, string address, IEnumerable<CatalogueEntry> group)
    {
        var days = group.Select(e => e.Metadata.IssuedOn).OfType<DateOnly>().ToList();
        return new(name, address, group.Count(), days.Count == 0 ? null : days.Min(), days.Count == 0 ? null : days.Max());
    }

    private static string Only(ListQuery target, Core.Search.SearchFilters filters) => (target with { Filters = filters }).Address;

    private static string OfSeries(ListQuery target, NumberSeries series) =>
        (target.With(target.Shelf with { Series = series }) with { Order = ShelfOrder.Number }).Address;

    private static ImmutableArray<DirectoryPart> Years(IEnumerable<CatalogueEntry> group, ListQuery target) =>
    [
        .. group.Select(e => NumberSeries.Of(e.Metadata.DocumentNumber!)).Where(series => series.Year is not null).GroupBy(series => series)
            .OrderByDescending(years => years.Key.Year).Select(years => new DirectoryPart(years.Key.ToString(), OfSeries(target, years.Key), years.Count())),
    ];

    // Whose series it is: the first authority of most of its documents. A decree's name says it, and may say another than who is named as its issuer.
    private static string? Issuers(IGrouping<string, CatalogueEntry> group) => group.Key is [.., '令' or '告'] ? null
        : group.Where(e => !e.Metadata.IssuingAuthority.IsEmpty).GroupBy(e => e.Metadata.IssuingAuthority[0]).MaxBy(g => g.Count())?.Key;

    private static IEnumerable<DirectoryEntry> InOrder(IEnumerable<DirectoryEntry> entries, ShelfOrder order) => order is ShelfOrder.Title
        ? entries.OrderBy(e => NameKey.Of(e.Name).Order, StringComparer.Ordinal)
        : entries.OrderByDescending(e => e.Documents).ThenBy(e => NameKey.Of(e.Name).Order, StringComparer.Ordinal);

    // Each subject, then what is narrower.
    private static ImmutableArray<DirectoryEntry> Tree(ImmutableArray<DirectoryEntry> all, ShelfOrder order)
    {
        var below = all.Where(e => e.Depth > 0).ToLookup(e => e.Name[..e.Name.LastIndexOf('\\')]);
        return [.. With(all.Where(e => e.Depth == 0))];

        IEnumerable<DirectoryEntry> With(IEnumerable<DirectoryEntry> entries) =>
            InOrder(entries, order).SelectMany(e => With(below[e.Name]).Prepend(e));
    }
}

/// <param name="Name">As it stands in the documents: a name, a code, a path of headings.</param>
/// <param name="Address">Of the list of its documents.</param>
/// <param name="First">The earliest day of issue; null where none is dated.</param>
public sealed record DirectoryEntry(string Name, string Address, int Documents, DateOnly? First, DateOnly? Last)
{
    /// <summary>Of an entry that is a kind; otherwise null.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>How many broader subjects stand over it.</summary>
    public int Depth { get; init; }

    /// <summary>Who counts in this series; null where nobody is known, and of other directories.</summary>
    public string? By { get; init; }

    /// <summary>The years of a series, the latest first; empty for what has none.</summary>
    public ImmutableArray<DirectoryPart> Parts { get; init; } = [];
}

public sealed record DirectoryPart(string Name, string Address, int Documents);
