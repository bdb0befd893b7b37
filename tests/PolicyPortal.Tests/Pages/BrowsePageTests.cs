using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

[Collection(PortalTests.Name)]
public class BrowsePageTests(PortalServer portal)
{
    [Theory]
    [InlineData("/browse/kinds")]
    [InlineData("/browse/authorities")]
    [InlineData("/browse/numbers")]
    [InlineData("/browse/subjects")]
    [InlineData("/browse/authorities?sort=title")]
    [InlineData("/browse/kinds?year=2023")]
    public async Task Each_entry_of_a_directory_leads_to_as_many_documents_as_it_says(string path)
    {
        var page = await PageAsync(path);
        var entries = page.QuerySelectorAll(".directory > li").ToList();
        Assert.NotEmpty(entries);
        foreach (var entry in entries)
        {
            var list = await PageAsync(entry.QuerySelector(".directory-name")!.GetAttribute("href")!);
            Assert.Equal(entry.QuerySelector(".directory-count")!.TextContent.Trim().TrimEnd('份'), list.QuerySelector(".result-head .list-sum b")!.TextContent);
        }
    }

    [Fact]
    public async Task A_series_is_listed_with_its_years_and_in_the_order_of_its_numbers()
    {
        var page = await PageAsync("/browse/numbers");
        var year = page.QuerySelectorAll(".directory-parts a").Single(a => a.TextContent == "教就业〔2023〕");
        var list = await PageAsync(year.GetAttribute("href")!);
        Assert.Equal($"/documents/{portal.Notice}", list.QuerySelector(".entry-title a")!.GetAttribute("href"));
        Assert.Equal("字号顺序", list.QuerySelector(".sorts [aria-current]")!.TextContent);
    }

    [Fact]
    public async Task A_year_shows_its_months_with_every_document_and_leads_to_its_neighbours()
    {
        var page = await PageAsync("/browse/timeline?year=2023");
        Assert.Contains("2023年12月", page.QuerySelectorAll(".month h3 a").Select(a => a.TextContent));
        var year = page.QuerySelectorAll(".years a").Single(a => a.GetAttribute("aria-current") == "page");
        Assert.Equal($"{page.QuerySelectorAll(".month li").Length}", year.QuerySelector(".facet-count")!.FirstChild!.TextContent);
        foreach (var month in page.QuerySelectorAll(".month"))
        {
            var list = await PageAsync(month.QuerySelector("h3 a")!.GetAttribute("href")!);
            Assert.Equal($"{month.QuerySelectorAll("li").Length}", list.QuerySelector(".result-head .list-sum b")!.TextContent);
        }

        var before = await PageAsync(page.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!);
        Assert.NotEqual("2023", before.QuerySelector(".years [aria-current]")!.FirstChild!.TextContent);
    }

    [Fact]
    public async Task Laws_stand_by_name_and_every_letter_leads_to_its_names()
    {
        var page = await PageAsync("/browse/laws");
        var letters = page.QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.NotNull(page.GetElementById(letter.TrimStart('#'))));
        Assert.Equal(letters.Select(l => l.TrimStart('#')), page.QuerySelectorAll(".letter h2").Select(h => h.Id));
    }

    [Theory]
    [InlineData("/browse?sort=title", "/browse.atom", "/browse.csv?sort=title")]
    [InlineData("/browse?kind=notice&sort=oldest", "/browse.atom?kind=notice", "/browse.csv?kind=notice&sort=oldest")]
    [InlineData("/browse/kinds?year=2023", "/browse.atom?year=2023", "/browse/kinds.csv?year=2023")]
    [InlineData("/browse/timeline?year=2023", "/browse.atom?year=2023", "/browse.csv?year=2023")]
    public async Task Each_list_can_be_subscribed_to_and_taken_away_as_it_is(string path, string feed, string table)
    {
        var page = await PageAsync(path);
        Assert.Equal([feed, table], page.QuerySelectorAll(".take-away a").Select(a => a.GetAttribute("href")));
        foreach (var address in new[] { feed, table })
        {
            using var answer = await portal.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("oldest")]
    [InlineData("title")]
    [InlineData("added")]
    [InlineData("cited")]
    public async Task Another_order_has_the_same_documents(string order)
    {
        var usual = (await PageAsync("/browse?size=100")).QuerySelectorAll(".entry-title a").Select(a => a.GetAttribute("href")).ToList();
        var ordered = (await PageAsync($"/browse?size=100&sort={order}")).QuerySelectorAll(".entry-title a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(usual.Order(), ordered.Order());
        Assert.NotEqual(usual, ordered);
    }

    [Theory]
    [InlineData("/browse/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/browse/timeline?year=9999", HttpStatusCode.OK)]
    [InlineData("/browse/timeline?year=0&kind=<b>", HttpStatusCode.OK)]
    [InlineData("/browse/laws?letter=%F0%9F&page=99999", HttpStatusCode.OK)]
    [InlineData("/browse/numbers?series=<script>&page=-1", HttpStatusCode.OK)]
    [InlineData("/browse?series=%E5%9B%BD%E5%8F%91%E3%80%949999%E3%80%95&month=0000-00", HttpStatusCode.OK)]
    public async Task What_makes_no_sense_is_answered(string path, HttpStatusCode expected)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
