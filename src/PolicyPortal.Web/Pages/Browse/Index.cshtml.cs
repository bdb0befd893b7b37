using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Browse;

/// <summary>GET /browse?kind=&amp;authority=&amp;year=&amp;month=&amp;number=&amp;series=&amp;subject=&amp;dated=no&amp;sort=&amp;page=: every document, narrowed and ordered by links.</summary>
public sealed class IndexModel(ILibrary library, LibraryGlance glance, IngestionStatus ingestion) : PortalPage
{
    private const int Size = 20;

    public override PageHead Head => new(List.IsNarrowed ? string.Join(" · ", Facets.Chosen(List).Select(chosen => chosen.Label)) : Phrases.Say("浏览文件"))
    {
        Canonical = List.Address,
        Description = Phrases.Say("按类型、年份和发文机关浏览全部文件，新近的在前。"),
        IsUnlisted = List.IsNarrowed || List.Order != default,
    };

    public ListQuery List { get; private set; } = new("/browse");

    public Shelf Shelf { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>The documents of this page.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; private set; }

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public void OnGet()
    {
        var asked = ListQuery.Read("/browse", Request.Query, Size).OfCatalogue();
        Ingestion = ingestion.Now;
        Shelf = Shelf.Of(library.Catalogue, asked);
        var size = asked.Size ?? Size;
        List = asked.At(Math.Min(asked.Page, new Pager(asked, 1, size, Shelf.Entries.Length).Last));
        Pager = new Pager(List, List.Page, size, Shelf.Entries.Length);
        Entries = [.. glance.InOrder(Shelf.Entries, List.Order).Skip((List.Page - 1) * size).Take(size)];
    }
}
