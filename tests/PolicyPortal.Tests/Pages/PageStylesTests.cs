using System.Net;
using System.Text.RegularExpressions;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

/// <summary>One style sheet a page, under an address that tells its content.</summary>
[Collection(PortalTests.Name)]
public partial class PageStylesTests(PortalServer portal)
{
    [Theory]
    [InlineData("/", ".plot-rows", ".shelf")]
    [InlineData("/search?q=就业", ".result")]
    [InlineData("/trends?p=就业", ".uplot", ".series-list")]
    [InlineData("/help", ".guides")]
    [InlineData("/no-such-page", ".error-page")]
    public async Task A_page_has_one_style_sheet_that_dresses_it_and_is_kept_for_good(string page, params string[] dressed)
    {
        using var answer = await portal.GetAsync(page);
        var addresses = Sheet().Matches(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var address = Assert.Single(addresses).Groups[1].Value;
        using var sheet = await portal.GetAsync(address);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var css = await sheet.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.All(dressed.Append("--paper").Append("@media print"), part => Assert.Contains(part, css, StringComparison.Ordinal));

        using var old = await portal.GetAsync(address[..^2]);
        Assert.True(old.Headers.CacheControl!.NoCache);
        Assert.Equal(css, await old.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/styles/none.css")]
    [InlineData("/styles/..%2Fappsettings.css")]
    public async Task What_no_page_wears_is_not_there(string address)
    {
        using var answer = await portal.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [GeneratedRegex("rel=\"stylesheet\" href=\"([^\"]*)\"")]
    private static partial Regex Sheet();
}
