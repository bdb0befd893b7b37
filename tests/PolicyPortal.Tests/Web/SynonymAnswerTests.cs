using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>What a program counts: its own words, and their synonyms where those find nothing or where it asks for them.</summary>
public sealed class SynonymAnswerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private WebApplicationFactory<PortalSettings> _portal = null!;
    private HttpClient _http = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("sources/a.txt", Notice(1, "天枢"));
        _folder.Write("sources/b.txt", Notice(2, "天玑"));
        _folder.Write("synonyms.yaml", "互通:\n  - 天枢、天玑、玉衡\n");
        _portal = new WebApplicationFactory<PortalSettings>().WithWebHostBuilder(builder => builder
            .UseSetting("Portal:Data", _folder.At("data"))
            .UseSetting("Portal:Sources", _folder.At("sources"))
            .UseSetting("Search:Synonyms", _folder.At("synonyms.yaml"))
            .UseSetting("Portal:LogLevel", "Error"));
        _http = _portal.CreateClient();
        while (await _http.GetFromJsonAsync<JsonElement>("/healthz", Cancel) is var health && (health.GetProperty("ingesting").GetBoolean() || health.GetProperty("documents").GetInt32() < 2))
        {
            await Task.Delay(50, Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _portal.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("天枢", "", 1, 0)]
    [InlineData("天枢", "&synonyms=on", 2, 1)]
    [InlineData("天枢", "&synonyms=nonsense", 1, 0)]
    [InlineData("玉衡", "", 2, 1)]
    [InlineData("玉衡", "&synonyms=off", 0, 0)]
    [InlineData("\"玉衡\"", "&synonyms=on", 0, 0)]
    public async Task Synonyms_are_counted_where_the_words_find_nothing_or_on_demand(string query, string more, int total, int hints)
    {
        foreach (var path in new[] { "/api/search", "/api/passages" })
        {
            var answer = await _http.GetFromJsonAsync<JsonElement>($"{path}?q={Uri.EscapeDataString(query)}{more}", Cancel);
            Assert.Equal((total, hints), (answer.GetProperty("total").GetInt32(), answer.GetProperty("hints").GetArrayLength()));
        }
    }

    private static string Notice(int number, string word) =>
        $"国办发〔2019〕{number}号\n\n国务院办公厅关于开展第{number}项工作的通知\n\n各省、自治区、直辖市人民政府：\n\n现就开展{word}有关事项通知如下。\n\n国务院办公厅\n\n2019年7月{number}日\n";
}
