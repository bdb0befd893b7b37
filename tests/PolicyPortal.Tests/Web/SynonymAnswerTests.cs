using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>What a program counts: its own words, and their synonyms where those find nothing or where it asks for them.</summary>
public sealed class SynonymAnswerTests : IAsyncLifetime
{
    private readonly SmallPortal _portal = new("互通:\n  - 天枢、天玑、玉衡\n");

    public async ValueTask InitializeAsync()
    {
        _portal.WriteNotice(1, "天枢");
        _portal.WriteNotice(2, "天玑");
        await _portal.UntilHoldsAsync(2);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

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
            var answer = await _portal.GetAsync($"{path}?q={Uri.EscapeDataString(query)}{more}");
            Assert.Equal((total, hints), (answer.GetProperty("total").GetInt32(), answer.GetProperty("hints").GetArrayLength()));
        }
    }
}
