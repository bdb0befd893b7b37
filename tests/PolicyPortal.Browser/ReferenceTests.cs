using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class ReferenceTests(PortalFixture portal) : PageTest(portal)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_card_of_a_reference_comes_with_the_focus_and_goes_with_Escape(ColorScheme scheme)
    {
        var page = await OpenAsync(Portal.Law, scheme: scheme);
        var card = page.Locator("#reference-card");
        var link = page.Locator("#art-3 a.ref");
        await Expect(card).ToBeHiddenAsync();

        // From the mark before it, as a keyboard goes.
        await page.Locator("#art-2 .permalink").FocusAsync();
        for (var tabs = 0; tabs < 4 && !await link.EvaluateAsync<bool>("e => e === document.activeElement"); tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(card).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("从事码头规划、建设");
        await Expect(link).ToHaveAttributeAsync("aria-describedby", "reference-card");
        Assert.DoesNotContain((await page.RunAxe()).Violations, v => v.Impact is "serious" or "critical");

        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, Portal.Law + "#art-2").ToString());
    }

    [Fact]
    public async Task The_pointer_may_move_from_the_link_onto_the_card()
    {
        var page = await OpenAsync(Portal.Law);
        var card = page.Locator("#reference-card");
        await page.Locator("#art-3-para-2 a.ref").First.HoverAsync();
        await Expect(card).ToContainTextAsync("违反本法第二条规定的");
        await card.HoverAsync();
        await page.WaitForTimeoutAsync(700);
        await Expect(card).ToBeVisibleAsync();
        await page.Locator("h1").HoverAsync();
        await Expect(card).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_clauses_count_opens_the_list_without_script()
    {
        var page = await OpenAsync(Portal.Law, script: false);
        await page.Locator("#art-2 .cited-mark").ClickAsync();
        await Expect(page.Locator(".cited-page mark")).ToHaveTextAsync("本法第二条");
        await page.Locator(".citing-label").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, Portal.Law + "#art-3").ToString());
    }
}
