using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class SuggestingTests(PortalFixture portal) : PageTest(portal)
{
    // Asked again and again: a page that moves on between a look and the wait for a move would be waited for in vain.
    private static readonly PageAssertionsToHaveURLOptions Leading = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_keyboard_alone_chooses_a_suggestion()
    {
        var page = await TypeAsync("jiaoyubu");
        var box = page.GetByRole(AriaRole.Combobox);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        var first = page.GetByRole(AriaRole.Option).First;
        await Expect(first).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await first.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await Expect(box).ToHaveValueAsync("jiaoyubu");

        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(first).ToHaveAttributeAsync("aria-selected", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("^[a-z]+://[^/]+/$"), Leading);
        await Expect(page).Not.ToHaveURLAsync(new Regex("q=jiaoyubu"));
    }

    [Fact]
    public async Task Escape_closes_and_Enter_without_a_choice_searches()
    {
        var page = await TypeAsync("教育部");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("教育部");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q="), Leading);
    }

    [Fact]
    public async Task Tab_closes_the_list_and_goes_on()
    {
        var page = await TypeAsync("教育部");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).Not.ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("教育部");
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_in_the_open_list(ColorScheme scheme)
    {
        var page = await TypeAsync("jiaoyubu", scheme);
        await page.Keyboard.PressAsync("ArrowDown");
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}"));
    }

    [Fact]
    public async Task A_document_is_searched_within_without_script()
    {
        var page = await OpenAsync(Portal.Notice, script: false);
        await page.Locator(".search-within input").FillAsync("就业指导");
        await page.Locator(".search-within button").ClickAsync();
        await Expect(page.Locator("#hit-1")).ToBeInViewportAsync();
        await Expect(page.Locator(".hit-sum")).ToContainTextAsync("就业指导");
    }

    // The list of suggestions is made a moment after the portal answers.
    private async Task<IPage> TypeAsync(string text, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await OpenAsync("/", scheme: scheme);
        var box = page.GetByRole(AriaRole.Combobox);
        for (var attempt = 0; attempt < 30 && await page.GetByRole(AriaRole.Option).CountAsync() == 0; attempt++)
        {
            await box.FillAsync("");
            await box.PressSequentiallyAsync(text);
            await page.WaitForTimeoutAsync(500);
        }

        return page;
    }
}
