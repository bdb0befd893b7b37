using System.Collections.Immutable;
using System.Globalization;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Api;

namespace PolicyPortal.Web.Rendering;

/// <summary>What a list of documents shows: its path and all that follows the question mark.</summary>
/// <remarks>Reading it forgives everything: a choice that makes no sense is left out, never an error.</remarks>
public sealed record ListQuery(string Path)
{
    private const int MaxValue = 100;

    /// <summary>What is searched for, as typed; empty where the list is no search.</summary>
    public string Text { get; init; } = "";

    public SearchFilters Filters { get; init; } = SearchFilters.None;

    /// <summary>What narrows lists of the catalogue alone.</summary>
    public ShelfChoices Shelf { get; init; } = ShelfChoices.None;

    /// <summary>Of a search.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Of a list of the catalogue.</summary>
    public ShelfOrder Order { get; init; }

    /// <summary>Whether a search lists passages one by one, and not by document.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether words are searched for as typed, and not by what they are called otherwise.</summary>
    public bool IsAsTyped { get; init; }

    /// <summary>From 1 to <see cref="SearchRequest.MaxPage"/>.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Entries a page, from 1 to <see cref="SearchRequest.MaxSize"/>; null for as many as the list usually has.</summary>
    public int? Size { get; init; }

    /// <summary>What of the address made no sense and was left out.</summary>
    public ImmutableArray<QueryHint> Hints { get; init; } = [];

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
        foreach (var choice in Shelf.Fields())
        {
            yield return choice;
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

        if (Order.Name() is { } order)
        {
            yield return ("sort", order);
        }

        if (IsFlat)
        {
            yield return ("view", "passages");
        }

        if (IsAsTyped)
        {
            yield return ("synonyms", "off");
        }
        else if (Path.StartsWith("/api/", StringComparison.Ordinal))
        {
            // Programs have them only where they ask for them; pages always do.
            yield return ("synonyms", "on");
        }

        if (Size is { } size)
        {
            yield return ("size", size.ToString(CultureInfo.InvariantCulture));
        }
    }

    public bool IsNarrowed => !Filters.IsEmpty || !Shelf.IsEmpty;

    /// <summary>The list as one of the catalogue: without what only a search has.</summary>
    public ListQuery OfCatalogue() => this with { Text = "", Sort = default, IsFlat = false, IsAsTyped = false };

    /// <summary>The list as a search: without what only the catalogue has.</summary>
    public ListQuery OfSearch() => this with { Shelf = ShelfChoices.None, Order = default };

    /// <param name="usualSize">How many entries a page of the list has where the address says nothing.</param>
    public static ListQuery Read(string path, IQueryCollection query, int usualSize = 10)
    {
        var hints = ImmutableArray.CreateBuilder<QueryHint>();
        var list = new ListParameters { Kind = Several("kind"), Authority = Several("authority"), Year = Several("year"), Page = query["page"], Size = query["size"] }.Read(usualSize, hints);
        // A page shows what it is narrowed to, and so needs no hint of what it is not.
        var (shelf, order) = new ShelfParameters
        {
            Number = query["number"], Month = query["month"], Series = query["series"], Subject = query["subject"], Dated = query["dated"], Sort = query["sort"],
        }.Read(ImmutableArray.CreateBuilder<QueryHint>());
        return new(path)
        {
            Text = query["q"].ToString(),
            Filters = list.Filters,
            Shelf = shelf with { Letter = query["letter"].ToString() is [var letter] && (char.IsAsciiLetterUpper(letter) || letter == NameKey.Other) ? letter : null },
            Sort = query["sort"] == "date" ? SearchSort.Date : SearchSort.Relevance,
            Order = order,
            IsFlat = query["view"] == "passages",
            IsAsTyped = query["synonyms"] == "off",
            Page = list.Page,
            Size = list.Size == usualSize ? null : list.Size,
            Hints = hints.ToImmutable(),
        };

        // Commas part choices for programs; an address of a page names each by itself.
        string[] Several(string name) => [.. query[name].Select(Trimmed).Where(value => value.Length > 0)];
    }

    public ListQuery At(int page) => this with { Page = page };

    public ListQuery SortedBy(SearchSort sort) => this with { Sort = sort, Page = 1 };

    public ListQuery SortedBy(ShelfOrder order) => this with { Order = order, Page = 1 };

    /// <summary>The same search listed by document, or passage by passage.</summary>
    public ListQuery Seen(bool isFlat) => this with { IsFlat = isFlat, Page = 1 };

    /// <summary>The same search without what words are called otherwise.</summary>
    public ListQuery AsTyped() => this with { IsAsTyped = true, Page = 1 };

    /// <summary>The same list at another address: as a feed, or for a program.</summary>
    public ListQuery At(string path) => this with { Path = path, Page = 1, IsFlat = false, Size = null };

    public ListQuery For(string text) => this with { Text = text, Page = 1 };

    public ListQuery WithoutChoices() => this with { Filters = SearchFilters.None, Shelf = ShelfChoices.None, Page = 1 };

    public ListQuery With(ShelfChoices shelf) => this with { Shelf = shelf, Page = 1 };

    public ListQuery Toggle(DocumentKind kind) => Narrow(Filters with { Kinds = Toggle(Filters.Kinds, kind) });

    public ListQuery ToggleAuthority(string authority) => Narrow(Filters with { Authorities = Toggle(Filters.Authorities, authority) });

    /// <remarks>A month belongs to the year that was chosen before.</remarks>
    public ListQuery ToggleYear(int year) => Narrow(Filters with { Years = Toggle(Filters.Years, year) }).With(Shelf with { Month = null });

    public ListQuery Toggle(YearMonth month) => With(Shelf with { Month = Shelf.Month == month ? null : month });

    public ListQuery ToggleSubject(string subject) => With(Shelf with { Subject = Shelf.Subject == subject ? "" : subject });

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

    internal static string Trimmed(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length <= MaxValue ? trimmed : "";
    }
}
