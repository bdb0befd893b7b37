using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

[Collection(PortalTests.Name)]
public partial class LanguageTests(PortalServer portal)
{
    public static TheoryData<string> Pages { get; } =
    [
        "/", "/browse", "/browse?kind=notice&year=2023", "/search", "/search?q=就业指导", "/search?q=高校毕业生怎样得到求职补助与帮扶呢", "/search?q=-无此一语 年:去年&kind=notice",
        "/documents/{notice}", "/documents/{notice}?q=就业", "/documents/{notice}/cl-14", "/documents/{notice}/source", "/help", "/no-such-page",
        "/browse/timeline", "/browse/kinds", "/browse/authorities", "/browse/numbers", "/browse/subjects", "/browse/laws", "/browse?series=教就业〔2023〕&subject=科技、教育&year=2023", "/documents/edited00/p-cccccc",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task An_English_page_says_nothing_in_Chinese_of_its_own(string path)
    {
        var page = await PageAsync(path, "en");
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        foreach (var chinese in page.QuerySelectorAll("[lang^=zh]").ToList())
        {
            chinese.Remove();
        }

        var said = page.Body!.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "noscript")).Select(text => text.Data)
            .Concat(page.All.SelectMany(element => element.Attributes.Where(a => a.Name is "aria-label" or "title" or "placeholder" or "alt")).Select(a => a.Value));
        Assert.Empty(said.Where(text => Chinese().IsMatch(Quoted().Replace(text, ""))).Select(text => text.Trim()));
    }

    [Theory]
    [InlineData("?lang=en", null, null, "en")]
    [InlineData("?lang=zh", "lang=en", "en", "zh-CN")]
    [InlineData("?lang=fr", null, null, "zh-CN")]
    [InlineData("", "lang=en", "zh-CN", "en")]
    [InlineData("", null, "en-GB,en;q=0.9", "en")]
    [InlineData("", null, "fr, zh-TW;q=0.8, en;q=0.5", "zh-CN")]
    [InlineData("", null, "de", "zh-CN")]
    [InlineData("", null, null, "zh-CN")]
    [InlineData("", "lang=<script>", "*;q=0", "zh-CN")]
    public async Task The_address_counts_before_the_cookie_and_the_cookie_before_the_browser(string query, string? cookie, string? accepts, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/browse" + query);
        _ = cookie is null || request.Headers.TryAddWithoutValidation("Cookie", cookie);
        _ = accepts is null || request.Headers.TryAddWithoutValidation("Accept-Language", accepts);
        using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).DocumentElement.GetAttribute("lang"));
        Assert.Equal([expected], answer.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", answer.Headers.Vary);
        Assert.Contains("Cookie", answer.Headers.Vary);
        Assert.Equal(query is "?lang=en" or "?lang=zh", answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_switch_keeps_the_page_and_what_was_asked()
    {
        var page = await PageAsync("/search?q=就业&kind=notice&page=2", "zh-CN");
        var address = page.QuerySelector("a.language-switch")!.GetAttribute("href")!;
        Assert.Equal("/search?q=%E5%B0%B1%E4%B8%9A&kind=notice&page=2&lang=en", address);
        var other = await PageAsync(address, "zh-CN");
        Assert.Equal("/search?q=%E5%B0%B1%E4%B8%9A&kind=notice&page=2&lang=zh-CN", other.QuerySelector("a.language-switch")!.GetAttribute("href"));
        Assert.Equal("/no-such-page?lang=en", (await PageAsync("/no-such-page", "zh-CN")).QuerySelector("a.language-switch")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Programs_are_answered_alike_in_any_language()
    {
        using var english = new HttpRequestMessage(HttpMethod.Get, "/api/search?q=-&sort=x");
        english.Headers.Add("Accept-Language", "en");
        using var answer = await portal.Http.SendAsync(english, TestContext.Current.CancellationToken);
        Assert.Contains("排序只能是", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("Accept-Language", answer.Headers.Vary);
    }

    private async Task<IDocument> PageAsync(string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path.Replace("{notice}", portal.Notice, StringComparison.Ordinal));
        request.Headers.Add("Accept-Language", language);
        using var answer = await portal.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    [GeneratedRegex(@"[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex Chinese();

    // Words of documents and of readers are quoted.
    [GeneratedRegex("“[^”]*”|《[^》]*》")]
    private static partial Regex Quoted();
}
