using System.Net.Http.Json;
using System.Text.Json;
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

    /// <summary>The path of a law whose clauses refer to each other.</summary>
    public string Law { get; private set; } = "";

    /// <summary>The path of two communiqués side by side, of the economic work conference and of a session of the political bureau ten days later.</summary>
    public string Comparison { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFinder.Find(_playwright), Args = ["--disable-gpu"] });
        _portal = await PortalProcess.StartAsync();
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.GetAsync(new Uri("/n/教就业〔2023〕4号", UriKind.Relative));
        Notice = answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath;
        Law = await LawAsync(http);
        var found = await http.GetFromJsonAsync<JsonElement>(new Uri("/api/documents?kind=communique&year=2023", UriKind.Relative));
        var ids = found.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()).ToList();
        Comparison = $"/compare?a={ids[1]}&b={ids[0]}";
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

    // The law, once the portal has read what refers to what.
    private static async Task<string> LawAsync(HttpClient http)
    {
        var list = await http.GetFromJsonAsync<JsonElement>(new Uri("/api/documents?kind=law", UriKind.Relative));
        var law = list.GetProperty("documents")[0].GetProperty("url").GetString()!;
        for (var tries = 0; tries < 100; tries++)
        {
            var references = await http.GetFromJsonAsync<JsonElement>(new Uri($"/api{law}/references", UriKind.Relative));
            if (references.GetProperty("total").GetInt32() > 0)
            {
                return law;
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException("The portal has found no reference in the law.");
    }
}

/// <summary>A portal apart, for tests that take documents in: what they add is found by no other test.</summary>
public sealed class OperatorPortal : PortalFixture;
