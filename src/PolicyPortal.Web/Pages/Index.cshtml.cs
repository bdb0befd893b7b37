using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /: a search box, the library at a glance, what is new, what is referred to most, and the ways in.</summary>
public sealed class IndexModel(ILibrary library, LibraryGlance glance, IngestionStatus ingestion) : PortalPage
{
    private const int Listed = 6;

    public override PageHead Head { get; } = new("") { Canonical = "/", HasSearchBox = true };

    public LibraryOverview Overview { get; private set; } = null!;

    public Plot Plot { get; private set; } = null!;

    public ImmutableArray<CatalogueEntry> Newest { get; private set; } = [];

    /// <summary>Empty where no document refers to another one, or references have not been read yet.</summary>
    public ImmutableArray<(CatalogueEntry Entry, int By)> MostCited { get; private set; } = [];

    public IngestionState Ingestion { get; private set; } = IngestionState.Starting;

    public void OnGet()
    {
        Ingestion = ingestion.Now;
        Overview = glance.Overview;
        Plot = Plot.Of(Overview);
        Newest = [.. library.Catalogue.Entries.Take(Listed)];
        MostCited = glance.MostCited(Listed);
    }
}
