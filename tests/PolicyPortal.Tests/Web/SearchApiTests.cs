using System.Net;
using System.Text.Json;
using PolicyPortal.Web.Api;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class SearchApiTests(PortalServer portal)
{
    public static TheoryData<string> HostileQueries { get; } = new()
    {
        "",
        "   ",
        "\"unclosed",
        "<script>alert(1)</script>",
        "((( AND OR NOT )))",
        "标题:",
        "年:..",
        "-",
        "\0\u0001",
        "*?~^[a TO b]",
        new string('就', 10_000),
        new string('x', 10_000),
        string.Concat(Enumerable.Repeat("\"就业\" -", 1_250)),
    };

    [Fact]
    public async Task A_search_answers_in_the_shape_that_programs_rely_on()
    {
        var answer = await portal.JsonAsync($"/api/search?q={Escaped("就业指导")}");
        AssertHas(answer, "query", "total", "tookMs", "facets", "hits", "hints", "mode", "page", "size");
        Assert.Equal("就业指导", answer.GetProperty("query").GetString());
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("tookMs").ValueKind);

        var facets = answer.GetProperty("facets");
        AssertHas(facets, "kinds", "years", "authorities");
        var kind = facets.GetProperty("kinds").EnumerateArray().Single(k => k.GetProperty("value").GetString() == "notice");
        Assert.Equal("通知", kind.GetProperty("label").GetString());
        Assert.True(kind.GetProperty("count").GetInt32() >= 1);

        var hit = answer.GetProperty("hits")[0];
        AssertHas(hit, "id", "title", "kind", "issuedOn", "url", "score", "passages");
        Assert.Equal(portal.Notice, hit.GetProperty("id").GetString());
        Assert.Equal("2023-12-01", hit.GetProperty("issuedOn").GetString());
        Assert.Equal($"/documents/{portal.Notice}", hit.GetProperty("url").GetString());

        var passage = hit.GetProperty("passages")[0];
        AssertHas(passage, "anchor", "label", "url", "snippet");
        Assert.Equal($"/documents/{portal.Notice}#{passage.GetProperty("anchor").GetString()}", passage.GetProperty("url").GetString());
        var pieces = passage.GetProperty("snippet").EnumerateArray().ToList();
        Assert.Contains(pieces, piece => piece.GetProperty("hit").GetBoolean());
        Assert.DoesNotContain(pieces, piece => piece.GetProperty("text").GetString() is null or "");
    }

    [Theory]
    [InlineData("/api/search")]
    [InlineData("/api/passages")]
    public async Task A_quotation_in_a_sentence_that_nothing_holds_is_taken_as_words_and_said_so(string list)
    {
        var prose = await portal.JsonAsync($"{list}?q={Escaped("怎样开展“毕业生慢就业”的指导工作？")}");
        Assert.Equal("near", prose.GetProperty("mode").GetString());
        Assert.True(prose.GetProperty("total").GetInt32() > 0);
        Assert.Contains(prose.GetProperty("hints").EnumerateArray(), hint => hint.GetString()!.StartsWith("没有哪一条含有引号里的原文", StringComparison.Ordinal));

        var apart = await portal.JsonAsync($"{list}?q={Escaped("怎样开展 “毕业生慢就业” 的指导工作？")}");
        Assert.Equal(0, apart.GetProperty("total").GetInt32());

        // What stands somewhere binds, in a sentence too.
        var held = await portal.JsonAsync($"/api/passages?q={Escaped("怎样开展“生涯教育”的指导工作？")}&size=100");
        Assert.NotEmpty(held.GetProperty("hits").EnumerateArray());
        Assert.All(held.GetProperty("hits").EnumerateArray(), hit => Assert.Contains("生涯教育", hit.GetProperty("text").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_flat_search_answers_with_whole_passages_in_rank_order()
    {
        var answer = await portal.JsonAsync($"/api/passages?q={Escaped("\"加强生涯教育\"")}&size=100");
        AssertHas(answer, "total", "hits");
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        AssertHas(hit, "id", "title", "anchor", "label", "articleLabel", "url", "score", "text");
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal("cl-14", hit.GetProperty("anchor").GetString());
        Assert.Equal("14.", hit.GetProperty("label").GetString());
        Assert.Equal("14.", hit.GetProperty("articleLabel").GetString());
        Assert.StartsWith("14.加强生涯教育和就业指导。强化大学生", hit.GetProperty("text").GetString(), StringComparison.Ordinal);

        var scores = (await portal.JsonAsync($"/api/passages?q={Escaped("就业")}&size=50"))
            .GetProperty("hits").EnumerateArray().Select(h => h.GetProperty("score").GetDouble()).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Theory]
    [InlineData("就业")]
    [InlineData("教就业〔2023〕4号 \"unclosed <b>")]
    [InlineData("毕业生怎么找工作")]
    [InlineData("")]
    public async Task What_is_written_member_by_member_is_what_the_types_say(string query)
    {
        await AssertWrittenAs<SearchResponse>($"/api/search?q={Escaped(query)}&year=x");
        await AssertWrittenAs<PassagesResponse>($"/api/passages?q={Escaped(query)}&year=x");
    }

    private async Task AssertWrittenAs<T>(string address)
    {
        var written = await portal.JsonAsync(address);
        var said = JsonSerializer.SerializeToElement(written.Deserialize<T>(JsonSerializerOptions.Web), JsonSerializerOptions.Web);
        Assert.True(JsonElement.DeepEquals(said, written), address);
    }

    [Fact]
    public async Task What_a_search_finds_can_be_asked_for()
    {
        var answer = await portal.JsonAsync($"/api/search?q={Escaped("经济工作")}");
        foreach (var hit in answer.GetProperty("hits").EnumerateArray())
        {
            using var page = await portal.GetAsync(hit.GetProperty("url").GetString()!);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            foreach (var passage in hit.GetProperty("passages").EnumerateArray())
            {
                var anchor = passage.GetProperty("anchor").GetString();
                var place = await portal.JsonAsync($"/api/documents/{hit.GetProperty("id").GetString()}/{anchor}");
                Assert.Equal(anchor, place.GetProperty("anchor").GetString());
            }
        }
    }

    [Fact]
    public async Task Filters_narrow()
    {
        var all = await portal.JsonAsync($"/api/search?q={Escaped("工作")}");
        var some = await portal.JsonAsync($"/api/search?q={Escaped("工作")}&kind=notice,letter&year=2023&authority={Escaped("教育部")}");
        Assert.True(all.GetProperty("total").GetInt32() > some.GetProperty("total").GetInt32());
        var hit = Assert.Single(some.GetProperty("hits").EnumerateArray());
        Assert.Equal("notice", hit.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task By_date_the_newest_comes_first()
    {
        var hits = (await portal.JsonAsync($"/api/search?q={Escaped("人民")}&sort=date")).GetProperty("hits").EnumerateArray();
        var dates = hits.Select(h => h.GetProperty("issuedOn").GetString()).ToList();
        Assert.True(dates.Count > 1);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Theory, MemberData(nameof(HostileQueries))]
    public async Task Any_query_is_answered(string query)
    {
        foreach (var path in new[] { "/api/search", "/api/passages", "/search" })
        {
            using var answer = await portal.GetAsync($"{path}?q={Escaped(query)}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("%ff%fe")]
    [InlineData("%ed%a0%80")]
    [InlineData("%")]
    [InlineData("%u4e00")]
    public async Task Any_bytes_are_answered(string raw)
    {
        using var answer = await portal.GetAsync($"/api/search?q={raw}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_cut_and_said()
    {
        var answer = await portal.JsonAsync($"/api/search?q={Escaped(new string('就', 10_000))}");
        Assert.NotEmpty(answer.GetProperty("hints").EnumerateArray());
        Assert.InRange(answer.GetProperty("query").GetString()!.Length, 1, 500);
    }

    [Fact]
    public async Task Pages_and_sizes_beyond_all_bounds_are_cut_and_said()
    {
        var answer = await portal.JsonAsync($"/api/search?q={Escaped("就业")}&page=100000&size=100000&kind=hymn&year=x&sort=up");
        Assert.Equal(100, answer.GetProperty("size").GetInt32());
        Assert.Equal(1, answer.GetProperty("page").GetInt32());
        Assert.True(answer.GetProperty("hints").GetArrayLength() >= 5);
        Assert.NotEmpty(answer.GetProperty("hits").EnumerateArray());
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static void AssertHas(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), $"no {name} in {element}"));
}
