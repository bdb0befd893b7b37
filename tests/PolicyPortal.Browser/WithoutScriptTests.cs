using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class WithoutScriptTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task A_search_leads_to_the_clause()
    {
        var page = await OpenAsync("/", script: false);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("生涯教育");
        await page.GetByRole(AriaRole.Button, new() { Name = "检索" }).ClickAsync();
        await page.Locator(".passages a[href$='#cl-14']").ClickAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
        await Expect(page.Locator("#cl-14 mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Hits_are_links()
    {
        var page = await OpenAsync($"{Portal.Notice}?q=就业指导", script: false);
        await page.Locator(".hit-list a", new() { HasTextString = "3" }).First.ClickAsync();
        await Expect(page.Locator("#hit-3")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "下一处" }).ClickAsync();
        await Expect(page.Locator("#hit-1")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_clauses_mark_is_a_link_to_it()
    {
        var page = await OpenAsync(Portal.Notice, script: false);
        await page.Locator("#cl-3").HoverAsync();
        await page.Locator("#cl-3 .permalink").ClickAsync();
        Assert.EndsWith("#cl-3", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_that_could_not_work_is_not_shown()
    {
        var page = await OpenAsync("/", script: false);
        await Expect(page.Locator("[data-theme-switch]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Contents_unfold_on_a_phone()
    {
        var page = await OpenAsync(Portal.Notice, width: 390, script: false);
        await page.Locator(".contents summary").ClickAsync();
        await page.Locator(".contents a[href='#cl-14']").ClickAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
    }
}
