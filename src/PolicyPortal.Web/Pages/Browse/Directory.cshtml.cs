using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Browse;

/// <summary>GET /browse/kinds, /browse/authorities, /browse/numbers and /browse/subjects: directories of the library, narrowed as its list is; <c>sort=title</c> orders them by name.</summary>
public sealed class DirectoryModel(ILibrary library) : PortalPage
{
    private const int Size = 100;

    public override PageHead Head => new(Way.Title()) { Canonical = List.Address, IsUnlisted = List.IsNarrowed || List.Order != default };

    public BrowseWay Way { get; private set; }

    public ListQuery List { get; private set; } = new("/browse");

    public Shelf Shelf { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    /// <summary>Those of this page.</summary>
    public ImmutableArray<DirectoryEntry> Entries { get; private set; }

    /// <summary>The documents of the shelf that no entry has: without a number, a subject or an authority.</summary>
    public int Unlisted { get; private set; }

    /// <summary>The most documents that an entry of the whole directory has.</summary>
    public int Most { get; private set; }

    public IActionResult OnGet(string way)
    {
        if (ShelfDirectory.Ways.Where(w => w.Address() == $"/browse/{way}").ToList() is not [var known])
        {
            return NotFound();
        }

        Way = known;
        var asked = ListQuery.Read(Way.Address(), Request.Query, Size).OfCatalogue() with { Size = null };
        Shelf = Shelf.Of(library.Catalogue, asked);
        var all = ShelfDirectory.Of(Way, Shelf.Entries, asked);
        List = asked.At(Math.Min(asked.Page, new Pager(asked, 1, Size, all.Length).Last));
        Pager = new Pager(List, List.Page, Size, all.Length);
        Entries = [.. all.Skip((List.Page - 1) * Size).Take(Size)];
        Unlisted = Shelf.Entries.Count(e => ShelfDirectory.LeavesOut(Way, e));
        Most = all.Select(e => e.Documents).DefaultIfEmpty(1).Max();
        return Page();
    }
}
