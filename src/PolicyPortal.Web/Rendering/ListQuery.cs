using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>What a list of documents shows: its path and all that follows the question mark.</summary>
/// <remarks>Reading it forgives everything: a choice that makes no sense is left out, never an error.</remarks>
public sealed record ListQuery(string Path)
{
    private const int MaxChoices = 20;
    private const int MaxValue = 100;

    /// <summary>What is searched for, as typed; empty where the list is no search.</summary>
    public string Text { get; init; } = "";

    /// <summary>A document number or a part of one, as typed; empty for none.</summary>
    public string Number { get; init; } = "";

    public SearchFilters Filters { get; init; } = SearchFilters.None;

    public SearchSort Sort { get; init; }

    /// <summary>From 1 to <see cref="SearchRequest.MaxPage"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The list as an address; the first page and the usual sort go without saying.</summary>
    public string Address
    {
        get
        {
            var query = string.Join('&', Fields().Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
            return query.Length == 0 ? Path : $"{Path}?{query}";
        }
    }

    /// <summary>What a form must carry along when its text is changed, by the names that addresses use.</summary>
    public IEnumerable<(string Name, string Value)> Choices()
    {
        if (Number.Length > 0)
        {
            yield return ("number", Number);
        }

        foreach (var kind in Filters.Kinds)
        {
            yield return ("kind", kind.Name());
        }

        foreach (var authority in Filters.Authorities)
        {
            yield return ("authority", authority);
        }

        foreach (var year in Filters.Years)
        {
            yield return ("year", year.ToString(CultureInfo.InvariantCulture));
        }

        if (Sort is SearchSort.Date)
        {
            yield return ("sort", "date");
        }
    }

    public bool IsNarrowed => !Filters.IsEmpty || Number.Length > 0;

    public static ListQuery Read(string path, IQueryCollection query) => new(path)
    {
        Text = query["q"].ToString(),
        Number = Trimmed(query["number"].ToString()),
        Filters = new(
            [.. query["kind"].Select(DocumentKinds.TryParse).OfType<DocumentKind>().Distinct().Take(MaxChoices)],
            [.. query["authority"].Select(Trimmed).Where(a => a.Length > 0).Distinct().Take(MaxChoices)],
            [.. query["year"].Select(Year).OfType<int>().Distinct().Take(MaxChoices)]),
        Sort = query["sort"] == "date" ? SearchSort.Date : SearchSort.Relevance,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, SearchRequest.MaxPage) : 1,
    };

    public ListQuery At(int page) => this with { Page = page };

    public ListQuery SortedBy(SearchSort sort) => this with { Sort = sort, Page = 1 };

    public ListQuery For(string text) => this with { Text = text, Page = 1 };

    public ListQuery WithoutChoices() => this with { Filters = SearchFilters.None, Number = "", Page = 1 };

    public ListQuery WithoutNumber() => this with { Number = "", Page = 1 };

    public ListQuery Toggle(DocumentKind kind) => Narrow(Filters with { Kinds = Toggle(Filters.Kinds, kind) });

    public ListQuery ToggleAuthority(string authority) => Narrow(Filters with { Authorities = Toggle(Filters.Authorities, authority) });

    public ListQuery ToggleYear(int year) => Narrow(Filters with { Years = Toggle(Filters.Years, year) });

    private IEnumerable<(string Name, string Value)> Fields()
    {
        if (Text.Length > 0)
        {
            yield return ("q", Text);
        }

        foreach (var choice in Choices())
        {
            yield return choice;
        }

        if (Page > 1)
        {
            yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }

    private ListQuery Narrow(SearchFilters filters) => this with { Filters = filters, Page = 1 };

    private static ImmutableArray<T> Toggle<T>(ImmutableArray<T> chosen, T value) =>
        chosen.Contains(value) ? chosen.Remove(value) : chosen.Add(value);

    private static string Trimmed(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length <= MaxValue ? trimmed : "";
    }

    private static int? Year(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1 and <= 9999 ? year : null;
}
