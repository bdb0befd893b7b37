using System.Net;
using System.Text.Json;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class DocumentApiTests(PortalServer portal)
{
    [Fact]
    public async Task The_list_holds_every_document_the_newest_first()
    {
        var answer = await portal.JsonAsync("/api/documents?size=100");
        var documents = answer.GetProperty("documents").EnumerateArray().ToList();
        Assert.True(documents.Count >= 7);
        Assert.Equal(documents.Count, answer.GetProperty("total").GetInt32());
        var dates = documents.Select(d => d.GetProperty("issuedOn").GetString() ?? "").ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task Pages_of_the_list_partition_it()
    {
        var all = await Ids("/api/documents?size=100&year=2023");
        var first = await Ids("/api/documents?size=2&year=2023");
        var second = await Ids("/api/documents?size=2&year=2023&page=2");
        Assert.Equal(all.Take(4), first.Concat(second));

        var beyond = await portal.JsonAsync("/api/documents?size=100&page=9");
        Assert.Equal(1, beyond.GetProperty("page").GetInt32());
        Assert.NotEmpty(beyond.GetProperty("hints").EnumerateArray());
    }

    [Theory]
    [InlineData("month=2023-12&sort=title")]
    [InlineData("series=教就业〔2023〕&sort=number")]
    [InlineData("number=教就业[2023]4号")]
    [InlineData("subject=科技、教育&sort=oldest")]
    [InlineData("dated=no")]
    [InlineData("kind=notice&sort=cited")]
    [InlineData("sort=added")]
    public async Task The_list_is_narrowed_and_ordered_as_the_page_is(string choices)
    {
        var answer = await portal.JsonAsync($"/api/documents?size=100&{choices}");
        Assert.Empty(answer.GetProperty("hints").EnumerateArray());
        using var page = await portal.GetAsync($"/browse.csv?{choices}");
        var lines = (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
        Assert.Equal(lines.Select(line => line.TrimEnd('\r', '"').Split('/')[^1]), answer.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_the_list_cannot_be_narrowed_to_is_left_out_and_said()
    {
        var all = await portal.JsonAsync("/api/documents");
        var answer = await portal.JsonAsync("/api/documents?month=2023-13&series=%3F&sort=best");
        Assert.Equal(all.GetProperty("total").GetInt32(), answer.GetProperty("total").GetInt32());
        Assert.Equal(3, answer.GetProperty("hints").GetArrayLength());
        var december = await portal.JsonAsync("/api/documents?month=2023-12");
        Assert.InRange(december.GetProperty("total").GetInt32(), 1, all.GetProperty("total").GetInt32() - 1);
        Assert.All(december.GetProperty("documents").EnumerateArray(), d => Assert.StartsWith("2023-12", d.GetProperty("issuedOn").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_answers_with_all_that_is_known_of_it()
    {
        var notice = await portal.JsonAsync($"/api/documents/{portal.Notice}");
        Assert.Equal(portal.Notice, notice.GetProperty("id").GetString());
        Assert.Equal("notice", notice.GetProperty("kind").GetString());
        Assert.Equal("教就业〔2023〕4号", notice.GetProperty("documentNumber").GetString());
        Assert.Equal("2023-12-01", notice.GetProperty("issuedOn").GetString());
        Assert.Equal(26, notice.GetProperty("clauses").GetArrayLength());
        Assert.Equal(7, notice.GetProperty("sections").GetArrayLength());
        Assert.True(notice.GetProperty("paragraphs").GetArrayLength() >= 34);
    }

    [Theory]
    [InlineData("cl-14")]
    [InlineData("sec-4-cl-14")]
    public async Task Every_form_of_an_anchor_leads_to_the_clause(string anchor)
    {
        var place = await portal.JsonAsync($"/api/documents/{portal.Notice}/{anchor}");
        Assert.Equal("cl-14", place.GetProperty("anchor").GetString());
        Assert.Equal("14.", place.GetProperty("label").GetString());
        Assert.StartsWith("四、", Assert.Single(place.GetProperty("headings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.StartsWith("14.加强生涯教育", place.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anchor_that_was_taken_over_leads_to_the_new_one()
    {
        var place = await portal.JsonAsync($"/api/documents/{portal.Edited.Id}/p-bbbbbb");
        Assert.Equal("p-aaaaaa", place.GetProperty("anchor").GetString());
    }

    [Theory]
    [InlineData("/api/documents/edited00/p-cccccc", HttpStatusCode.Gone)]
    [InlineData("/api/documents/edited00/p-dddddd", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/edited00/%3Cscript%3E", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/nosuchid", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/..%2f..%2fsecrets", HttpStatusCode.NotFound)]
    [InlineData("/api/documents/nosuchid/cl-1", HttpStatusCode.NotFound)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/documents/nosuchid.json", HttpStatusCode.NotFound)]
    [InlineData("/documents/nosuchid.md", HttpStatusCode.NotFound)]
    [InlineData("/documents/..%2fedited00.md", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_is_said_in_problem_details(string path, HttpStatusCode status)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/api/documents/edited00")]
    [InlineData("/documents/edited00.md")]
    [InlineData("/documents/edited00.txt")]
    [InlineData("/documents/edited00.json")]
    public async Task A_client_that_has_the_present_answer_is_sent_nothing(string path)
    {
        using var first = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var again = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await portal.Http.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_exports_hold_the_document()
    {
        var markdown = await Text("/documents/edited00.md", "text/markdown");
        Assert.Equal(LibraryMarkdown.Write(portal.Edited), markdown);
        Assert.Contains("信中只余一段。", await Text("/documents/edited00.txt", "text/plain"), StringComparison.Ordinal);
        Assert.Equal(
            await Text("/api/documents/edited00", "application/json"), await Text("/documents/edited00.json", "application/json"));
    }

    private async Task<string> Text(string path, string type)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", answer.Content.Headers.ContentType?.CharSet);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> Ids(string path) =>
        [.. (await portal.JsonAsync(path)).GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()!)];
}
