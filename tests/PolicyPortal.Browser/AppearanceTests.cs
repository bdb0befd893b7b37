using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class AppearanceTests(PortalFixture portal) : PageTest(portal)
{
    private const string LightPaper = "rgb(252, 251, 248)";
    private const string DarkPaper = "rgb(23, 22, 20)";

    public static MatrixTheoryData<int, string> PagesInBothLanguages => new(Enumerable.Range(0, SitePages.Count), ["zh-CN", "en"]);

    [Theory]
    [InlineData(ColorScheme.Light, LightPaper)]
    [InlineData(ColorScheme.Dark, DarkPaper)]
    public async Task Pages_follow_the_systems_colours(ColorScheme scheme, string paper)
    {
        var page = await OpenAsync("/", scheme: scheme);
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "深色", DarkPaper)]
    [InlineData(ColorScheme.Dark, "浅色", LightPaper)]
    public async Task The_switch_overrules_the_system_and_is_remembered(ColorScheme scheme, string name, string paper)
    {
        var page = await OpenAsync("/", scheme: scheme);
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);

        await page.ReloadAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        await page.GotoAsync(Portal.Notice);
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", paper);
    }

    // 320 pixels are also a screen of 1280 at 400 %.
    [Theory, MemberData(nameof(PagesInBothLanguages))]
    public async Task No_page_is_wider_than_a_phone(int number, string language)
    {
        var page = await OpenAsync(SitePages.Of(Portal)[number], width: 390, language: language);
        foreach (var width in new[] { 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 844);
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task On_a_phone_the_contents_unfold_and_fold_away_after_a_choice()
    {
        var page = await OpenAsync(Portal.Notice, width: 390);
        var line = page.Locator(".contents a[href='#cl-14']");
        await Expect(line).ToBeHiddenAsync();
        await page.Locator(".contents summary").ClickAsync();
        await line.ClickAsync();
        await Expect(line).ToBeHiddenAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_contents_stand_open()
    {
        var page = await OpenAsync(Portal.Notice);
        await Expect(page.Locator(".contents a[href='#cl-14']")).ToBeVisibleAsync();
        await Expect(page.Locator(".contents summary")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_line_holds_34_to_40_characters()
    {
        var page = await OpenAsync(Portal.Notice);
        var characters = await page.Locator("#cl-14").EvaluateAsync<double>("e => e.clientWidth / parseFloat(getComputedStyle(e).fontSize)");
        Assert.InRange(characters, 34, 40);
    }
}
