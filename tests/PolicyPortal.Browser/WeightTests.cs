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

    private static readonly string[] Kinds =
    [
        "NOTICE", "NOTICE?q=就业指导#cl-14", "NOTICE/source", "NOTICE/print", "/", "/browse", "/browse/timeline", "/search?q=就业指导", "/trends?p=就业&p=经济", "/compare", "/help/reading",
    ];

    private const string Figures = """
        () => ({
          files: [location.href, ...performance.getEntriesByType('resource').map(file => file.name)],
          paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
        })
        """;

    public static MatrixTheoryData<int, int> KindsAtBothWidths => new(Enumerable.Range(0, Kinds.Length), [1440, 390]);

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

    [Theory, MemberData(nameof(KindsAtBothWidths))]
    public async Task Nothing_moves_once_it_is_drawn(int kind, int width)
    {
        var page = await OpenAsync("about:blank", width);
        await page.AddInitScriptAsync("""
            window.shifts = [];
            new PerformanceObserver(list => {
              for (const shift of list.getEntries()) for (const moved of shift.sources)
                window.shifts.push(`${shift.value} ${moved.node?.nodeName} ${moved.node?.className ?? moved.node?.textContent} ${JSON.stringify(moved.previousRect)} ${JSON.stringify(moved.currentRect)}`);
            }).observe({ type: 'layout-shift', buffered: true });
            """);

        // A slow machine draws the page in pieces; scripts come after the first paint, as on a slow line.
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 8 });
        await page.RouteAsync("**/*.js*", async route =>
        {
            await Task.Delay(route.Request.Url.Contains("theme", StringComparison.Ordinal) ? 0 : 500);
            await route.ContinueAsync();
        });
        await page.GotoAsync(new Uri(Portal.Address, Kinds[kind].Replace("NOTICE", Portal.Notice, StringComparison.Ordinal)).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(await page.EvaluateAsync<string[]>("window.shifts"));
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
