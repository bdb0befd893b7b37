using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>One way to narrow a list, each choice a link.</summary>
public sealed record Facet(string Heading, ImmutableArray<FacetChoice> Choices);

/// <param name="Address">Of the list with the choice made, or taken back where it is made already.</param>
public sealed record FacetChoice(string Label, int Documents, string Address, bool IsChosen);

/// <summary>A choice that narrows the list now.</summary>
/// <param name="Without">The list without it.</param>
public sealed record ChosenFilter(string Name, string Label, ListQuery Without)
{
    /// <summary>Of the list without it.</summary>
    public string Address => Without.Address;
}

/// <summary>Counts, turned into links beside a list.</summary>
public static class Facets
{
    /// <returns>The facets that have choices.</returns>
    public static ImmutableArray<Facet> Of(FacetCounts counts, ListQuery list) =>
    [
        .. new[]
        {
            new Facet("类型", [.. counts.Kinds.Select(c =>
                new FacetChoice(c.Value.Label(), c.Documents, list.Toggle(c.Value).Address, list.Filters.Kinds.Contains(c.Value)))]),
            new Facet("年份", [.. counts.Years.OrderByDescending(c => c.Value).Select(c =>
                new FacetChoice($"{c.Value}年", c.Documents, list.ToggleYear(c.Value).Address, list.Filters.Years.Contains(c.Value)))]),
            new Facet("发文机关", [.. counts.Authorities.Select(c =>
                new FacetChoice(c.Value, c.Documents, list.ToggleAuthority(c.Value).Address, list.Filters.Authorities.Contains(c.Value)))]),
        }.Where(facet => !facet.Choices.IsEmpty),
    ];

    public static IEnumerable<ChosenFilter> Chosen(ListQuery list) =>
    [
        .. list.Filters.Kinds.Select(kind => new ChosenFilter("类型", kind.Label(), list.Toggle(kind))),
        .. list.Filters.Years.Select(year => new ChosenFilter("年份", $"{year}年", list.ToggleYear(year))),
        .. list.Filters.Authorities.Select(authority => new ChosenFilter("发文机关", authority, list.ToggleAuthority(authority))),
        .. list.Number.Length > 0
            ? [new ChosenFilter("发文字号", list.Number, list.WithoutNumber())]
            : Array.Empty<ChosenFilter>(),
    ];
}
