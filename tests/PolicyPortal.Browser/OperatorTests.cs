using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PolicyPortal.Browser;

public class OperatorTests(OperatorPortal portal) : PageTest(portal), IClassFixture<OperatorPortal>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_is_previewed_corrected_accepted_and_read(bool script)
    {
        var word = script ? "璇玑" : "玑衡";
        var page = await SignedInAsync(script: script);
        await UploadAsync(page, "公报.txt", Bulletin(word));
        await Expect(page.Locator(".card")).ToHaveCountAsync(2);

        await page.Locator(".card h2 a").Nth(1).ClickAsync();
        await Expect(page.Locator(".cut.is-document").First).ToContainTextAsync("有发文字号");
        await page.GetByLabel("标题", new() { Exact = true }).FillAsync($"关于{word}第二批试点的通知");
        await page.GetByLabel("原文没有标题").UncheckAsync();
        await page.GetByLabel("成文日期").FillAsync("2020-08-09");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存更正" }).ClickAsync();
        await Expect(page.Locator(".known")).ToContainTextAsync("2020年8月9日");
        await Expect(page.Locator(".known .is-curated")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "核对完毕" }).ClickAsync();

        // Only the second one is wanted.
        await page.Locator("input[name=keep]").First.UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "收录所选" }).ClickAsync();
        await Expect(page.Locator(".card")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "阅读" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync($"关于{word}第二批试点的通知");
        await page.GotoAsync($"/search?q={Uri.EscapeDataString($"\"{word}第2批\"")}");
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
        await page.GotoAsync($"/search?q={Uri.EscapeDataString($"\"{word}第1批\"")}");
        await Expect(page.Locator(".result")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_file_can_be_dropped_and_too_many_bytes_are_said_before_they_are_sent()
    {
        var page = await SignedInAsync();
        await page.EvaluateAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File(["文字"], "拖来的.txt", { type: "text/plain" }));
              document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("[data-chosen]")).ToContainTextAsync("拖来的.txt");
        await Expect(page.Locator("[data-too-large]")).ToBeHiddenAsync();

        await page.EvaluateAsync("""
            () => {
              const files = new DataTransfer();
              files.items.add(new File([new Uint8Array(21 * 1024 * 1024)], "太大.txt"));
              document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
            }
            """);
        await Expect(page.Locator("[data-too-large]")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Boundaries_are_moved_by_buttons()
    {
        var page = await SignedInAsync(script: false);
        await UploadAsync(page, "分件.txt", Bulletin("摇光"));
        await page.Locator(".card h2 a").Nth(1).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "并入上一件" }).ClickAsync();
        await Expect(page.Locator(".steps")).ToContainTextAsync("共1件");
        await page.GetByRole(AriaRole.Button, new() { Name = "由此另起一件" }).Nth(3).ClickAsync();
        await Expect(page.Locator(".steps")).ToContainTextAsync("第2件，共2件");
        await Expect(page.Locator(".cut.is-document")).ToContainTextAsync("人工指定");
    }

    [Fact]
    public async Task A_phrase_is_approved_rejected_and_taken_back()
    {
        var page = await SignedInAsync(script: false);
        await page.GotoAsync("/review/phrases");
        for (var tries = 0; tries < 40 && await page.Locator(".review").CountAsync() == 0; tries++)
        {
            await page.WaitForTimeoutAsync(500); // they are counted behind everything else
            await page.ReloadAsync();
        }

        var (good, bad) = (await page.Locator(".review-what").Nth(0).InnerTextAsync(), await page.Locator(".review-what").Nth(1).InnerTextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = $"认可“{good}”" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"不用“{bad}”" }).ClickAsync();
        await Expect(page.Locator(".review-what").GetByText(good, new() { Exact = true })).ToHaveCountAsync(0);

        await page.GotoAsync("/review/phrases?state=accepted");
        await Expect(page.Locator(".review-what")).ToHaveTextAsync([good]);
        await page.GetByRole(AriaRole.Button, new() { Name = $"撤回对“{good}”的处理" }).ClickAsync();
        await Expect(page.Locator(".review-what")).ToHaveCountAsync(0);
        await page.GotoAsync("/review/phrases?state=rejected");
        await Expect(page.Locator(".review-what")).ToHaveTextAsync([bad]);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_operators_pages_are_for_everybody_and_fit_a_phone(ColorScheme scheme)
    {
        var page = await SignedInAsync(width: 390, scheme: scheme);
        await UploadAsync(page, $"手机{scheme}.txt", Bulletin($"天权{scheme}"));
        var draft = new Uri(page.Url).AbsolutePath;
        var document = await page.Locator(".card h2 a").First.GetAttributeAsync("href");
        foreach (var path in new[] { "/ingest", draft, document!, "/review", "/review?state=all&severity=error", "/review/references" })
        {
            await page.GotoAsync(path);
            Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            var found = (await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
                .Select(v => $"{path} {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}");
            Assert.True(!found.Any(), string.Join('\n', found));
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task The_header_and_the_operators_pages_fit_the_narrowest_phone(string language)
    {
        var page = await OpenAsync("/ingest/sign-in", 320, language: language);
        await page.Locator("#key").FillAsync(PortalProcess.OperatorKey);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ingest");
        foreach (var path in new[] { "/ingest", "/review", "/review/references", "/review/phrases", "/", "/search?q=就业" })
        {
            await page.GotoAsync(path);
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_keyboard_alone_will_do()
    {
        var page = await OpenAsync("/ingest/sign-in");
        await Expect(page.Locator("#key")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(PortalProcess.OperatorKey);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ingest");
        await page.Locator(".paste summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("键盘");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(Bulletin("开阳"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".card")).ToHaveCountAsync(2);
        await Expect(page.Locator("h1")).ToHaveTextAsync("键盘.txt");
    }

    private static string Bulletin(string word) => string.Concat(Enumerable.Range(1, 2).Select(n =>
        $"国办发〔2020〕{n}号\n各省、自治区、直辖市人民政府：\n现就开展{word}第{n}批试点的有关事项通知如下，请认真贯彻执行。\n"
        + $"一、{word}第{n}批试点要加强组织领导，明确工作责任，抓好任务落实，确保按期完成。\n三、{word}第{n}批试点要加强监督检查，及时报告情况，认真总结经验。\n国务院办公厅\n2020年7月{n}日\n"));

    private static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();
        await page.WaitForURLAsync("**/ingest/*");
    }

    private async Task<IPage> SignedInAsync(int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var page = await OpenAsync("/ingest", width, scheme, script);
        await page.GetByLabel("密钥").FillAsync(PortalProcess.OperatorKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync("**/ingest");
        return page;
    }
}
