using System.Collections.Immutable;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>One way to narrow a list, each choice a link.</summary>
public sealed record Facet(string Heading, ImmutableArray<FacetChoice> Choices);

/// <param name="Address">Of the list with the choice made, or taken back where it is made already.</param>
/// <param name="IsName">Whether the label is a name out of the documents, and so Chinese in any interface.</param>
public sealed record FacetChoice(string Label, int Documents, string Address, bool IsChosen, bool IsName = false);

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
            new Facet(Phrases.Say("类型"), [.. counts.Kinds.Select(c =>
                new FacetChoice(c.Value.Shown(), c.Documents, list.Toggle(c.Value).Address, list.Filters.Kinds.Contains(c.Value)))]),
            new Facet(Phrases.Say("年份"), [.. counts.Years.OrderByDescending(c => c.Value).Select(c =>
                new FacetChoice(Phrases.Say("{0}年", c.Value), c.Documents, list.ToggleYear(c.Value).Address, list.Filters.Years.Contains(c.Value)))]),
            new Facet(Phrases.Say("发文机关"), [.. counts.Authorities.Select(c =>
                new FacetChoice(c.Value, c.Documents, list.ToggleAuthority(c.Value).Address, list.Filters.Authorities.Contains(c.Value), IsName: true))]),
        }.Where(facet => !facet.Choices.IsEmpty),
    ];

    public static IEnumerable<ChosenFilter> Chosen(ListQuery list) =>
    [
        .. list.Filters.Kinds.Select(kind => new ChosenFilter(Phrases.Say("类型"), kind.Shown(), list.Toggle(kind))),
        .. list.Filters.Years.Select(year => new ChosenFilter(Phrases.Say("年份"), Phrases.Say("{0}年", year), list.ToggleYear(year))),
        .. list.Filters.Authorities.Select(authority => new ChosenFilter(Phrases.Say("发文机关"), authority, list.ToggleAuthority(authority))),
        .. list.Number.Length > 0
            ? [new ChosenFilter(Phrases.Say("发文字号"), list.Number, list.WithoutNumber())]
            : Array.Empty<ChosenFilter>(),
    ];
}
