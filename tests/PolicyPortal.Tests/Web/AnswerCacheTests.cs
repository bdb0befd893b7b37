using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>A portal that keeps answers, with a source folder to which one adds.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Search = "/api/search?q=%E7%92%87%E7%8E%91"; // 璇玑

    private readonly TemporaryFolder _folder = new();
    private WebApplicationFactory<PortalSettings> _portal = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("sources/a.txt", Notice(1));
        _folder.Write("synonyms.yaml", "互通:\n  - 天枢、天玑\n");
        _portal = new WebApplicationFactory<PortalSettings>().WithWebHostBuilder(builder => builder
            .UseSetting("Portal:Data", _folder.At("data"))
            .UseSetting("Portal:Sources", _folder.At("sources"))
            .UseSetting("Search:Synonyms", _folder.At("synonyms.yaml"))
            .UseSetting("Search:CacheMegabytes", "4")
            .UseSetting("Portal:LogLevel", "Error"));
        _http = _portal.CreateClient();
        await UntilAsync("/healthz", health => !health.GetProperty("ingesting").GetBoolean() && health.GetProperty("documents").GetInt32() == 1);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _portal.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_answer_is_kept_byte_for_byte_until_the_index_changes()
    {
        var (first, _) = await GetAsync(Search);
        var (again, isKept) = await GetAsync(Search);
        Assert.True(isKept);
        Assert.Equal(first, again);

        _folder.Write("sources/b.txt", Notice(2));
        await UntilAsync(Search, answer => answer.GetProperty("total").GetInt32() == 2);
    }

    [Fact]
    public async Task What_is_asked_otherwise_is_another_answer()
    {
        await GetAsync(Search);
        foreach (var other in new[] { Search + "&size=1", Search + "&year=1950", Search + "&synonyms=off", Search.Replace("search", "passages", StringComparison.Ordinal), "/api/search?q=%E8%AF%95%E7%82%B9" })
        {
            Assert.False((await GetAsync(other)).IsKept);
        }
    }

    [Fact]
    public async Task New_synonyms_are_asked_for_at_once()
    {
        Assert.Equal(1, (await _http.GetFromJsonAsync<JsonElement>(Search + "&synonyms=on", Cancel)).GetProperty("total").GetInt32());
        _folder.Write("synonyms.yaml", "互通:\n  - 璇玑、天权、玉衡\n");
        await UntilAsync(Search + "&synonyms=on", answer => answer.GetProperty("hints").GetArrayLength() == 1);
    }

    private static string Notice(int number) =>
        $"国办发〔2019〕{number}号\n\n国务院办公厅关于开展第{number}项试点的通知\n\n各省、自治区、直辖市人民政府：\n\n现就开展第{number}项璇玑试点有关事项通知如下。\n\n国务院办公厅\n\n2019年7月{number}日\n";

    private async Task<(string Body, bool IsKept)> GetAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancel), answer.Headers.Age is not null);
    }

    private async Task UntilAsync(string path, Func<JsonElement, bool> isAsWished)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isAsWished(await _http.GetFromJsonAsync<JsonElement>(path, limit.Token)))
        {
            await Task.Delay(100, limit.Token);
        }
    }
}
