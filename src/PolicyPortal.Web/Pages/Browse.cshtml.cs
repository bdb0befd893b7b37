using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /browse?kind=&amp;authority=&amp;year=&amp;number=&amp;page=: every document, newest first, narrowed by links.</summary>
public sealed class BrowseModel(ILibrary library, IngestionStatus ingestion) : PortalPage
{
    private const int Size = 20;

    public override PageHead Head => new(Phrases.Say("浏览文件"))
    {
        Canonical = List.Address,
        Description = Phrases.Say("按类型、年份和发文机关浏览全部文件，新近的在前。"),
        IsUnlisted = List.IsNarrowed,
    };

    public ListQuery List { get; private set; } = new("/browse");

    public Shelf Shelf { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>The documents of this page.</summary>
    public ImmutableArray<CatalogueEntry> Entries { get; private set; }

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public void OnGet()
    {
        // A list is not sorted by relevance nor searched: those fields would only multiply its addresses.
        var asked = ListQuery.Read("/browse", Request.Query) with { Text = "", Sort = default };
        Ingestion = ingestion.Now;
        Shelf = Shelf.Of(library.Catalogue, asked);
        var last = new Pager(asked, 1, Size, Shelf.Entries.Length).Last;
        List = asked.At(Math.Min(asked.Page, last));
        Pager = new Pager(List, List.Page, Size, Shelf.Entries.Length);
        Entries = [.. Shelf.Entries.Skip((List.Page - 1) * Size).Take(Size)];
    }
}
