using PolicyPortal.Core.Library;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /: a search box, what is new, and the ways in.</summary>
public sealed class IndexModel(ILibrary library, IngestionStatus ingestion) : PortalPage
{
    /// <summary>How many of the newest documents are shown.</summary>
    public const int Newest = 8;

    public override PageHead Head { get; } = new("") { Canonical = "/", HasSearchBox = true };

    public Shelf Shelf { get; private set; } = null!;

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public void OnGet()
    {
        Ingestion = ingestion.Now;
        Shelf = Shelf.Of(library.Catalogue, new ListQuery("/browse"));
    }
}
