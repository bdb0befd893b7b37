using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class QuotationTests(PortalServer portal)
{
    private const string Clause = "要把高校毕业生就业工作摆在更加突出";

    [Fact]
    public async Task A_quotation_is_judged_sentence_by_sentence()
    {
        var clause = (await portal.JsonAsync($"/api/documents/{portal.Notice}/cl-14")).GetProperty("text").GetString()!;
        var sentence = clause.Split('。')[1] + "。";
        var altered = sentence.Insert(6, "不得");
        var answer = await VerifyAsync(new { text = $"{sentence}\n{altered}\n今天的天气特别好，我们去公园划船。" });
        var sentences = answer.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal(["verbatim", "altered", "absent"], sentences.Select(s => s.GetProperty("verdict").GetString()));
        var place = sentences[0].GetProperty("places")[0];
        Assert.Equal((portal.Notice, "cl-14", "14."), (place.GetProperty("id").GetString(), place.GetProperty("anchor").GetString(), place.GetProperty("label").GetString()));
        Assert.Contains(sentences[1].GetProperty("difference").EnumerateArray(), d => d.GetProperty("kind").GetString() is "added" && d.GetProperty("text").GetString() is "不得");

        using var page = await portal.GetAsync(place.GetProperty("url").GetString()!);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<mark", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":null}""", HttpStatusCode.OK)]
    [InlineData("""{"text":""}""", HttpStatusCode.OK)]
    [InlineData("""{}""", HttpStatusCode.OK)]
    [InlineData("""{"text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":1}""", HttpStatusCode.BadRequest)]
    [InlineData("""[]""", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task What_is_no_text_is_said(string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await portal.Http.PostAsync(new Uri("/api/verify", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_longest_text_is_taken_and_more_is_cut_and_far_more_refused()
    {
        Assert.False((await VerifyAsync(new { text = new string('就', 20_000) })).GetProperty("cut").GetBoolean());
        Assert.True((await VerifyAsync(new { text = new string('就', 25_000) })).GetProperty("cut").GetBoolean());
        using var answer = await portal.Http.PostAsJsonAsync(new Uri("/api/verify", UriKind.Relative), new { text = new string('就', 200_000) }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    /// <summary>Each kind of sentence takes the way that asks most: what is nowhere, what is made of common stretches, and what leaves something out of everything.</summary>
    [Theory]
    [InlineData("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往", 2400)]
    [InlineData("高校毕业生就业工作各地各高校要", 1500)]
    [InlineData("毕业生……就业工作……高校……各地……要", 1300)]
    public async Task However_long_and_hostile_a_text_is_the_index_is_asked_only_so_often(string sentence, int most)
    {
        // No two sentences are the same, for those are judged once.
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{sentence[(i % 7)..]}{i}{sentence[..(i % 5)]}。"))[..20_000];
        portal.Engine.Count();
        var answer = await VerifyAsync(new { text });
        Assert.True(answer.GetProperty("sentences").GetArrayLength() > 400);
        Assert.InRange(portal.Engine.Count().Searches, 100, most);
    }

    [Fact]
    public async Task The_page_takes_a_form_with_its_token_only()
    {
        using var answer = await portal.GetAsync("/verify");
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var token = page.QuerySelector(".verify-form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];

        var text = Clause + "<script>alert(1)</script>" + new string('就', 19_000);
        using var posted = await PostAsync(text, token, cookie);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var html = await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        var shown = new HtmlParser().ParseDocument(html);
        Assert.NotEmpty(shown.QuerySelectorAll(".sentence"));
        Assert.Equal(text, shown.QuerySelector("textarea")!.TextContent);

        using var forged = await PostAsync(text, "", cookie);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(string text, string token, string cookie)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent(token), "__RequestVerificationToken" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/verify", UriKind.Relative)) { Content = form };
        request.Headers.Add("Cookie", cookie);
        return await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> VerifyAsync(object body)
    {
        using var answer = await portal.Http.PostAsJsonAsync(new Uri("/api/verify", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
