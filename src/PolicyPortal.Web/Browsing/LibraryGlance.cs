using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Browsing;

/// <summary>What home and lists tell of the whole library. Counted once for each state of the library and of its references, when it is first asked for.</summary>
public sealed class LibraryGlance(ILibrary library, ReferenceShelf references)
{
    private Counted? _counted;
    private CitedBy? _cited;

    public LibraryOverview Overview => Now().Overview.Value;

    public NameIndex Names => Now().Names.Value;

    /// <summary>The documents that most others refer to, most first, with how many; empty until references have been read.</summary>
    public ImmutableArray<(CatalogueEntry Entry, int By)> MostCited(int count)
    {
        var catalogue = library.Catalogue;
        return [.. Cited().List.Select(cited => (Entry: catalogue.Find(cited.Id), cited.By)).Where(cited => cited.Entry is not null).Take(count).Select(cited => (cited.Entry!, cited.By))];
    }

    /// <summary>The entries of a shelf in the order that was asked for.</summary>
    /// <param name="entries">Newest first.</param>
    public ImmutableArray<CatalogueEntry> InOrder(ImmutableArray<CatalogueEntry> entries, ShelfOrder order) => order switch
    {
        ShelfOrder.Oldest => [.. entries.OrderBy(e => e.Metadata.IssuedOn ?? DateOnly.MaxValue)],
        ShelfOrder.Written => [.. entries.OrderByDescending(e => e.WrittenAt)],
        ShelfOrder.Title when Names is var names => [.. entries.OrderBy(e => names.PlaceOf(e.Id))],
        ShelfOrder.Cited when Cited() is var cited => [.. entries.OrderByDescending(e => cited.By.GetValueOrDefault(e.Id))],
        ShelfOrder.Number => [.. entries.OrderByDescending(e => e.Metadata.DocumentNumber?.Year).ThenBy(e => e.Metadata.DocumentNumber?.Sequence ?? int.MaxValue)],
        _ => entries,
    };

    // Two threads may count the same; the last one stays.
    private Counted Now()
    {
        var catalogue = library.Catalogue;
        return _counted is { } known && known.Catalogue == catalogue ? known
            : _counted = new(catalogue, new(() => LibraryOverview.Of(catalogue)), new(() => NameIndex.Of(catalogue)));
    }

    private CitedBy Cited()
    {
        var graph = references.Graph;
        if (_cited is { } known && known.Graph == graph)
        {
            return known;
        }

        var list = graph.MostCited(int.MaxValue);
        return _cited = new(graph, list, list.ToDictionary(cited => cited.Id, cited => cited.By));
    }

    private sealed record Counted(Catalogue Catalogue, Lazy<LibraryOverview> Overview, Lazy<NameIndex> Names);

    private sealed record CitedBy(ReferenceGraph Graph, ImmutableArray<CitedDocument> List, Dictionary<DocumentId, int> By);
}
