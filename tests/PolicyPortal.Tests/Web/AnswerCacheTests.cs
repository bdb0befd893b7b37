using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>A portal that keeps answers, with a source folder to which one adds.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Search = "/api/search?q=%E7%92%87%E7%8E%91"; // 璇玑

    private readonly SmallPortal _portal = new("互通:\n  - 天枢、天玑\n", cacheMegabytes: 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _portal.WriteNotice(1, "璇玑");
        await _portal.UntilHoldsAsync(1);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_answer_is_kept_byte_for_byte_until_the_index_changes()
    {
        var (first, _) = await GetAsync(Search);
        var (again, isKept) = await GetAsync(Search);
        Assert.True(isKept);
        Assert.Equal(first, again);

        _portal.WriteNotice(2, "璇玑");
        await _portal.UntilAsync(Search, answer => answer.GetProperty("total").GetInt32() == 2);
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
        Assert.Equal(1, (await _portal.GetAsync(Search + "&synonyms=on")).GetProperty("total").GetInt32());
        _portal.WriteSynonyms("互通:\n  - 璇玑、天权、玉衡\n");
        await _portal.UntilAsync(Search + "&synonyms=on", answer => answer.GetProperty("hints").GetArrayLength() == 1);
    }

    private async Task<(string Body, bool IsKept)> GetAsync(string path)
    {
        using var answer = await _portal.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancel), answer.Headers.Age is not null);
    }
}
