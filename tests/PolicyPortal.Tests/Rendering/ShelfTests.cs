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
        Assert.Equal(id, Assert.Single(Shelf.Of(Catalogue, new ListQuery("/browse") { Number = number }).Entries).Id.Value);

    [Theory]
    [InlineData("〔〕")]
    [InlineData("\uD842")]
    [InlineData("无此文号")]
    public void What_is_no_part_of_any_number_finds_nothing(string number) =>
        Assert.Empty(Shelf.Of(Catalogue, new ListQuery("/browse") { Number = number }).Entries);
}
