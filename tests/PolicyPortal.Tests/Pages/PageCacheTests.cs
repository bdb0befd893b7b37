using System.IO.Compression;
using System.Net;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

/// <summary>Kept pages: asked twice, a page is the same to the byte; whatever it shows may change, and then so does it.</summary>
[Collection(PortalTests.Name)]
public class PageCacheTests(PortalServer portal)
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("br;q=0, gzip;q=0.5")]
    [InlineData("identity")]
    public async Task A_page_is_the_same_however_it_is_compressed_and_however_often_it_is_asked_for(string accepts)
    {
        var plain = await TextAsync("identity", "zh-CN");
        Assert.Equal(plain, await TextAsync(accepts, "zh-CN"));
        Assert.Equal(plain, await TextAsync(accepts, "zh-CN"));
        Assert.NotEqual(plain, await TextAsync(accepts, "en"));
    }

    [Fact]
    public async Task Who_has_the_page_is_told_so_in_his_language()
    {
        using var first = await AskAsync("gzip", "zh-CN");
        var tag = first.Headers.ETag!.ToString();
        using var again = await AskAsync("br", "zh-CN", tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        using var english = await AskAsync("gzip", "en", tag);
        Assert.Equal(HttpStatusCode.OK, english.StatusCode);
        Assert.Equal(["en"], english.Content.Headers.ContentLanguage);
        Assert.Contains("Cookie", english.Headers.Vary);
    }

    [Fact]
    public async Task HEAD_is_answered_with_the_length_and_without_the_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, $"/documents/{portal.Notice}");
        using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 10_000);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task An_edit_on_the_disk_is_seen_in_the_blink_of_an_eye()
    {
        var file = Directory.EnumerateFiles(Path.Combine(portal.Data, "library"), "twin0001.md").Single();
        using var before = await portal.GetAsync("/documents/twin0001");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("两个文件，一个文号。", "两个文件，一个文号，改过一次。", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        try
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            using var after = await portal.GetAsync("/documents/twin0001");
            Assert.Contains("改过一次", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        }
        finally
        {
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_kept_page_has_the_headers_of_a_new_one()
    {
        using var one = await AskAsync("gzip", "zh-CN");
        using var two = await AskAsync("gzip", "zh-CN");
        Assert.Equal(one.Headers.Where(h => h.Key != "Date").Select(h => (h.Key, string.Join(',', h.Value))).Order(), two.Headers.Where(h => h.Key != "Date").Select(h => (h.Key, string.Join(',', h.Value))).Order());
        Assert.Contains("default-src 'none'", string.Concat(two.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private async Task<string> TextAsync(string accepts, string language)
    {
        using var answer = await AskAsync(accepts, language);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var text = answer.Content.Headers.ContentEncoding.FirstOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(text);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private Task<HttpResponseMessage> AskAsync(string accepts, string language, string? known = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/documents/{portal.Notice}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        request.Headers.Add("Accept-Language", language);
        _ = known is null || request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
