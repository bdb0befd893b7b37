using AngleSharp.Dom;
using Xunit;

namespace PolicyPortal.Tests.Operators;

[Collection(OperatorTests.Name)]
public class ReviewTests(OperatorServer portal)
{
    private const string Gap = "/review?code=number-missing&source=gap.txt";

    [Fact]
    public async Task A_diagnostic_leads_to_its_place_can_be_resolved_and_opened_again()
    {
        using var visitor = await portal.OperatorAsync();
        var item = Assert.Single(Items(await visitor.PageAsync(Gap)));
        Assert.Contains("存疑", item.TextContent, StringComparison.Ordinal);
        var links = item.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.EndsWith("#sec-3", links[0], StringComparison.Ordinal);
        Assert.EndsWith("/source#sec-3", links[1], StringComparison.Ordinal);
        Assert.NotNull((await visitor.PageAsync(links[1].Split('#')[0])).GetElementById("sec-3"));
        Assert.DoesNotContain(portal.Sources, item.TextContent, StringComparison.Ordinal);

        await MarkAsync(visitor, Gap);
        Assert.Empty(Items(await visitor.PageAsync(Gap)));
        Assert.Single(Items(await visitor.PageAsync(Gap + "&state=resolved")));
        await MarkAsync(visitor, Gap + "&state=resolved");
        Assert.Single(Items(await visitor.PageAsync(Gap)));
    }

    [Theory]
    [InlineData("/review?severity=error&source=gap.txt", 0)]
    [InlineData("/review?severity=warning&source=gap.txt", 1)]
    [InlineData("/review?source=no-such", 0)]
    [InlineData("/review?severity=x&code=&source=gap&page=99999999999&state=y", 1)]
    [InlineData("/review?code=<script>", 0)]
    public async Task A_list_is_narrowed(string path, int count)
    {
        using var visitor = await portal.OperatorAsync();
        var page = await visitor.PageAsync(path);
        Assert.Equal(count, Items(page).Length);
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => !s.HasAttribute("src"));
    }

    [Theory]
    [InlineData("/review/references")]
    [InlineData("/review/references?reason=no-such-clause&page=99999999999")]
    [InlineData("/review/references?reason=<b>&page=x")]
    public async Task What_texts_refer_to_in_vain_has_a_list(string path)
    {
        using var visitor = await portal.OperatorAsync();
        var page = await visitor.PageAsync(path);
        Assert.Equal("未解析的引用", page.QuerySelector("h1")?.TextContent);
        Assert.Empty(page.QuerySelectorAll(".reason-choices b"));
    }

    private static IElement[] Items(IDocument page) => [.. page.QuerySelectorAll(".review")];

    private static async Task MarkAsync(Visitor visitor, string path)
    {
        var page = await visitor.PageAsync(path);
        var button = page.QuerySelector(".review-mark button")!;
        var token = page.QuerySelector("#marks input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.Http.PostAsync(
            new Uri(button.GetAttribute("formaction")!, UriKind.Relative),
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("keys", button.GetAttribute("value")!)]), TestContext.Current.CancellationToken);
        Assert.Equal(path.Replace("/review", "", StringComparison.Ordinal).Split('&')[0], answer.Headers.Location!.OriginalString.Replace("/review", "", StringComparison.Ordinal).Split('&')[0]);
    }
}
