using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Comparing;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /compare?a=&amp;b=&amp;show=: two documents side by side. Where one is missing, a page to choose it: other versions first, then by search (q).</summary>
public sealed class CompareModel(ILibrary library, ISearchIndex index, Comparisons comparisons) : PortalPage
{
    private const int Offered = 20;

    public override PageHead Head => Comparison is null
        ? new(Phrases.Say("对照两个文件")) { Description = Phrases.Say("把两个文件或同一文件的两个版本逐条对照，看清增删改移。") }
        : new(Phrases.Say("对照：{0}与{1}", Words.Shortened(Comparison.Old.Metadata.Title, 40), Words.Shortened(Comparison.New.Metadata.Title, 40)))
        {
            Canonical = Asked.With(null).Address,
            IsLong = true,
            Description = Phrases.Say("两个文件逐条对照：{0}。", Phrases.List(Counts.Select(c => Phrases.Say("{0}{1}处", Phrases.Say(c.Kind.Label()), c.Rows)))),
        };

    public CompareQuery Asked { get; private set; } = new(null, null);

    /// <summary>null while the two are being chosen.</summary>
    public DocumentComparison? Comparison { get; private set; }

    /// <summary>The rows that were asked for.</summary>
    public ImmutableArray<ComparisonRow> Rows { get; private set; } = [];

    /// <summary>How many rows of each kind the whole table has.</summary>
    public ImmutableArray<(RowKind Kind, int Rows)> Counts { get; private set; } = [];

    /// <summary>The one that has been chosen; null where none has.</summary>
    public CatalogueEntry? Chosen { get; private set; }

    /// <summary>What was searched for, as typed.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Other versions of the chosen document, and the same report of other years.</summary>
    public ImmutableArray<CatalogueEntry> Kindred { get; private set; } = [];

    /// <summary>What the search found; the newest documents where nothing was searched for and nothing is chosen.</summary>
    public ImmutableArray<CatalogueEntry> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? a, string? b, string? show, string? q, CancellationToken cancel)
    {
        Asked = CompareQuery.Read(a, b, show);
        if (!string.IsNullOrWhiteSpace(a) && Asked.Old is null || !string.IsNullOrWhiteSpace(b) && Asked.New is null)
        {
            return NotFound();
        }

        if (Asked is { Old: { } old, New: { } @new })
        {
            Comparison = await comparisons.FindAsync(old, @new, cancel);
            if (Comparison is null)
            {
                return NotFound();
            }

            Rows = [.. Comparison.Rows.Where(Asked.Shows)];
            Counts = [.. Enum.GetValues<RowKind>().Select(kind => (kind, Comparison.Count(kind)))];
            return Page();
        }

        return Choose(q, cancel);
    }

    /// <summary>Where a choice leads: to the table, or with nothing chosen yet to the choice of the other.</summary>
    public string With(CatalogueEntry other) => (Chosen is { } one ? Kin.Pair(one, other) : new CompareQuery(other.Id, null)).Address;

    private IActionResult Choose(string? q, CancellationToken cancel)
    {
        if ((Asked.Old ?? Asked.New) is { } id)
        {
            Chosen = library.Catalogue.Find(id);
            if (Chosen is null)
            {
                return NotFound();
            }

            Kindred = Kin.Of(library.Catalogue, Chosen);
        }

        var query = QueryParser.Parse(q);
        Text = query.Text;
        Found = query.Root is not null
            ? [.. index.SearchDocuments(new SearchRequest { Query = query, Size = Offered }, cancel).Hits
                .Where(hit => hit.Id != Chosen?.Id).Select(hit => library.Catalogue.Find(hit.Id)).OfType<CatalogueEntry>()]
            : Chosen is null ? [.. library.Catalogue.Entries.Take(Offered)]
            : [];
        return Page();
    }
}
