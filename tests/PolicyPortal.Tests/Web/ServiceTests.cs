using System.Net;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>What the server does beside its pages: health, headers, its description, and the watch on its sources.</summary>
[Collection(PortalTests.Name)]
public class ServiceTests(PortalServer portal)
{
    [Fact]
    public async Task Health_tells_of_library_index_and_ingestion()
    {
        // Another test may have given it a source just now.
        var health = await portal.UntilAsync("/healthz", answer => !answer.GetProperty("ingesting").GetBoolean(), TestContext.Current.CancellationToken);
        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.True(health.GetProperty("documents").GetInt32() >= 7);
        Assert.True(health.GetProperty("passages").GetInt32() >= 100);
    }

    [Theory]
    [InlineData("empty.txt")]
    [InlineData("noise.txt")]
    public async Task A_source_that_cannot_be_read_is_reported_and_not_fatal(string source)
    {
        var problems = (await portal.JsonAsync("/healthz")).GetProperty("problems").EnumerateArray();
        Assert.Contains(problems, p => p.GetProperty("source").GetString() == source && p.GetProperty("message").GetString() is { Length: > 0 });
    }

    [Fact]
    public async Task A_source_that_appears_is_taken_in()
    {
        var cancel = TestContext.Current.CancellationToken;
        var text = "国办发〔2019〕77号\n\n国务院办公厅关于开展某项试点的通知\n\n各省、自治区、直辖市人民政府：\n\n"
            + "现就开展璇玑试点有关事项通知如下。\n\n国务院办公厅\n\n2019年7月7日\n";
        await File.WriteAllTextAsync(Path.Combine(portal.Sources, "late.txt"), text, cancel);
        var found = await portal.UntilAsync(
            $"/api/passages?q={Uri.EscapeDataString("\"璇玑试点\"")}", answer => answer.GetProperty("total").GetInt32() > 0, cancel);
        Assert.Contains("璇玑试点", found.GetProperty("hits")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/search?q=x")]
    [InlineData("/healthz")]
    [InlineData("/no/such/page")]
    [InlineData("/api/no/such")]
    [InlineData("/css/theme.css")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.Contains("Referrer-Policy"));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Text_goes_out_compressed_to_those_who_ask(string encoding)
    {
        foreach (var path in new[] { "/", $"/api/documents/{portal.Notice}", $"/documents/{portal.Notice}.md" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task A_trusted_proxy_tells_how_the_reader_came()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Host = "policy.example";
        using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("https://policy.example/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/api/documents/edited00")]
    [InlineData("/documents/edited00.md")]
    [InlineData("/documents/edited00")]
    public async Task Asking_after_a_thing_sends_no_body(string path)
    {
        using var answer = await portal.Http.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative)), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_is_not_there_answers_404_in_html()
    {
        using var answer = await portal.GetAsync("/documents/nosuchid");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_description_names_every_endpoint()
    {
        var description = await portal.JsonAsync("/openapi/v1.json");
        var paths = description.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Equal(
            [
                "/api/compare",
                "/api/documents",
                "/api/documents/{id}",
                "/api/documents/{id}/citations",
                "/api/documents/{id}/cited-by",
                "/api/documents/{id}/references",
                "/api/documents/{id}/{anchor}",
                "/api/documents/{id}/{anchor}/citations",
                "/api/passages",
                "/api/search",
                "/api/suggest",
                "/api/trends",
                "/api/verify",
                "/browse.atom",
                "/browse.csv",
                "/browse/authorities.csv",
                "/browse/kinds.csv",
                "/browse/numbers.csv",
                "/browse/subjects.csv",
                "/compare.docx",
                "/documents/{id}.json",
                "/documents/{id}.md",
                "/documents/{id}.txt",
                "/documents/{id}/cite.bib",
                "/documents/{id}/cite.ris",
                "/documents/{id}/{anchor}/cite.bib",
                "/documents/{id}/{anchor}/cite.ris",
                "/healthz",
                "/search.atom",
                "/search.csv",
                "/selection.docx",
                "/selection.md",
                "/trends.csv",
            ],
            paths.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_description_names_no_operation_twice()
    {
        var description = await portal.JsonAsync("/openapi/v1.json");
        var names = description.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => operation.Value.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task The_description_says_what_the_answers_hold()
    {
        var description = await portal.JsonAsync("/openapi/v1.json");
        foreach (var (path, sample) in new[]
        {
            ("/api/search", "/api/search?q=%E5%B0%B1%E4%B8%9A"),
            ("/api/passages", "/api/passages?q=%E5%B0%B1%E4%B8%9A"),
            ("/api/documents", "/api/documents"),
            ("/api/documents/{id}", $"/api/documents/{portal.Notice}"),
            ("/api/documents/{id}/{anchor}", $"/api/documents/{portal.Notice}/cl-1"),
            ("/healthz", "/healthz"),
        })
        {
            var said = description.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty("200")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
            var schema = description.GetProperty("components").GetProperty("schemas").GetProperty(said[(said.LastIndexOf('/') + 1)..]);
            var promised = schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);
            var given = (await portal.JsonAsync(sample)).EnumerateObject().Select(p => p.Name);
            Assert.Equal(promised.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
        }
    }
}
