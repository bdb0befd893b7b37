using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class ReferencePageTests(PortalServer portal)
{
    private const string Law = "/documents/quaylaw0";
    private const string Notice = "/documents/quaynote";

    [Fact]
    public async Task References_are_links_and_what_leads_nowhere_is_text()
    {
        var page = await PageAsync(Notice);
        var link = Assert.Single(page.QuerySelectorAll("#p-aaaaaa a.ref"));
        Assert.Equal("《中华人民共和国码头法》第一条", link.TextContent);
        Assert.Equal(Law + "#art-1", link.GetAttribute("href"));
    }

    [Fact]
    public async Task A_hit_inside_a_reference_is_marked_inside_the_link()
    {
        var page = await PageAsync(Notice + "?q=\"法》第一\"");
        Assert.Equal("法》第一", page.QuerySelector("a.ref mark[id=hit-1]")?.TextContent);
    }

    [Fact]
    public async Task A_law_says_who_refers_to_it_and_to_which_clause()
    {
        var page = await PageAsync(Law);
        Assert.Equal("#art-1", page.QuerySelector("#art-2 a.ref")?.GetAttribute("href"));
        Assert.Equal("码头工作一则", page.QuerySelector(".cited-by a")?.TextContent);
        var mark = page.QuerySelector("#art-1 .cited-mark")!;
        Assert.Contains("2", mark.TextContent, StringComparison.Ordinal);

        var cited = await PageAsync(mark.GetAttribute("href")!);
        Assert.Equal(["《中华人民共和国码头法》第一条", "本法第一条"], cited.QuerySelectorAll(".citing mark").Select(m => m.TextContent));
        Assert.Equal([Notice + "#p-aaaaaa", Law + "#art-2"], cited.QuerySelectorAll(".citing-label").Select(a => a.GetAttribute("href")!));
        Assert.Empty(cited.QuerySelectorAll(".citing b"));
    }

    [Theory]
    [InlineData("/cited?page=99999", HttpStatusCode.OK)]
    [InlineData("/cited?page=x&at=", HttpStatusCode.OK)]
    [InlineData("/cited?at=no-such-anchor", HttpStatusCode.NotFound)]
    [InlineData("/cited?at=<script>", HttpStatusCode.NotFound)]
    public async Task Lists_answer_whatever_is_asked(string path, HttpStatusCode expected) => await PageAsync(Law + path, expected);

    [Theory]
    [InlineData("/cards/quaylaw0/art-1", HttpStatusCode.OK)]
    [InlineData("/cards/quaylaw0", HttpStatusCode.OK)]
    [InlineData("/cards/quaylaw0/art-9", HttpStatusCode.NotFound)]
    [InlineData("/cards/nosuchid", HttpStatusCode.NotFound)]
    public async Task A_card_shows_a_clause(string path, HttpStatusCode expected)
    {
        await ReadAsync();
        using var answer = await portal.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        if (expected is HttpStatusCode.OK)
        {
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("从事码头规划、建设", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<html", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_as_JSON()
    {
        await ReadAsync();
        var references = (await portal.JsonAsync($"/api{Notice}/references")).GetProperty("references");
        Assert.Equal("quaylaw0", references[0].GetProperty("document").GetString());
        Assert.Equal("art-1", references[0].GetProperty("target").GetString());
        Assert.Equal("no-such-document", references[1].GetProperty("unresolved").GetString());
        Assert.Equal(2, (await portal.JsonAsync($"/api{Law}/cited-by?at=art-1")).GetProperty("total").GetInt32());
        using var none = await portal.GetAsync("/api/documents/nosuchid/cited-by");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private async Task<IDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        await ReadAsync();
        using var answer = await portal.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // References are read in the background.
    private Task<JsonElement> ReadAsync() => portal.UntilAsync($"/api{Notice}/references", answer => answer.GetProperty("total").GetInt32() > 0, TestContext.Current.CancellationToken);
}
