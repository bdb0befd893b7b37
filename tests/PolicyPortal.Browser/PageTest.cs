using Microsoft.Playwright;

namespace PolicyPortal.Browser;

/// <summary>A test that opens pages; each has a profile of its own, which goes when the test is over.</summary>
public abstract class PageTest(PortalFixture portal) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _profiles = [];

    protected PortalFixture Portal { get; } = portal;

    public async ValueTask DisposeAsync()
    {
        foreach (var profile in _profiles)
        {
            await profile.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected async Task<IPage> OpenAsync(string path, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true, string language = "zh-CN")
    {
        var profile = await Portal.Browser.NewContextAsync(new()
        {
            BaseURL = Portal.Address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = language,
        });
        _profiles.Add(profile);
        profile.SetDefaultTimeout(15_000);
        await profile.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var page = await profile.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }
}
