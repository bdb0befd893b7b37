using CsCheck;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class ListQueryTests
{
    [Fact]
    public void Its_address_reads_back_to_the_same_list()
    {
        string[] names = ["教育部", "国家 发展&改革委", "a=b#?"];
        var lists = Gen.Select(
            Gen.String, Gen.Int[0, DocumentKinds.All.Count - 1].Array[0, 3], Gen.Int[0, names.Length - 1].Array[0, 2],
            Gen.Int[1, 9999].Array[0, 3], Gen.Bool, Gen.Int[1, SearchRequest.MaxPage]);
        lists.Sample((text, kinds, authorities, years, byDate, page) =>
        {
            var list = new ListQuery("/search")
            {
                Text = Valid(text),
                Filters = new([.. kinds.Distinct().Select(i => DocumentKinds.All[i])], [.. authorities.Distinct().Select(i => names[i])], [.. years.Distinct()]),
                Sort = byDate ? SearchSort.Date : SearchSort.Relevance,
                Page = page,
            };
            return Read(list.Address).Address == list.Address;
        });
    }

    [Theory]
    [InlineData("/browse?page=-1&year=x&kind=nonsense&authority=&sort=up")]
    [InlineData("/browse?page=99999999999&year=20230")]
    public void What_makes_no_sense_is_left_out(string address)
    {
        var list = Read(address);
        Assert.Equal(SearchFilters.None.IsEmpty, list.Filters.IsEmpty);
        Assert.Equal(address.Contains("99999", StringComparison.Ordinal) ? SearchRequest.MaxPage : 1, list.Page);
        Assert.NotEmpty(list.Hints);
    }

    [Fact]
    public void Ways_of_looking_are_kept_and_a_feed_has_none_of_them()
    {
        var list = Read("/search?q=a&view=passages&synonyms=off&size=50&page=3&kind=notice");
        Assert.Equal((true, true, 50, 3), (list.IsFlat, list.IsAsTyped, list.Size, list.Page));
        Assert.Equal("/search?q=a&kind=notice&view=passages&synonyms=off&size=50&page=3", list.Address);
        Assert.Equal("/search.atom?q=a&kind=notice&synonyms=off", list.At("/search.atom").Address);
    }

    [Theory]
    [InlineData("/browse?number=%E6%95%99&month=2023-12&series=%E5%9B%BD%E5%8F%91%E3%80%942023%E3%80%95&subject=%E6%95%99%E8%82%B2%5C%E9%AB%98%E7%AD%89%E6%95%99%E8%82%B2&dated=no&letter=C&kind=notice&sort=title&page=2")]
    [InlineData("/browse?sort=oldest")]
    [InlineData("/browse?sort=cited")]
    public void What_narrows_and_orders_the_catalogue_reads_back(string address) => Assert.Equal(address, Read(address).OfCatalogue().Address);

    [Theory]
    [InlineData("/browse?month=2023-13&series=4%E5%8F%B7&subject=%5C&dated=maybe&letter=%C3%84&sort=sideways")]
    [InlineData("/browse?month=x&series=&subject=&letter=AB")]
    public void What_is_no_month_series_or_subject_is_left_out(string address) => Assert.Equal("/browse", Read(address).OfCatalogue().Address);

    [Fact]
    public void A_search_has_nothing_that_only_the_catalogue_has() =>
        Assert.Equal("/search?q=a&kind=notice", Read("/search?q=a&kind=notice&month=2023-12&number=1&sort=oldest").OfSearch().Address);

    [Fact]
    public void A_choice_made_twice_is_taken_back_and_leads_to_the_first_page()
    {
        var list = Read("/search?q=就业&kind=notice&page=3");
        Assert.Equal("/search?q=%E5%B0%B1%E4%B8%9A", list.Toggle(DocumentKind.Notice).Address);
        Assert.Equal("/search?q=%E5%B0%B1%E4%B8%9A&kind=notice&kind=speech", list.Toggle(DocumentKind.Speech).Address);
    }

    private static ListQuery Read(string address)
    {
        var parts = address.Split('?', 2);
        return ListQuery.Read(parts[0], new QueryCollection(QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "")));
    }

    // Half of a surrogate pair does not survive any address.
    private static string Valid(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFD));
}
