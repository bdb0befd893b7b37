using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class ReadingTests(PortalFixture portal) : PageTest(portal)
{
    [Fact]
    public async Task A_clauses_mark_puts_its_address_into_the_bar_and_copies_it()
    {
        var page = await OpenAsync(Portal.Notice);
        await page.Locator("#cl-14").HoverAsync();
        await page.Locator("#cl-14 .permalink").ClickAsync();

        var address = new Uri(Portal.Address, Portal.Notice + "#cl-14").ToString();
        await Expect(page).ToHaveURLAsync(address);
        await Expect(page.Locator("[data-live]")).ToHaveTextAsync("已复制");
        Assert.Equal(address, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task A_clauses_mark_offers_its_citations_and_a_click_copies_one()
    {
        var page = await OpenAsync(Portal.Notice);
        await page.Locator("#cl-14").HoverAsync();
        await page.Locator("#cl-14 .permalink").ClickAsync();
        await Expect(page.Locator("#citing [data-place]")).ToHaveTextAsync("第14条");
        var form = page.Locator("#citing").GetByRole(AriaRole.Button, new() { Name = "文中夹注" });
        Assert.InRange((await form.BoundingBoxAsync())!.Width, 400, 480);
        await form.ClickAsync();
        Assert.Equal("（教育部，教就业〔2023〕4号，第14条）", await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await Expect(page.Locator("#citing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_selected_is_cited_with_its_range()
    {
        var page = await OpenAsync(Portal.Notice);
        await page.Locator("#cl-14").ScrollIntoViewIfNeededAsync();
        await page.EvaluateAsync("""
            () => {
              const range = document.createRange();
              range.setStart(document.getElementById("cl-14").firstChild, 0);
              range.setEnd(document.getElementById("cl-15").lastChild.previousSibling, 4);
              getSelection().addRange(range);
            }
            """);
        await page.Locator("#cl-14").DispatchEventAsync("pointerup");
        await page.Locator("#cite-selection").ClickAsync();
        await Expect(page.Locator("#citing [data-place]")).ToHaveTextAsync("第14条至第15条");
        var forms = await page.Locator("#citing [data-forms]").InnerTextAsync();
        Assert.Contains("14.加强生涯教育和就业指导", forms, StringComparison.Ordinal);
        Assert.DoesNotContain("¶", forms, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_go_from_clause_to_clause_copy_a_citation_and_tell_of_themselves()
    {
        var page = await OpenAsync($"{Portal.Notice}#cl-14");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".is-here")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator("[data-live]")).ToContainTextAsync("已复制：（教育部");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("[role=search] input").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_readers_own_type_is_kept_and_there_before_the_page_is_drawn()
    {
        var page = await OpenAsync(Portal.Notice);
        await page.GetByRole(AriaRole.Button, new() { Name = "版式" }).ClickAsync();
        await page.GetByText("特大", new() { Exact = true }).ClickAsync();
        await page.GetByText("黑体", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".text")).ToHaveCSSAsync("font-size", "25px");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-size", "huge");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-face", "hei");
    }

    [Fact]
    public async Task On_a_phone_the_contents_come_up_as_a_sheet()
    {
        var page = await OpenAsync(Portal.Notice, width: 390);
        await page.GetByRole(AriaRole.Button, new() { Name = "目录", Exact = true }).ClickAsync();
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "目录" });
        await sheet.GetByRole(AriaRole.Link, new() { Name = "14.加强生涯教育和就业指导" }).ClickAsync();
        await Expect(sheet).ToBeHiddenAsync();
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_contents_tell_where_the_hits_are()
    {
        var page = await OpenAsync($"{Portal.Notice}?q=生涯教育");
        await Expect(page.Locator(".contents a[href='#cl-14'] .contents-hits")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_heading_clause_and_paragraph_has_an_address()
    {
        var page = await OpenAsync(Portal.Notice);
        var blocks = await page.Locator(".text > :is(p, h2, h3)[id]").CountAsync();
        Assert.Equal(blocks, await page.Locator(".text > [id] > a.permalink[href^='#']").CountAsync());
        for (var clause = 1; clause <= 26; clause++)
        {
            await Expect(page.Locator($"#cl-{clause}")).ToHaveCountAsync(1);
        }
    }

    [Fact]
    public async Task The_long_form_of_an_anchor_reaches_the_same_clause()
    {
        var page = await OpenAsync($"{Portal.Notice}#sec-4-cl-14");
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
        await Expect(page.Locator("#cl-14 #sec-4-cl-14")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_clauses_own_page_names_it_and_opens_there()
    {
        var page = await OpenAsync($"{Portal.Notice}/cl-14");
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^14.加强生涯教育和就业指导"));
        await Expect(page.Locator("#cl-14")).ToBeInViewportAsync();
        await Expect(page.Locator("link[rel=canonical]")).ToHaveAttributeAsync("href", new Uri(Portal.Address, $"{Portal.Notice}/cl-14").ToString());
        await Expect(page.Locator("meta[property='og:title']")).ToHaveAttributeAsync("content", new System.Text.RegularExpressions.Regex("加强生涯教育和就业指导"));
    }

    [Fact]
    public async Task The_contents_follow_the_scroll()
    {
        var page = await OpenAsync(Portal.Notice);
        await page.Locator("#cl-14").EvaluateAsync("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 90)");
        await Expect(page.Locator(".contents a[aria-current]")).ToHaveTextAsync("14.加强生涯教育和就业指导");
    }

    [Fact]
    public async Task The_head_says_what_is_known()
    {
        var page = await OpenAsync(Portal.Notice);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("[教育部关于做好2024届全国普通高校毕业生就业创业工作的通知]");
        var facts = page.Locator(".facts table");
        await Expect(facts).ToContainTextAsync("教就业〔2023〕4号");
        await Expect(facts).ToContainTextAsync("2023年12月1日");
        await Expect(facts).ToContainTextAsync("各省、自治区、直辖市教育厅");
    }

    [Fact]
    public async Task On_paper_the_text_stands_alone()
    {
        var page = await OpenAsync(Portal.Notice, scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".contents")).ToBeHiddenAsync();
        await Expect(page.Locator(".site-nav")).ToBeHiddenAsync();
        await Expect(page.Locator("#cl-14")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
    }

    [Fact]
    public async Task An_unknown_clause_leads_to_the_document_that_it_was_sought_in()
    {
        var page = await OpenAsync($"{Portal.Notice}/cl-99");
        await page.GetByRole(AriaRole.Link, new() { Name = "教育部关于做好2024届" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(Portal.Address, Portal.Notice).ToString());
    }
}
