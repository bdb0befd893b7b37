using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml;
using Xunit;

namespace PolicyPortal.Tests.Web;

/// <summary>Whatever is asked, every list answers with 200, and says what it did not understand.</summary>
[Collection(PortalTests.Name)]
public class HostileSearchTests(PortalServer portal)
{
    private static readonly string[] Lists = ["/search", "/api/search", "/api/passages", "/search.atom", "/search.csv"];

    /// <summary>What stands behind the question mark, percent-encoded already.</summary>
    private static readonly string[] Hostile =
    [
        "q=" + Escaped(new string('就', 10_000)),
        "q=" + Escaped(new string('x', 10_000)),
        "q=" + Escaped(string.Concat(Enumerable.Repeat("就业床业 OR ", 900))),
        "q=" + Escaped("，。、；：？！……——"),
        "q=" + Escaped("\"就业\" 「创业"),
        "q=" + Escaped("(((（（就业]]】"),
        "q=" + Escaped("作者:张三 页:5 nosuchfield:x 标题:"),
        "q=" + Escaped("年:abcd 年:99999 年:-1..3 year:"),
        "q=%00%01%02%08%1B%7F" + Escaped("就业") + "%00",
        "q=%ED%A0%80%ED%B0%80",
        "q=%FF%FE%F0%9F" + Escaped("就业"),
        "q=" + Escaped("\u202E业就\u202C\u200F\u200E\u2066x\u2069"),
        "q=" + Escaped(new string('*', 3_000) + new string('?', 3_000)),
        "q=" + Escaped(string.Concat(Enumerable.Repeat("*就?业~^:\\/+!&&||{}[]", 200))),
        "q=" + Escaped(string.Concat(Enumerable.Repeat("-", 5_000))),
        "q=" + Escaped(string.Concat(Enumerable.Repeat("第一条", 3_000))),
        "q=" + Escaped("教就业2023 99999999999999999999号 第99999999999条第9999999999款"),
        "q=" + Escaped("=cmd|'/c calc'!A1 就业") + "&kind=%3Cscript%3E&authority=%00&year=abc&year=-5&sort=up&view=%FF&size=0&page=0",
        "q=" + Escaped("就业") + "&page=100000&size=100000&year=2023,2024,99999&kind=notice&kind=hymn",
        "q=" + Escaped("就业") + "&q=" + Escaped("创业") + string.Concat(Enumerable.Range(0, 300).Select(i => $"&authority=a{i}&year={i}")),
        "",
    ];

    public static TheoryData<string, int> Questions { get; } = [.. Lists.SelectMany(_ => Enumerable.Range(0, Hostile.Length), (list, which) => (list, which))];

    [Theory, MemberData(nameof(Questions))]
    public async Task Hostile_questions_are_answered(string list, int which)
    {
        using var answer = await portal.GetAsync($"{list}?{Hostile[which]}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        switch (answer.Content.Headers.ContentType?.MediaType)
        {
            case "application/json":
                using (JsonDocument.Parse(text))
                {
                    break;
                }

            case "application/atom+xml":
                new XmlDocument { XmlResolver = null }.LoadXml(text);
                break;
            case "text/csv":
                Assert.Equal('\uFEFF', text[0]);
                break;
            default:
                Assert.Contains("id=\"q\"", text, StringComparison.Ordinal);
                break;
        }
    }

    /// <summary>Each search looks at a bounded part of the index (SearchWorkTests); this bounds how many a request asks, and how many words are looked up to set some right.</summary>
    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("\"就业\" ")]
    [InlineData("“就业床业”怎么办")]
    [InlineData("就业床业 访企脱岗 高质量发站 ")]
    [InlineData("床业就 岗脱企访 ")]
    [InlineData("“床业就” -")]
    [InlineData("标题:床业就|")]
    [InlineData("劳动合同法第三十九条 ")]
    [InlineData("2023年12月 ")]
    [InlineData("((（（\"「『")]
    public async Task No_request_asks_without_end(string again)
    {
        var query = Escaped(string.Concat(Enumerable.Repeat(again, 10_000 / again.Length)));
        foreach (var list in Lists.Append("/api/suggest"))
        {
            portal.Engine.Count();
            using var answer = await portal.GetAsync($"{list}?q={query}&kind=notice&year=2023&authority=x");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var (searches, lookups) = portal.Engine.Count();
            Assert.InRange(searches, 0, 40);
            Assert.InRange(lookups, 0, 2_000);
        }
    }

    [Theory]
    [InlineData(0, "查询太长")]
    [InlineData(3, "标点和控制字符")]
    [InlineData(4, "引号没有结束")]
    [InlineData(7, "不是年份")]
    [InlineData(18, "页码最大为 1000")]
    [InlineData(18, "每页条数最大为 100")]
    [InlineData(18, "没有这样的类型")]
    public async Task What_was_not_understood_is_said_on_the_page_and_to_programs(int which, string hint)
    {
        foreach (var list in Lists.Take(3))
        {
            using var answer = await portal.GetAsync($"{list}?{Hostile[which]}");
            Assert.Contains(hint, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
