using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public partial class SearchingTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task A_search_from_home_leads_to_the_clause()
    {
        var page = await OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("生涯教育");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".passages a[href$='#cl-14']").ClickAsync();

        await Expect(page).ToHaveURLAsync(ClauseInBar());
        var clause = page.Locator("#cl-14");
        await Expect(clause).ToContainTextAsync("14.加强生涯教育和就业指导");
        await Expect(clause).ToBeInViewportAsync();
        await Expect(clause.Locator("mark").First).ToHaveTextAsync("生涯教育");
    }

    [Fact]
    public async Task Keys_step_from_hit_to_hit_and_round()
    {
        var page = await OpenAsync($"{Portal.Notice}?q=就业指导");
        var marks = await page.Locator("mark").CountAsync();
        Assert.True(marks > 2);

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("mark.is-current")).ToHaveIdAsync("hit-1");
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("mark.is-current")).ToHaveIdAsync("hit-2");
        await Expect(page.Locator("mark.is-current")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("p");
        await page.Keyboard.PressAsync("p");
        await Expect(page.Locator("mark.is-current")).ToHaveIdAsync($"hit-{marks}");
    }

    [Fact]
    public async Task Keys_typed_into_the_search_box_do_not_step()
    {
        var page = await OpenAsync($"{Portal.Notice}?q=就业指导");
        await page.GetByRole(AriaRole.Combobox).FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("mark.is-current")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_facet_narrows_and_its_mark_takes_it_back()
    {
        var page = await OpenAsync("/search?q=工作");
        var all = await page.Locator(".result").CountAsync();
        await page.Locator(".facet a", new() { HasText = "通知" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
        Assert.Contains("kind=notice", page.Url, StringComparison.Ordinal);

        await page.Locator(".chosen a", new() { HasText = "类型：通知" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(all);
        Assert.True(all > 1);
    }

    [Fact]
    public async Task Nothing_found_says_what_was_understood_and_what_to_loosen()
    {
        var page = await OpenAsync("/search?q=\"无此一语无此一语\"&kind=notice");
        await Expect(page.Locator(".nothing")).ToContainTextAsync("一字不差地含有“无此一语无此一语”");

        await page.GotoAsync("/search?q=就业指导&year=1950");
        await page.Locator(".nothing a", new() { HasText = "取消此项" }).ClickAsync();
        await Expect(page.Locator(".result")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_named_clause_is_one_click_away()
    {
        var page = await OpenAsync("/");
        await page.GetByRole(AriaRole.Combobox).FillAsync("教就业2023 4号 第14条");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".direct a").ClickAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
        await Expect(page.Locator("#cl-14")).ToContainTextAsync("加强生涯教育");
    }

    [Fact]
    public async Task A_misspelled_word_is_one_click_from_what_was_meant()
    {
        var page = await OpenAsync("/search?q=访企脱岗");
        await page.Locator(".did-you-mean a", new() { HasText = "访企拓岗" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("访企拓岗");
        await Expect(page.Locator(".snippet mark").First).ToHaveTextAsync("访企拓岗");
        await Expect(page.Locator(".did-you-mean")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_was_understood_is_taken_back_by_its_link()
    {
        var page = await OpenAsync("/search?q=就业 2023年12月");
        await page.GetByRole(AriaRole.Link, new() { Name = "当作文字来搜" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("就业 \"2023年12月\"");
    }

    [Fact]
    public async Task Synonyms_are_left_out_by_their_link()
    {
        var page = await OpenAsync("/search?q=三农");
        var hint = page.Locator(".hint", new() { HasText = "也搜了" });
        await Expect(hint).ToContainTextAsync("农村");
        await hint.GetByRole(AriaRole.Link, new() { Name = "只搜原词" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("\"三农\"");
        await Expect(hint).ToHaveCountAsync(0);

        await page.GotoAsync("/search?q=三农&synonyms=off");
        await Expect(hint).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "也搜同义词" }).ClickAsync();
        await Expect(hint).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_quotation_that_was_loosened_is_literal_by_its_link()
    {
        var page = await OpenAsync("/search?q=" + Uri.EscapeDataString("“一房多租”有效吗？"));
        await Expect(page.Locator(".result")).Not.ToHaveCountAsync(0);
        await page.Locator(".hint").GetByRole(AriaRole.Link, new() { Name = "只找原文" }).ClickAsync();
        await Expect(page.Locator(".nothing")).ToContainTextAsync("一字不差地含有“一房多租”");
    }

    [Fact]
    public async Task What_is_only_near_is_literal_by_its_link()
    {
        var page = await OpenAsync("/search?q=" + Uri.EscapeDataString("毕业生怎样才能好好就业 -会议"));
        await page.Locator(".is-near").GetByRole(AriaRole.Link, new() { Name = "只找原文" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("\"毕业生怎样才能好好就业\" -会议");
        await Expect(page.Locator(".nothing")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Several_choices_of_one_facet_add_up()
    {
        var page = await OpenAsync("/search?q=工作");
        await page.Locator(".facet a", new() { HasText = "通知" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
        var other = page.Locator(".facet a", new() { HasText = "会议通稿" });
        var more = int.Parse(await other.Locator(".facet-count").EvaluateAsync<string>("count => count.firstChild.textContent"), System.Globalization.CultureInfo.InvariantCulture);
        await other.ClickAsync();
        await Expect(page.Locator(".facet a[aria-current=true]")).ToHaveCountAsync(2);
        await Expect(page.Locator(".result")).ToHaveCountAsync(1 + more);
        await page.Locator(".facet a[aria-current=true]", new() { HasText = "通知" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(more);
    }

    [Fact]
    public async Task A_page_and_a_size_beyond_the_last_are_said()
    {
        var page = await OpenAsync("/search?q=工作&page=100000&size=100000");
        await Expect(page.Locator(".hint", new() { HasText = "页码超出范围，已改为第 1 页。" })).ToBeVisibleAsync();
        await Expect(page.Locator(".hint", new() { HasText = "每页条数最大为 100" })).ToBeVisibleAsync();
        await Expect(page.Locator(".result")).Not.ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("", "/api/search")]
    [InlineData("&view=passages", "/api/passages")]
    public async Task What_is_taken_away_is_the_same_search(string view, string api)
    {
        var page = await OpenAsync($"/search?q=工作 -就业指导&kind=notice,speech&sort=date&synonyms=off{view}");
        var links = await page.Locator(".take-away a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.Equal(["/search.atom", api, "/search.csv"], links.Select(link => new Uri(link).AbsolutePath));
        var query = new Uri(page.Url).Query;
        foreach (var name in new[] { "q", "kind", "sort", "synonyms" })
        {
            var asked = System.Web.HttpUtility.ParseQueryString(query)[name];
            Assert.All(links, link => Assert.Equal(asked, System.Web.HttpUtility.ParseQueryString(new Uri(link).Query)[name]));
        }

        // Documents are counted before passages.
        var total = await page.Locator(".list-sum b").Nth(view.Length == 0 ? 0 : 1).TextContentAsync();
        var answer = await page.APIRequest.GetAsync(links[1]);
        Assert.Equal(total, (await answer.JsonAsync())!.Value.GetProperty("total").GetRawText());
    }

    [Fact]
    public async Task Results_can_be_listed_clause_by_clause_and_back()
    {
        var page = await OpenAsync("/search?q=就业&kind=notice");
        await page.GetByRole(AriaRole.Link, new() { Name = "按条款" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(10);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "按条款" })).ToHaveAttributeAsync("aria-current", "true");
        await page.Locator(".pager a[rel=next]").ClickAsync();
        await Expect(page.Locator(".result .entry-title a").First).ToHaveAttributeAsync("href", new Regex("#"));
        await page.GetByRole(AriaRole.Link, new() { Name = "按文件" }).ClickAsync();
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text()
    {
        var page = await OpenAsync("/search?q=" + Uri.EscapeDataString("<script>document.title='x'</script>"));
        await Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("<script>document.title='x'</script>");
        Assert.NotEqual("x", await page.TitleAsync());
    }

    [GeneratedRegex(@"/documents/[a-z0-9]+\?q=[^#]+#cl-14$")]
    private static partial Regex ClauseInBar();
}
