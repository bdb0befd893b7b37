using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Browsing;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Browse;

/// <summary>GET /browse/laws?letter=&amp;kind=&amp;authority=&amp;year=&amp;page=: laws and what is made like them, by name in the order of pinyin.</summary>
public sealed class LawsModel(ILibrary library, LibraryGlance glance) : PortalPage
{
    /// <summary>More names than that are shown letter by letter.</summary>
    private const int Size = 300;

    public override PageHead Head => new(BrowseWay.Laws.Title())
    {
        Canonical = List.Address,
        Description = Phrases.Say("法律、行政法规、规章和司法解释，按名称的汉语拼音排列。"),
        IsUnlisted = List.IsNarrowed,
    };

    public ListQuery List { get; private set; } = new("/browse/laws");

    public ImmutableArray<Facet> Narrowing { get; private set; } = [];

    /// <summary>Every letter with the number of its names, A to Z, the last for names that begin with no letter.</summary>
    public ImmutableArray<(char Letter, int Names)> Letters { get; private set; } = [];

    /// <summary>The names of this page, letter by letter.</summary>
    public ImmutableArray<IGrouping<char, NamedEntry>> Groups { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Whether every letter stands on this page, so that letters are jumped to.</summary>
    public bool IsWhole { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public void OnGet()
    {
        var asked = ListQuery.Read("/browse/laws", Request.Query).OfCatalogue() with { Size = null, Order = default };
        var shelf = Shelf.Of([.. library.Catalogue.Entries.Where(e => NameIndex.Legislation.Contains(e.Metadata.Kind))], asked);
        Narrowing = Facets.Of(shelf, asked.With(asked.Shelf with { Letter = null }));
        var wanted = shelf.Entries.Select(e => e.Id).ToHashSet();
        ImmutableArray<NamedEntry> names = [.. glance.Names.Names.Where(name => wanted.Contains(name.Entry.Id))];
        var counts = names.GroupBy(name => name.Key.Letter).ToDictionary(g => g.Key, g => g.Count());
        Letters = [.. Enumerable.Range('A', 26).Select(c => (char)c).Append(NameKey.Other).Select(c => (c, counts.GetValueOrDefault(c))).Where(c => c.c != NameKey.Other || c.Item2 > 0)];
        Total = names.Length;
        IsWhole = Total <= Size;
        var letter = IsWhole ? null : asked.Shelf.Letter is { } chosen && counts.ContainsKey(chosen) ? chosen : names.FirstOrDefault()?.Key.Letter;
        List = asked.With(asked.Shelf with { Letter = letter });
        ImmutableArray<NamedEntry> shown = letter is null ? names : [.. names.Where(name => name.Key.Letter == letter)];
        Pager = new Pager(List, Math.Min(asked.Page, new Pager(List, 1, Size, shown.Length).Last), Size, shown.Length);
        List = List.At(Pager.Page);
        Groups = [.. shown.Skip((Pager.Page - 1) * Size).Take(Size).GroupBy(name => name.Key.Letter)];
    }

    /// <summary>Where a letter's names are: on this page, or on one of their own.</summary>
    public string Address(char letter) => IsWhole ? $"#{Anchor(letter)}" : List.With(List.Shelf with { Letter = letter }).Address;

    public static string Anchor(char letter) => letter == NameKey.Other ? "other" : letter.ToString();

    /// <summary>The same documents as a list of the catalogue, of the kinds that the index is of: for other orders, for feeds and tables.</summary>
    public ListQuery Documents
    {
        get
        {
            var narrowed = List.At("/browse").With(List.Shelf with { Letter = null }) with { Order = ShelfOrder.Title };
            return narrowed.Filters.Kinds.IsEmpty ? narrowed with { Filters = narrowed.Filters with { Kinds = NameIndex.Legislation } } : narrowed;
        }
    }
}
