using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class SelectionTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task Clauses_are_collected_ordered_noted_and_taken_along_by_keyboard()
    {
        var page = await OpenAsync(Portal.Notice);
        foreach (var anchor in new[] { "cl-3", "cl-14" })
        {
            await page.Locator($"#{anchor} .permalink").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            var select = page.GetByRole(AriaRole.Button, new() { Name = "收入选集" });
            await select.PressAsync("Enter");
            await Expect(select).ToHaveAttributeAsync("aria-pressed", "true");
            await page.Keyboard.PressAsync("Escape");
            await Expect(select).ToBeHiddenAsync();
            await Expect(page.Locator($"#{anchor}.is-selected")).ToHaveCountAsync(1);
        }

        await page.GotoAsync("/selection");
        var items = page.Locator(".selection-item");
        await Expect(items).ToHaveCountAsync(2);
        await items.Nth(1).GetByRole(AriaRole.Button, new() { Name = "上移" }).PressAsync("Enter");
        await Expect(items.Nth(0).Locator("h2")).ToContainTextAsync("14.");
        await Expect(items.Nth(0).GetByRole(AriaRole.Button, new() { Name = "下移" })).ToBeFocusedAsync();
        await items.Nth(0).GetByRole(AriaRole.Textbox).FillAsync("要点");
        await items.Nth(0).GetByRole(AriaRole.Textbox).BlurAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载 Markdown" }).ClickAsync());
        var text = await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.Contains("（教育部，教就业〔2023〕4号，第14条）", text, StringComparison.Ordinal);
        Assert.Contains("备注：要点", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("#cl-14", StringComparison.Ordinal) < text.IndexOf("#cl-3>", StringComparison.Ordinal));

        await page.ReloadAsync();
        await Expect(items.Nth(0).GetByRole(AriaRole.Textbox)).ToHaveValueAsync("要点");
        await items.Nth(0).GetByRole(AriaRole.Button, new() { Name = "移出" }).ClickAsync();
        await Expect(items).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Addresses_do_without_script()
    {
        var page = await OpenAsync("/selection", script: false);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "条款的地址" }).FillAsync($"{Portal.Notice}#cl-14 要点\nnonsense\n{Portal.Notice}/cl-99");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看全文和出处" }).ClickAsync();
        await Expect(page.Locator(".selected")).ToHaveCountAsync(1);
        await Expect(page.Locator(".selected")).ToContainTextAsync("生涯教育");
        await Expect(page.Locator(".notice[role=status] li")).ToHaveCountAsync(2);
    }
}
