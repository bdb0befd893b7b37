using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class VerifyingTests(PortalFixture portal) : PageTest(portal)
{
    [Theory]
    [InlineData(true, ColorScheme.Light)]
    [InlineData(false, ColorScheme.Dark)]
    public async Task A_pasted_passage_is_judged_and_leads_to_its_clause(bool script, ColorScheme scheme)
    {
        var page = await OpenAsync("/verify", scheme: scheme, script: script);
        await page.Locator("textarea").FillAsync("14.加强生涯教育和就业指导。\n强化大学生生涯教育和不就业指导，今天天气特别好我们去公园划船吧。");
        await page.Locator(".verify-form button").ClickAsync();
        await Expect(page.Locator(".verify-sum")).ToContainTextAsync("一字不差1句");
        if (script)
        {
            var result = await page.RunAxe();
            Assert.Empty(result.Violations.Where(v => v.Impact is "serious" or "critical").Select(v => $"{v.Id}: {v.Help}"));
        }

        await page.Locator(".sentence.is-verbatim .sentence-places a").First.ClickAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
        await Expect(page.Locator("#cl-14 mark").First).ToBeVisibleAsync();
    }
}
