using System.Globalization;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Trends;

namespace PolicyPortal.Web.Pages;

/// <summary>GET /trends?p=&amp;p=&amp;kind=&amp;authority=&amp;m=: up to five phrases over the years, as a table that script draws as a plot too.</summary>
public sealed class TrendsModel(ILibrary library, ISearchIndex index) : PortalPage
{
    private const int AuthoritiesOffered = 60;

    public override PageHead Head => new(Asked.Phrases.IsEmpty ? Phrases.Say("提法沿革") : Phrases.Say("提法沿革：{0}", Phrases.List(Asked.Phrases)))
    {
        Description = Phrases.Say("看一个提法何时出现、何时常用：逐年的文件数、处数和每万字次数，每个数字都通向原文。"),
        IsUnlisted = !Asked.Phrases.IsEmpty,
    };

    public TrendQuery Asked { get; private set; } = new([], SearchFilters.None, TrendMeasure.Rate);

    /// <summary>null where nothing was asked.</summary>
    public TrendTable? Table { get; private set; }

    /// <summary>Kinds and authorities that the library has, with how many documents.</summary>
    public FacetCounts Choices { get; private set; } = FacetCounts.Empty;

    public void OnGet(CancellationToken cancel)
    {
        Asked = TrendQuery.Read(Request.Query);
        var counts = Shelf.Of(library.Catalogue, new ListQuery("/trends")).Counts;
        Choices = counts with { Authorities = [.. counts.Authorities.Take(AuthoritiesOffered)] };
        if (!Asked.Phrases.IsEmpty)
        {
            Table = TrendTable.Of(Asked, library.Catalogue, index, cancel);
        }
    }

    /// <summary>A number of the table as it is printed: two digits behind the point for rates.</summary>
    public string Shown(double value) => Asked.Measure is TrendMeasure.Rate
        ? value.ToString(value is > 0 and < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture)
        : ((int)value).Grouped();

    /// <summary>For script.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A use's text around the phrase.</summary>
    public static Snippet Around(PhraseUse use, string phrase) => Highlighter.Literal([phrase]).Cut(use.Passage.Text).Snippet;
}
