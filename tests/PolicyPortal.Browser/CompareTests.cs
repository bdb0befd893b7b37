using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class CompareTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task The_reading_page_leads_to_a_comparison_without_script()
    {
        var page = await OpenAsync(Portal.Notice, script: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "与另一文件对照" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "查找文件" }).FillAsync("经济工作会议");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".choices .entry-title a").First.ClickAsync();
        await Expect(page.Locator(".pair").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "新增" }).First.ClickAsync();
        await Expect(page.Locator(".pair.is-dropped")).ToHaveCountAsync(0);
        Assert.NotEqual(0, await page.Locator(".pair.is-added").CountAsync());
    }

    [Fact]
    public async Task A_rows_link_leads_to_the_row()
    {
        var page = await OpenAsync(Portal.Comparison, script: false);
        var row = page.Locator(".pair").Last;
        await row.Locator(".pair-kind a").ClickAsync();
        Assert.EndsWith("#" + await row.GetAttributeAsync("id"), page.Url, StringComparison.Ordinal);
        await Expect(row).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task Old_stands_above_new_on_a_phone_and_beside_it_elsewhere(int width, bool isAbove)
    {
        var page = await OpenAsync(Portal.Comparison + "&show=reworded", width);
        var sides = page.Locator(".pair").First.Locator(".pair-side");
        var (old, @new) = ((await sides.Nth(0).BoundingBoxAsync())!, (await sides.Nth(1).BoundingBoxAsync())!);
        Assert.Equal(isAbove, @new.Y >= old.Y + old.Height);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
