using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>A portal with sources and synonyms of its own, in folders that are thrown away.</summary>
internal sealed class SmallPortal : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<PortalSettings> _portal;

    /// <param name="synonyms">The file of synonyms.</param>
    /// <param name="cacheMegabytes">Room for kept answers.</param>
    public SmallPortal(string synonyms, int cacheMegabytes = 0)
    {
        WriteSynonyms(synonyms);
        Directory.CreateDirectory(_folder.At("sources"));
        _portal = new WebApplicationFactory<PortalSettings>().WithWebHostBuilder(builder => builder
            .UseSetting("Portal:Data", _folder.At("data"))
            .UseSetting("Portal:Sources", _folder.At("sources"))
            .UseSetting("Search:Synonyms", _folder.At("synonyms.yaml"))
            .UseSetting("Search:CacheMegabytes", $"{cacheMegabytes}")
            .UseSetting("Portal:LogLevel", "Error"));
    }

    public HttpClient Http => field ??= _portal.CreateClient();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void WriteSynonyms(string synonyms) => _folder.Write("synonyms.yaml", synonyms);

    /// <summary>A notice of one sentence about a word.</summary>
    public void WriteNotice(int number, string word) => _folder.Write(
        $"sources/{number}.txt",
        $"国办发〔2019〕{number}号\n\n国务院办公厅关于开展第{number}项试点的通知\n\n各省、自治区、直辖市人民政府：\n\n现就开展第{number}项{word}试点有关事项通知如下。\n\n国务院办公厅\n\n2019年7月{number}日\n");

    /// <summary>Waits until so many documents have been taken in.</summary>
    public Task UntilHoldsAsync(int documents) =>
        UntilAsync("/healthz", health => !health.GetProperty("ingesting").GetBoolean() && health.GetProperty("documents").GetInt32() == documents);

    public async Task UntilAsync(string path, Func<JsonElement, bool> isAsWished)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!isAsWished(await GetAsync(path)))
        {
            await Task.Delay(100, limit.Token);
        }
    }

    public Task<JsonElement> GetAsync(string path) => Http.GetFromJsonAsync<JsonElement>(path, Cancel);

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        _folder.Dispose();
    }
}
