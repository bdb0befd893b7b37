using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class CompareTests(PortalServer portal)
{
    [Fact]
    public async Task Programs_get_every_row_with_its_pieces()
    {
        var (old, @new) = await CommuniquesAsync();
        var answer = await portal.JsonAsync($"/api/compare?a={old}&b={@new}");
        Assert.Equal(old, answer.GetProperty("old").GetProperty("id").GetString());
        var rows = answer.GetProperty("rows").EnumerateArray().ToList();
        var counts = answer.GetProperty("counts");
        Assert.Equal(rows.Count, counts.EnumerateObject().Sum(count => count.Value.GetInt32()));
        foreach (var row in rows)
        {
            var kind = row.GetProperty("kind").GetString()!;
            Assert.Equal(kind is "added", row.GetProperty("old").ValueKind is System.Text.Json.JsonValueKind.Null);
            Assert.Equal(kind is "dropped", row.GetProperty("new").ValueKind is System.Text.Json.JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task The_table_filters_by_address_and_names_rows_by_their_clauses()
    {
        var (old, @new) = await CommuniquesAsync();
        var all = await PageAsync($"/compare?a={old}&b={@new}");
        var added = await PageAsync($"/compare?a={old}&b={@new}&show=added");
        Assert.Contains("class=\"pair is-dropped\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"pair is-dropped\"", added, StringComparison.Ordinal);
        Assert.Contains("class=\"pair is-added\" id=\"..", added, StringComparison.Ordinal);
        Assert.Contains($"href=\"/documents/{@new}#", added, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_beside_itself_is_equal_throughout()
    {
        var answer = await portal.JsonAsync($"/api/compare?a={portal.Notice}&b={portal.Notice}");
        Assert.Equal(answer.GetProperty("rows").GetArrayLength(), answer.GetProperty("counts").GetProperty("equal").GetInt32());
        Assert.Contains("没有这一类的条款", await PageAsync($"/compare?a={portal.Notice}&b={portal.Notice}&show=changes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_chooses_by_search_without_script()
    {
        Assert.Contains("<a lang=\"zh-CN\" href=\"/compare?a=", await PageAsync("/compare"), StringComparison.Ordinal);
        var found = await PageAsync($"/compare?a={portal.Notice}&q={Uri.EscapeDataString("经济工作会议")}");
        Assert.Matches($"href=\"/compare\\?a=[a-z0-9]+&amp;b=[a-z0-9]+\"", found);
        Assert.Contains($"<input type=\"hidden\" name=\"a\" value=\"{portal.Notice}\">", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_versions_are_offered_first()
    {
        var page = await PageAsync("/compare?a=twin0001");
        Assert.Contains("/compare?a=twin0001&amp;b=twin0002", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare?a=nosuchid1", HttpStatusCode.NotFound)]
    [InlineData("/compare?a=<script>", HttpStatusCode.NotFound)]
    [InlineData("/compare?a=twin0001&b=nosuchid1", HttpStatusCode.NotFound)]
    [InlineData("/api/compare?a=twin0001", HttpStatusCode.BadRequest)]
    [InlineData("/api/compare?a=twin0001&b=nosuchid1", HttpStatusCode.NotFound)]
    [InlineData("/compare.docx?a=twin0001&b=../x", HttpStatusCode.BadRequest)]
    [InlineData("/compare?a=twin0001&b=twin0002&show=nonsense", HttpStatusCode.OK)]
    public async Task A_bad_address_is_answered_decently(string path, HttpStatusCode expected)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_word_file_is_a_valid_landscape_table_with_struck_and_underlined_words()
    {
        var (old, @new) = await CommuniquesAsync();
        using var answer = await portal.GetAsync($"/compare.docx?a={old}&b={@new}");
        Assert.Contains("attachment", answer.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(bytes, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));

        var body = word.MainDocumentPart!.Document!.Body!;
        var page = body.Descendants<PageSize>().Single();
        Assert.True(page.Width! > page.Height!.Value);
        var rows = body.Descendants<TableRow>().ToList();
        Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<TableHeader>());
        var json = await portal.JsonAsync($"/api/compare?a={old}&b={@new}");
        Assert.Equal(json.GetProperty("rows").GetArrayLength() + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(2, row.Elements<TableCell>().Count()));
        Assert.Contains(body.Descendants<Run>(), run => run.RunProperties?.Strike is not null);
        Assert.Contains(body.Descendants<Run>(), run => run.RunProperties is { Bold: not null, Underline: not null });
    }

    // Two documents of the seed that have little in common.
    private async Task<(string Old, string New)> CommuniquesAsync()
    {
        var documents = (await portal.JsonAsync("/api/documents?kind=communique")).GetProperty("documents").EnumerateArray()
            .Select(d => d.GetProperty("id").GetString()!).ToList();
        Assert.True(documents.Count >= 2);
        return (documents[1], documents[0]);
    }

    private async Task<string> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
