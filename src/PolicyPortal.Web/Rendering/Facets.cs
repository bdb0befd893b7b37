using System.Collections.Immutable;
using PolicyPortal.Core.Model;
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
/// <param name="IsName">Whether the label is a name out of the documents, and so Chinese in any interface.</param>
public sealed record ChosenFilter(string Name, string Label, ListQuery Without, bool IsName = false)
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

    /// <summary>Of a list of the catalogue: months of the one year, and subjects, beside those of any list.</summary>
    public static ImmutableArray<Facet> Of(Shelf shelf, ListQuery list)
    {
        var common = Of(shelf.Counts, list);
        var months = new Facet(Phrases.Say("月份"), [.. shelf.Months.Select(c =>
            new FacetChoice(c.Value.Shown(), c.Documents, list.Toggle(c.Value).Address, list.Shelf.Month == c.Value))]);
        var subjects = new Facet(Phrases.Say("主题"), [.. shelf.Subjects.Select(c => new FacetChoice(
            SubjectPath.Heading(c.Value), c.Documents, list.ToggleSubject(c.Value).Address, list.Shelf.Subject == c.Value, IsName: true))]);
        var behindYears = Math.Min(common.Length, 1 + common.ToList().FindIndex(facet => facet.Heading == Phrases.Say("年份")));
        return [.. common[..behindYears], .. months.Choices.IsEmpty ? [] : new[] { months }, .. common[behindYears..], .. subjects.Choices.IsEmpty ? [] : new[] { subjects }];
    }

    public static IEnumerable<ChosenFilter> Chosen(ListQuery list) =>
    [
        .. list.Filters.Kinds.Select(kind => new ChosenFilter(Phrases.Say("类型"), kind.Shown(), list.Toggle(kind))),
        .. list.Filters.Years.Select(year => new ChosenFilter(Phrases.Say("年份"), Phrases.Say("{0}年", year), list.ToggleYear(year))),
        .. list.Filters.Authorities.Select(authority => new ChosenFilter(Phrases.Say("发文机关"), authority, list.ToggleAuthority(authority), IsName: true)),
        .. Chosen(list.Shelf).Select(chosen => new ChosenFilter(chosen.Name, chosen.Label, list.With(chosen.Without), chosen.IsName)),
    ];

    private static IEnumerable<(string Name, string Label, ShelfChoices Without, bool IsName)> Chosen(ShelfChoices shelf)
    {
        if (shelf.Month is { } month)
        {
            yield return (Phrases.Say("月份"), month.Shown(), shelf with { Month = null }, false);
        }

        if (shelf.IsUndated)
        {
            yield return (Phrases.Say("成文日期"), Phrases.Say("未注明"), shelf with { IsUndated = false }, false);
        }

        if (shelf.Series is { } series)
        {
            yield return (Phrases.Say("文号系列"), series.ToString(), shelf with { Series = null }, true);
        }

        if (shelf.Number.Length > 0)
        {
            yield return (Phrases.Say("发文字号"), shelf.Number, shelf with { Number = "" }, true);
        }

        if (shelf.Subject.Length > 0)
        {
            yield return (Phrases.Say("主题"), SubjectPath.Shown(shelf.Subject), shelf with { Subject = "" }, true);
        }
    }
}
