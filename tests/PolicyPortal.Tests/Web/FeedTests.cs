using System.Xml.Linq;
using PolicyPortal.Tests.Contracts;
using PolicyPortal.Web.Feeds;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class FeedTests(PortalServer portal)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/search.atom?q=%E5%B0%B1%E4%B8%9A")]
    [InlineData("/search.atom?q=%E5%B0%B1%E4%B8%9A&kind=notice&sort=date&view=passages&size=3")]
    [InlineData("/search.atom?q=%22no%20such%20text%22")]
    [InlineData("/browse.atom?kind=notice")]
    [InlineData("/browse.atom")]
    public async Task A_feed_has_all_that_Atom_wants(string path)
    {
        var feed = (await FeedAsync(path)).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", Only(feed, "id"), StringComparison.Ordinal);
        Assert.NotEmpty(Only(feed, "title"));
        var updated = DateTimeOffset.Parse(Only(feed, "updated"));
        Assert.NotNull(feed.Element(Atom + "author")?.Element(Atom + "name"));
        Assert.Equal(["self", "alternate"], feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value));
        var entries = feed.Elements(Atom + "entry").ToList();
        foreach (var entry in entries)
        {
            Assert.StartsWith("urn:uuid:", Only(entry, "id"), StringComparison.Ordinal);
            Assert.NotEmpty(Only(entry, "title"));
            Assert.InRange(DateTimeOffset.Parse(Only(entry, "updated")), DateTimeOffset.MinValue, updated);
            Assert.True(Uri.TryCreate(entry.Element(Atom + "link")!.Attribute("href")!.Value, UriKind.Absolute, out _));
        }

        Assert.Equal(entries.Count, entries.Select(e => Only(e, "id")).Distinct().Count());
        Assert.Equal(entries.Select(e => Only(e, "updated")).OrderDescending(), entries.Select(e => Only(e, "updated")));
    }

    [Fact]
    public async Task A_document_has_the_same_id_in_every_feed_and_a_list_its_own()
    {
        var search = (await FeedAsync("/search.atom?q=%E5%B0%B1%E4%B8%9A&kind=notice")).Root!;
        var browse = (await FeedAsync("/browse.atom?kind=notice")).Root!;
        Assert.Equal(Ids(search), Ids(browse).Intersect(Ids(search)));
        Assert.NotEqual(Only(search, "id"), Only(browse, "id"));
        Assert.Equal(Only(search, "id"), Only((await FeedAsync("/search.atom?q=%E5%B0%B1%E4%B8%9A&kind=notice&page=7&size=2")).Root!, "id"));

        static IEnumerable<string> Ids(XElement feed) => feed.Elements(Atom + "entry").Select(entry => Only(entry, "id"));
    }

    [Fact]
    public async Task An_entry_is_updated_when_its_file_was_written_and_published_when_it_was_issued()
    {
        var feed = (await FeedAsync("/browse.atom?kind=notice")).Root!;
        var entry = feed.Elements(Atom + "entry").Single(e => e.Element(Atom + "link")!.Attribute("href")!.Value.EndsWith(portal.Notice, StringComparison.Ordinal));
        var written = File.GetLastWriteTimeUtc(Path.Combine(portal.Data, "library", $"{portal.Notice}.md"));
        Assert.Equal(written, DateTimeOffset.Parse(Only(entry, "updated")).UtcDateTime, TimeSpan.FromSeconds(1));
        Assert.Equal("2023-12-01T00:00:00+08:00", Only(entry, "published"));
    }

    [Fact]
    public void What_no_XML_can_hold_is_left_out()
    {
        var document = SampleDocuments.Of("feed0000", "题\0目\uD800<&>");
        var feed = new AtomFeed("\u0001检索", "http://x", "/a", "/b", [new AtomEntry(document.Id, document.Metadata, null, "/documents/feed0000", "𠮷\uFFFE")]);
        var entry = XDocument.Parse(feed.ToString()).Root!.Element(Atom + "entry")!;
        Assert.Equal(("[题目<&>]", "𠮷"), (Only(entry, "title"), Only(entry, "summary")));
    }

    [Fact]
    public async Task A_table_opens_in_a_spreadsheet_and_has_a_row_a_document()
    {
        using var answer = await portal.GetAsync("/search.csv?q=%E5%B0%B1%E4%B8%9A");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var text = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("\uFEFF标题,类型,发文字号,发文机关,成文日期,网址,处数,最相关的一处,文字\r\n", text, StringComparison.Ordinal);
        var found = (await portal.JsonAsync("/api/search?q=%E5%B0%B1%E4%B8%9A")).GetProperty("total").GetInt32();
        Assert.Equal(found + 1, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("说“好”\"好\"", "\"说“好”\"\"好\"\"\"")]
    [InlineData("一\n二", "\"一\n二\"")]
    [InlineData("=\"x\",1", "\"'=\"\"x\"\",1\"")]
    [InlineData("就业", "就业")]
    public void No_cell_is_taken_for_a_formula(string cell, string written) =>
        Assert.Equal($"\uFEFF{written}\r\n", new CsvTable(cell).ToString());

    private async Task<XDocument> FeedAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType?.MediaType);
        return XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Only(XElement parent, string name) => Assert.Single(parent.Elements(Atom + name)).Value;
}
