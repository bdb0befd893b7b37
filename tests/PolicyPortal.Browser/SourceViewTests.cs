using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class SourceViewTests(PortalFixture portal) : PageTest(portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_clause_leads_to_its_lines_and_back(bool script)
    {
        var page = await OpenAsync(Portal.Notice, script: script);
        await page.Locator(".facts a[href$='/source']").ClickAsync();
        await page.GotoAsync($"{Portal.Notice}/source#cl-14");
        var row = page.Locator("#cl-14");
        await Expect(row).ToBeInViewportAsync();
        await row.Locator(".read-links a[href^='#L']").ClickAsync();
        await Expect(row.Locator(".printed li").First).ToBeInViewportAsync();
        await row.GetByText("读正文").ClickAsync();
        Assert.EndsWith($"{Portal.Notice}#cl-14", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_wide_screen_text_and_source_stand_side_by_side_and_on_a_phone_one_below_the_other()
    {
        var page = await OpenAsync($"{Portal.Notice}/source");
        var (text, lines) = (page.Locator("#cl-14 .read"), page.Locator("#cl-14 .printed"));
        var (left, right) = (await text.BoundingBoxAsync(), await lines.BoundingBoxAsync());
        Assert.True(right!.X >= left!.X + left.Width - 1);
        await page.SetViewportSizeAsync(390, 844);
        var (above, below) = (await text.BoundingBoxAsync(), await lines.BoundingBoxAsync());
        Assert.True(below!.Y >= above!.Y + above.Height - 1);
    }
}
