using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace PolicyPortal.Browser;

/// <summary>What a reader's browser has to fetch and how soon it shows something. Sizes are the same on every machine and are held; times are only told.</summary>
public class WeightTests(PortalFixture portal) : PageTest(portal)
{
    /// <summary>Markup, styles and scripts of a page, compressed, with the text of a notice besides.</summary>
    private const int MostBytes = 60 * 1024;

    private const string Figures = """
        () => ({
          html: performance.getEntriesByType('navigation')[0].encodedBodySize,
          files: performance.getEntriesByType('resource').map(file => ({ address: file.name, bytes: file.encodedBodySize })),
          paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        })
        """;

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_reading_page_is_light_and_asks_nobody_else(int width)
    {
        var page = await OpenAsync(Portal.Notice, width);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var figures = await page.EvaluateAsync<JsonElement>(Figures);
        var files = figures.GetProperty("files").EnumerateArray().ToList();
        Assert.All(files, file => Assert.StartsWith(Portal.Address.ToString(), file.GetProperty("address").GetString(), StringComparison.Ordinal));
        var bytes = figures.GetProperty("html").GetInt32() + files.Sum(file => file.GetProperty("bytes").GetInt32());
        Assert.InRange(bytes, 1, MostBytes);

        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var again = await page.EvaluateAsync<JsonElement>(Figures);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{width}: {files.Count + 1} requests, {bytes:N0} bytes, first paint {figures.GetProperty("paint").GetDouble():F0} ms, again {again.GetProperty("paint").GetDouble():F0} ms");
    }
}
