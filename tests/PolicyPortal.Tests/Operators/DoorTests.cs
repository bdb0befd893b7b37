using System.Net;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Operators;

/// <summary>Without a key in the settings there is no door at all.</summary>
[Collection(PortalTests.Name)]
public class NoDoorTests(PortalServer portal)
{
    public static TheoryData<string> Pages => ["/ingest", "/ingest/sign-in", "/ingest/0123456789abcdef0123456789abcdef", "/ingest/0123456789abcdef0123456789abcdef/0", "/review", "/INGEST", "/review/"];

    [Theory, MemberData(nameof(Pages))]
    public async Task The_operators_pages_are_not_there(string path)
    {
        using var got = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, got.StatusCode);
        using var posted = await portal.Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("key", "")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/browse")]
    [InlineData("/help")]
    public async Task Nothing_leads_there_and_no_cookie_is_set(string path)
    {
        using var answer = await portal.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/ingest", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/review", text, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}

[Collection(OperatorTests.Name)]
public class DoorTests(OperatorServer portal)
{
    [Theory]
    [InlineData("/ingest")]
    [InlineData("/ingest/0123456789abcdef0123456789abcdef")]
    [InlineData("/review?code=x")]
    public async Task Who_has_not_signed_in_is_sent_to_the_door(string path)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/ingest/sign-in?to={Uri.EscapeDataString(path)}", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/ingest")]
    [InlineData("/ingest/sign-in")]
    [InlineData("/review")]
    public async Task An_operators_page_is_kept_nowhere_and_shares_no_window(string path)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(path);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
    }

    [Theory]
    [InlineData("/ingest")]
    [InlineData("/ingest/0123456789abcdef0123456789abcdef?handler=accept")]
    [InlineData("/review?handler=resolve")]
    public async Task Who_has_not_signed_in_can_send_nothing(string path)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.Http.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("text", "一段文字")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    [InlineData("correct horse batterx")]
    public async Task A_wrong_key_opens_nothing(string key)
    {
        using var visitor = portal.Visitor($"198.51.100.{1 + key.Length}");
        using var answer = await visitor.PostAsync("/ingest/sign-in", "form.sheet", new() { ["key"] = key });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(Cookies(answer), c => c.StartsWith("portal-operator", StringComparison.Ordinal));
        using var then = await visitor.GetAsync("/ingest");
        Assert.Equal(HttpStatusCode.SeeOther, then.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.PostAsync("/ingest/sign-in", "form.sheet", new() { ["key"] = OperatorServer.Key });
        var cookie = Assert.Single(Cookies(answer), c => c.StartsWith("portal-operator=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(OperatorServer.Key, WebUtility.UrlDecode(cookie), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_https_the_cookies_are_for_https_only()
    {
        using var visitor = portal.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var door = await visitor.GetAsync("/ingest/sign-in");
        var token = (await Visitor.PageOf(door)).QuerySelector("form.sheet input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = Assert.Single(Cookies(door), c => c.StartsWith("portal-form=", StringComparison.Ordinal));
        Assert.Contains("secure", form, StringComparison.OrdinalIgnoreCase);

        // The client speaks http and keeps secure cookies to itself.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/ingest/sign-in", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("key", OperatorServer.Key)]),
            Headers = { { "Cookie", form.Split(';')[0] } },
        };
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("secure", Assert.Single(Cookies(answer), c => c.StartsWith("portal-operator=", StringComparison.Ordinal)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_forged_cookie_opens_nothing()
    {
        using var visitor = portal.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("Cookie", "portal-operator=CfDJ8Nforged");
        using var answer = await visitor.GetAsync("/ingest");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_keys_not_even_the_right_one_is_looked_at()
    {
        using var visitor = portal.Visitor("203.0.113.9");
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await visitor.PostAsync("/ingest/sign-in", "form.sheet", new() { ["key"] = $"wrong {i}" });
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }

        using var right = await visitor.PostAsync("/ingest/sign-in", "form.sheet", new() { ["key"] = OperatorServer.Key });
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.True(right.Headers.RetryAfter?.Delta > TimeSpan.Zero);

        using var somebodyElse = await portal.OperatorAsync();
    }

    [Theory]
    [InlineData("https://evil.example/", "/ingest")]
    [InlineData("//evil.example/", "/ingest")]
    [InlineData("/\\evil.example", "/ingest")]
    [InlineData("/review?code=x", "/review?code=x")]
    public async Task The_door_leads_nowhere_but_into_the_site(string to, string expected)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.PostAsync($"/ingest/sign-in?to={Uri.EscapeDataString(to)}", "form.sheet", new() { ["key"] = OperatorServer.Key, ["to"] = to });
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        using var visitor = await portal.OperatorAsync();
        Assert.NotNull((await visitor.PageAsync("/")).QuerySelector(".site-nav a[href='/review']"));
        using var answer = await visitor.PostAsync("/", ".site-foot form", []);
        using var then = await visitor.GetAsync("/ingest");
        Assert.Equal(HttpStatusCode.SeeOther, then.StatusCode);
        Assert.Null((await visitor.PageAsync("/")).QuerySelector(".site-nav a[href='/review']"));
    }

    [Theory]
    [InlineData("/ingest")]
    [InlineData("/ingest?handler=x")]
    [InlineData("/review?handler=resolve")]
    [InlineData("/ingest/sign-in?handler=out")]
    public async Task A_form_from_another_site_is_refused(string path)
    {
        using var visitor = await portal.OperatorAsync();
        using var answer = await visitor.Http.PostAsync(
            new Uri(path, UriKind.Relative), new FormUrlEncodedContent([new("text", SampleTexts.Two("冒名")), new("keys", "x")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var still = await visitor.GetAsync("/ingest");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task The_operators_pages_are_kept_nowhere()
    {
        using var visitor = await portal.OperatorAsync();
        using var answer = await visitor.GetAsync("/ingest");
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.NotNull((await Visitor.PageOf(answer)).QuerySelector("meta[name=robots][content=noindex]"));
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];
}
