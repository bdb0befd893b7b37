using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(PolicyPortal.Browser.PortalFixture))]

namespace PolicyPortal.Browser;

/// <summary>One portal and one browser for all tests that only read; each test opens pages of its own (<see cref="PageTest"/>).</summary>
public class PortalFixture : IAsyncLifetime
{
    private PortalProcess? _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser!;

    public Uri Address => _portal!.Address;

    /// <summary>The path of the notice 教就业〔2023〕4号.</summary>
    public string Notice { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFinder.Find(_playwright), Args = ["--disable-gpu"] });
        _portal = await PortalProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.GetAsync(new Uri("/n/教就业〔2023〕4号", UriKind.Relative));
        Notice = answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}

/// <summary>A portal apart, for tests that take documents in: what they add is found by no other test.</summary>
public sealed class OperatorPortal : PortalFixture;
