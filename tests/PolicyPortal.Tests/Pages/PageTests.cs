using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

[Collection(PortalTests.Name)]
public class PageTests(PortalServer portal)
{
    [Theory]
    [InlineData("/documents/nosuchid")]
    [InlineData("/documents/NOT-AN-ID")]
    [InlineData("/documents/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/documents/edited00/no-such-anchor")]
    [InlineData("/documents/edited00/%3Cscript%3E")]
    [InlineData("/help/no-such-guide")]
    [InlineData("/no-such-page")]
    public async Task What_is_not_there_is_a_404_that_helps(string path)
    {
        var page = await PageAsync(path, HttpStatusCode.NotFound);
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") is "/" or "/documents/edited00");
    }

    [Fact]
    public async Task A_gone_paragraph_is_said_to_be_gone_and_leads_to_its_document()
    {
        var page = await PageAsync("/documents/edited00/p-cccccc", HttpStatusCode.Gone);
        Assert.NotNull(page.QuerySelector("main a[href='/documents/edited00']"));
    }

    [Fact]
    public async Task An_anchor_that_was_taken_over_shows_the_paragraph_that_took_it()
    {
        var page = await PageAsync("/documents/edited00/p-bbbbbb");
        Assert.Equal("p-aaaaaa", page.QuerySelector(".is-target")?.Id);
        Assert.EndsWith("/documents/edited00/p-aaaaaa", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("p-bbbbbb"));
    }

    [Theory]
    [InlineData("/search?q=\"unclosed")]
    [InlineData("/search?q=<script>alert(1)</script>")]
    [InlineData("/search?q=%00%FF%F0%9F&page=-1&year=abc&kind=x&sort=y")]
    [InlineData("/search?q=-&page=99999999999999999999")]
    [InlineData("/search?q=OR OR OR")]
    [InlineData("/browse?page=1000&number=%3Cb%3E&kind=<i>")]
    [InlineData("/documents/edited00?q=<b>信</b>")]
    public async Task What_makes_no_sense_is_answered_and_stays_text(string path)
    {
        var page = await PageAsync(path);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), script => !script.HasAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("main b[class=''], main i, [style]"));
    }

    [Fact]
    public async Task A_query_of_10000_characters_is_cut_and_said_to_be()
    {
        var page = await PageAsync("/search?q=" + Uri.EscapeDataString(new string('就', 10_000)));
        Assert.NotNull(page.QuerySelector(".hint"));
    }

    [Fact]
    public async Task Results_lead_to_the_clause_with_the_query()
    {
        var page = await PageAsync("/search?q=生涯教育");
        var link = page.QuerySelectorAll(".passages a").First(a => a.GetAttribute("href")!.EndsWith("#cl-14", StringComparison.Ordinal));
        Assert.Equal($"/documents/{portal.Notice}?q={Uri.EscapeDataString("生涯教育")}#cl-14", link.GetAttribute("href"));
        Assert.Equal("生涯教育", link.QuerySelector("mark")?.TextContent);
    }

    [Fact]
    public async Task Near_results_are_said_to_be_near()
    {
        var page = await PageAsync("/search?q=高校毕业生怎样得到求职补助与帮扶呢");
        Assert.Contains("没有逐字匹配的结果", page.QuerySelector(".list-body .notice")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_number_on_the_home_page_is_a_link_to_that_many_documents()
    {
        var home = await PageAsync("/");
        var kinds = home.QuerySelectorAll(".plot-label").Zip(home.QuerySelectorAll(".plot-count"), (link, count) => (link.GetAttribute("href")!, count.FirstChild!.TextContent));
        var cells = home.QuerySelectorAll(".plot-table td a").Select(cell => (cell.GetAttribute("href")!, cell.TextContent)).ToList();
        Assert.NotEmpty(cells);
        foreach (var (address, number) in kinds.Concat(cells).Distinct())
        {
            var list = await PageAsync(address);
            Assert.Equal(number, list.QuerySelector(".result-head .list-sum b")!.TextContent);
        }

        // Every bar is a cell of the table, so that nobody needs eyes or a pointer.
        Assert.Subset(cells.Select(cell => cell.Item1).ToHashSet(), home.QuerySelectorAll(".bars a").Select(bar => bar.GetAttribute("href")!).ToHashSet());
    }

    [Fact]
    public async Task Every_id_of_a_page_is_there_once_and_every_link_inside_it_leads_somewhere()
    {
        var page = await PageAsync($"/documents/{portal.Notice}?q=就业");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    private async Task<IDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
