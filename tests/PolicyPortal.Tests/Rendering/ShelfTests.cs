using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class ShelfTests
{
    private static readonly Catalogue Catalogue = new(
    [
        Sample.Entry("aaaaaaaa", DocumentKind.Notice, 2023, "教就业〔2023〕4号", "教育部"),
        Sample.Entry("bbbbbbbb", DocumentKind.Notice, 2024, "国发〔2024〕5号", "国务院"),
        Sample.Entry("cccccccc", DocumentKind.Speech, 2023),
    ]);

    [Fact]
    public void A_facets_own_choices_do_not_narrow_its_counts_but_the_others()
    {
        var shelf = Shelf.Of(Catalogue, new ListQuery("/browse").Toggle(DocumentKind.Notice));
        Assert.Equal(["bbbbbbbb", "aaaaaaaa"], shelf.Entries.Select(e => e.Id.Value));
        Assert.Equal([new(DocumentKind.Notice, 2), new FacetCount<DocumentKind>(DocumentKind.Speech, 1)], shelf.Counts.Kinds);
        Assert.Equal(2, shelf.Counts.Years.Sum(y => y.Documents));
    }

    [Theory]
    [InlineData("教就业[2023]4号", "aaaaaaaa")]
    [InlineData("教就业（２０２３）４号", "aaaaaaaa")]
    [InlineData("国发", "bbbbbbbb")]
    [InlineData("2023", "aaaaaaaa")]
    public void A_number_or_a_part_of_it_finds_the_document(string number, string id) =>
        Assert.Equal(id, Assert.Single(Shelf.Of(Catalogue, new ListQuery("/browse") { Shelf = new(number) }).Entries).Id.Value);

    [Theory]
    [InlineData("〔〕")]
    [InlineData("\uD842")]
    [InlineData("无此文号")]
    public void What_is_no_part_of_any_number_finds_nothing(string number) =>
        Assert.Empty(Shelf.Of(Catalogue, new ListQuery("/browse") { Shelf = new(number) }).Entries);

    [Fact]
    public void Months_are_offered_of_one_year_and_chosen_one_at_a_time()
    {
        var list = new ListQuery("/browse").ToggleYear(2023);
        Assert.Equal([new(new YearMonth(2023, 1), 2)], Shelf.Of(Catalogue, list).Months);
        Assert.Empty(Shelf.Of(Catalogue, list.ToggleYear(2024)).Months);
        var january = list.Toggle(new YearMonth(2023, 1));
        Assert.Equal("/browse?month=2023-01&year=2023", january.Address);
        Assert.Equal(2, Shelf.Of(Catalogue, january).Entries.Length);
        Assert.Empty(Shelf.Of(Catalogue, list.Toggle(new YearMonth(2023, 2))).Entries);
        Assert.Equal(2, Shelf.Of(Catalogue, january).Counts.Years.Length);
        Assert.Null(january.ToggleYear(2024).Shelf.Month);
    }

    [Fact]
    public void A_series_a_subject_and_a_missing_date_narrow_too()
    {
        Assert.Equal(["bbbbbbbb"], Ids(new(Series: NumberSeries.TryParse("国发〔2024〕"))));
        Assert.Equal(["dddddddd"], Ids(new(IsUndated: true)));
        Assert.Equal(["dddddddd"], Ids(new(Subject: "教育")));
        Assert.Empty(Ids(new(Subject: @"教育\基础教育")));

        static IEnumerable<string> Ids(ShelfChoices choices) => Shelf.Of(Subjects, new ListQuery("/browse") { Shelf = choices }).Entries.Select(e => e.Id.Value);
    }

    [Fact]
    public void Subjects_are_offered_step_by_step()
    {
        var list = new ListQuery("/browse");
        Assert.Equal([new("教育", 1), new FacetCount<string>("就业", 1)], Shelf.Of(Subjects, list).Subjects);
        Assert.Equal([new("教育", 1), new FacetCount<string>(@"教育\高等教育", 1)], Shelf.Of(Subjects, list.ToggleSubject("教育")).Subjects);
    }

    private static Catalogue Subjects { get; } = new(Catalogue.Entries.Add(
        Sample.Entry("dddddddd", DocumentKind.Notice, 2023) is var entry ? entry with { Metadata = entry.Metadata with { IssuedOn = null, Subjects = [@"教育\高等教育", "就业"] } } : entry));
}
