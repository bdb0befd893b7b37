using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class BrowsingTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task A_bar_of_the_plot_leads_to_its_documents()
    {
        var page = await OpenAsync("/", script: false);
        var bar = page.Locator(".bars a[href*='kind=notice']").First;
        var name = await bar.Locator("title").TextContentAsync();
        await bar.Locator("rect").ClickAsync();
        await Expect(page.Locator(".chosen li")).ToHaveCountAsync(3);
        Assert.EndsWith($"：{await page.Locator(".list-sum b").InnerTextAsync()}份", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plot_is_passed_over_by_the_keyboard_and_its_table_is_not()
    {
        var page = await OpenAsync("/");
        await page.Locator(".plot-table summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".plot-table td a").First).ToBeVisibleAsync();
        for (var presses = 0; presses < 3; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(page.Locator(".plot-table td a").Nth(1)).ToBeFocusedAsync();
        Assert.Equal(0, await page.Locator(".bars a:not([tabindex='-1'])").CountAsync());
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Bars_of_all_rows_stand_over_one_axis(int width)
    {
        var page = await OpenAsync("/", width);
        var rows = await page.Locator(".plot-rows > .bars").AllAsync();
        var edges = await Task.WhenAll(rows.Select(row => row.BoundingBoxAsync()));
        var axis = await page.Locator(".plot-rows > .axis").BoundingBoxAsync();
        Assert.All(edges, edge => Assert.Equal((axis!.X, axis.Width), (edge!.X, edge.Width)));
        Assert.InRange(axis!.Width, width / 3.0, width);
    }

    [Fact]
    public async Task Years_and_months_lead_to_the_documents_without_script()
    {
        var page = await OpenAsync("/", script: false);
        await page.Locator(".home-browse").GetByRole(AriaRole.Link, new() { Name = "年月" }).ClickAsync();
        await page.Locator(".years").GetByRole(AriaRole.Link, new() { NameRegex = new("^2023") }).ClickAsync();
        await page.Locator(".month h3 a", new() { HasTextString = "2023年12月" }).ClickAsync();
        await Expect(page.Locator(".chosen")).ToContainTextAsync("2023年12月");
        await page.Locator(".entry-title a").First.ClickAsync();
        Assert.Contains("/documents/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_jumps_to_its_names_and_a_name_to_its_law()
    {
        var page = await OpenAsync("/browse/laws", width: 390);
        var letter = page.Locator(".letters a").Last;
        var target = (await letter.GetAttributeAsync("href"))!;
        await letter.ClickAsync();
        await Expect(page.Locator(target)).ToBeInViewportAsync();
        await page.Locator(".letter li a").First.ClickAsync();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_series_lists_its_numbers_in_order()
    {
        var page = await OpenAsync("/browse/numbers");
        await page.GetByRole(AriaRole.Link, new() { Name = "教就业〔2023〕" }).ClickAsync();
        await Expect(page.Locator(".sorts [aria-current]")).ToHaveTextAsync("字号顺序");
        await Expect(page.Locator(".entry")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task At_four_hundred_per_cent_nothing_is_cut_off()
    {
        var page = await OpenAsync("/", width: 320);
        foreach (var path in new[] { "/", "/browse", "/browse/timeline?year=2023", "/browse/laws", "/browse/numbers" })
        {
            await page.GotoAsync(path);
            await page.SetViewportSizeAsync(320, 225);
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a, main p')].filter(e => e.offsetWidth && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-frame')).map(e => e.textContent)"));
        }
    }
}
