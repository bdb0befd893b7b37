using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class SuggestTests(PortalServer portal)
{
    [Theory]
    [InlineData("jiaojiuye", "number")]
    [InlineData("教育部关于", "title")]
    [InlineData("jybgy", "title")]
    [InlineData("教育部", "authority")]
    public async Task What_is_typed_is_completed_and_leads_somewhere(string typed, string kind)
    {
        var answer = await SuggestAsync(typed);
        var suggestion = answer.GetProperty("suggestions").EnumerateArray().First(s => s.GetProperty("kind").GetString() == kind);
        Assert.Equal(suggestion.GetProperty("text").GetString(), string.Concat(suggestion.GetProperty("pieces").EnumerateArray().Select(p => p.GetProperty("text").GetString())));
        Assert.Contains(suggestion.GetProperty("pieces").EnumerateArray(), p => p.GetProperty("hit").GetBoolean());
        using var page = await portal.GetAsync(suggestion.GetProperty("url").GetString()!);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_phrase_is_searched_for_in_quotes()
    {
        var answer = await portal.UntilAsync("/api/suggest?q=gzlfz", a => Kinds(a).Contains("phrase"), TestContext.Current.CancellationToken);
        var phrase = answer.GetProperty("suggestions").EnumerateArray().First(s => s.GetProperty("kind").GetString() == "phrase");
        Assert.Equal("高质量发展", phrase.GetProperty("text").GetString());
        Assert.StartsWith("/search?q=%E2%80%9C", phrase.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("q=")]
    [InlineData("q=%ff%fe&size=0")]
    [InlineData("q=%00&size=-1")]
    [InlineData("q=j&size=99999999999")]
    public async Task Anything_is_answered(string query)
    {
        var answer = await portal.JsonAsync($"/api/suggest?{query}");
        Assert.InRange(answer.GetProperty("suggestions").GetArrayLength(), 0, 20);
        using var page = await portal.GetAsync($"/api/suggest?q={new string('j', 5_000)}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_document_is_searched_within_and_what_is_only_near_is_said()
    {
        var literal = await PageAsync($"{Notice}?q={Uri.EscapeDataString("就业指导")}");
        Assert.Equal("就业指导", literal.QuerySelector(".search-within input[name=q]")?.GetAttribute("value"));
        Assert.StartsWith(Notice, literal.QuerySelector(".search-within")?.GetAttribute("action"), StringComparison.Ordinal);
        Assert.NotEmpty(literal.QuerySelectorAll("mark"));
        Assert.Null(literal.QuerySelector(".hit-near"));
        Assert.All(literal.QuerySelectorAll("mark"), mark => Assert.Equal("就业指导", mark.TextContent));

        var near = await PageAsync($"{Notice}?q={Uri.EscapeDataString("就业的生涯指导规划们")}");
        Assert.NotEmpty(near.QuerySelectorAll("mark"));
        Assert.NotNull(near.QuerySelector(".hit-near"));
    }

    private static IEnumerable<string?> Kinds(JsonElement answer) => answer.GetProperty("suggestions").EnumerateArray().Select(s => s.GetProperty("kind").GetString());

    private string Notice => $"/documents/{portal.Notice}";

    // The list is made once ingestion rests.
    private Task<JsonElement> SuggestAsync(string typed) => portal.UntilAsync(
        $"/api/suggest?q={Uri.EscapeDataString(typed)}", answer => answer.GetProperty("suggestions").GetArrayLength() > 0, TestContext.Current.CancellationToken);

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
