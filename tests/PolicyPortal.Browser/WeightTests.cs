using System.IO.Compression;
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
          files: [location.href, ...performance.getEntriesByType('resource').map(file => file.name)],
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
        var files = figures.GetProperty("files").EnumerateArray().Select(file => file.GetString()!).ToList();
        Assert.All(files, file => Assert.StartsWith(Portal.Address.ToString(), file, StringComparison.Ordinal));
        var bytes = 0;
        foreach (var file in files)
        {
            // Compressed here: a portal that was built and not published serves its files as they are.
            bytes += Compressed(await (await page.APIRequest.GetAsync(file)).BodyAsync());
        }

        Assert.InRange(bytes, 1, MostBytes);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        var again = await page.EvaluateAsync<JsonElement>(Figures);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{width}: {files.Count} requests, {bytes:N0} bytes, first paint {figures.GetProperty("paint").GetDouble():F0} ms, again {again.GetProperty("paint").GetDouble():F0} ms");
    }

    private static int Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return (int)target.Length;
    }
}
