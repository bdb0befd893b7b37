using System.Net;
using System.Text;
using Xunit;

namespace PolicyPortal.Tests.Operators;

[Collection(OperatorTests.Name)]
public class UploadTests(OperatorServer portal)
{
    [Fact]
    public async Task Nothing_enters_the_library_before_it_is_accepted_and_then_all_that_was_said_of_it_does()
    {
        using var visitor = await portal.OperatorAsync();
        var before = Library();
        var draft = await DraftAsync(visitor, "公报.txt", SampleTexts.Two("璇玑"));
        var second = (await visitor.PageAsync(draft)).QuerySelectorAll(".card h2 a")[1].GetAttribute("href")!;
        using (var corrected = await visitor.PostAsync(second, ".fields", new() { ["Title"] = "关于第二批试点的通知", ["Kind"] = "opinion", ["IssuedOn"] = "2020-08-09", ["Signature"] = "" }))
        {
            Assert.Equal(second, corrected.Headers.Location?.OriginalString);
        }

        var known = (await visitor.PageAsync(second)).QuerySelector(".known")!;
        Assert.Contains(known.QuerySelectorAll("div"), row => row.TextContent.Contains("2020年8月9日", StringComparison.Ordinal) && row.QuerySelector(".tag.is-curated")?.TextContent == "人工");
        Assert.DoesNotContain(known.QuerySelectorAll("dt"), name => name.TextContent == "署名");
        Assert.Equal(before, Library());

        using var accepted = await visitor.PostAsync(draft, "form[action$='handler=accept']", []);
        var done = await visitor.PageAsync(accepted.Headers.Location!.OriginalString);
        var made = done.QuerySelectorAll(".card h2 a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, made.Count);
        var reading = await visitor.PageAsync(made[1]);
        Assert.Contains("关于第二批试点的通知", reading.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("编者提供", reading.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("璇玑", await visitor.TextAsync("/api/passages?q=" + Uri.EscapeDataString("\"璇玑第2批\"")), StringComparison.Ordinal);
        Assert.NotNull((await visitor.PageAsync(made[1] + "/source")).QuerySelector(".printed"));
        Assert.Contains(Directory.GetFiles(Path.Combine(portal.Data, "sources")), f => Path.GetFileName(f).StartsWith("公报-", StringComparison.Ordinal) && f.EndsWith(".yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_chosen_is_not_taken_in()
    {
        using var visitor = await portal.OperatorAsync();
        var draft = await DraftAsync(visitor, "一半.txt", SampleTexts.Two("天璇"));
        var keep = (await visitor.PageAsync(draft)).QuerySelectorAll("input[name=keep]")[0].GetAttribute("value")!;
        using var accepted = await visitor.PostAsync(draft, "form[action$='handler=accept']", new() { ["keep"] = keep });
        Assert.Single((await visitor.PageAsync(draft)).QuerySelectorAll(".card"));
        Assert.Contains("\"total\":0", await visitor.TextAsync("/api/passages?q=" + Uri.EscapeDataString("\"天璇第2批\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_merged_and_parted_as_a_person_says()
    {
        using var visitor = await portal.OperatorAsync();
        var draft = await DraftAsync(visitor, "分件.txt", SampleTexts.Two("摇光"));
        var second = (await visitor.PageAsync(draft)).QuerySelectorAll(".card h2 a")[1].GetAttribute("href")!;
        using var merged = await visitor.PostAsync(second, ".merge", []);
        Assert.Single((await visitor.PageAsync(draft)).QuerySelectorAll(".card"));

        var only = merged.Headers.Location!.OriginalString;
        var at = (await visitor.PageAsync(only)).QuerySelectorAll("button[name=at]").Select(b => b.GetAttribute("value")!).ElementAt(2);
        using var parted = await visitor.PostAsync(only, "#boundary", new() { ["at"] = at });
        Assert.EndsWith($"/{at}", parted.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(2, (await visitor.PageAsync(draft)).QuerySelectorAll(".card").Length);
        using var nonsense = await visitor.PostAsync(only, "#boundary", new() { ["at"] = "7" });
        Assert.Equal(HttpStatusCode.NotFound, nonsense.StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field_and_not_saved()
    {
        using var visitor = await portal.OperatorAsync();
        var draft = await DraftAsync(visitor, "读不懂.txt", SampleTexts.Two("开阳"));
        var first = (await visitor.PageAsync(draft)).QuerySelector(".card h2 a")!.GetAttribute("href")!;
        using var answer = await visitor.PostAsync(first, ".fields", new() { ["DocumentNumber"] = "四号", ["IssuedOn"] = "去年", ["Title"] = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.PageOf(answer);
        Assert.Equal(3, page.QuerySelectorAll(".field-problem").Count(p => p.TextContent.Length > 0));
        Assert.Equal("四号", page.QuerySelector("#DocumentNumber")?.GetAttribute("value"));
        Assert.Contains("国办发〔2020〕1号", (await visitor.PageAsync(first)).QuerySelector(".known")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_a_draft_and_a_discarded_draft_is_gone()
    {
        using var visitor = await portal.OperatorAsync();
        using var pasted = await visitor.PostAsync("/ingest", "form.upload", new() { ["text"] = SampleTexts.Two("玉衡"), ["name"] = "../粘贴" });
        var draft = pasted.Headers.Location!.OriginalString;
        Assert.Equal("粘贴.txt", (await visitor.PageAsync(draft)).QuerySelector("h1")?.TextContent);
        using var discarded = await visitor.PostAsync(draft, ".discard", []);
        using var gone = await visitor.GetAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(portal.Data, "drafts", draft.Split('/')[^1])));
    }

    [Fact]
    public async Task What_a_text_holds_stays_text()
    {
        using var visitor = await portal.OperatorAsync();
        var draft = await DraftAsync(visitor, "<img src=x onerror=alert(1)>.txt", SampleTexts.Two("<script>alert(1)</script><b onmouseover=x>"));
        var overview = await visitor.PageAsync(draft);
        var detail = await visitor.PageAsync(overview.QuerySelector(".card h2 a")!.GetAttribute("href")!);
        foreach (var page in new[] { overview, detail })
        {
            Assert.DoesNotContain(page.QuerySelectorAll("script"), s => !s.HasAttribute("src"));
            Assert.Empty(page.QuerySelectorAll("[onerror], [onmouseover], [style], img"));
        }

        Assert.Contains("<script>alert(1)</script>", detail.QuerySelector(".line-text + .cut, .printed")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../evil.txt")]
    [InlineData("..\\..\\evil.txt")]
    [InlineData("/etc/cron.d/evil.txt")]
    public async Task A_name_never_leads_out_of_the_folder(string name)
    {
        using var visitor = await portal.OperatorAsync();
        var draft = await DraftAsync(visitor, name, SampleTexts.Two($"天枢{name.Length}"));
        using var accepted = await visitor.PostAsync(draft, "form[action$='handler=accept']", []);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(portal.Data, "sources"), "evil-*.txt"));
        Assert.All(
            Directory.GetFiles(Path.GetDirectoryName(portal.Data)!, "evil*", SearchOption.AllDirectories),
            f => Assert.Equal(Path.Combine(portal.Data, "sources"), Path.GetDirectoryName(f)));
    }

    [Theory]
    [InlineData("程序.exe", "不能收录这种文件")]
    [InlineData("空.txt", "文件是空的")]
    public async Task What_cannot_be_taken_is_said(string name, string problem)
    {
        using var visitor = await portal.OperatorAsync();
        using var answer = await visitor.UploadAsync((name, name == "空.txt" ? [] : Encoding.UTF8.GetBytes("x")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(problem, (await Visitor.PageOf(answer)).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_shown_as_such_and_can_only_be_discarded()
    {
        using var visitor = await portal.OperatorAsync();
        using var answer = await visitor.UploadAsync(("噪声.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)((i * i * 31) + (i >> 3)))]));
        var page = await visitor.PageAsync(answer.Headers.Location!.OriginalString);
        Assert.NotNull(page.QuerySelector(".findings .is-error"));
        Assert.Null(page.QuerySelector("form[action$='handler=accept']"));
        Assert.NotNull(page.QuerySelector(".discard"));
    }

    [Fact]
    public async Task Too_much_at_once_is_answered_clearly()
    {
        using var visitor = await portal.OperatorAsync();
        var token = await visitor.TokenAsync();
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(new byte[30 << 20]), "files", "大.txt" } };
        using var answer = await visitor.Http.PostAsync(new Uri("/ingest", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("上传的内容太大", (await Visitor.PageOf(answer)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ingest/00000000000000000000000000000000")]
    [InlineData("/ingest/..%2F..%2Fsources")]
    [InlineData("/ingest/00000000000000000000000000000000/99")]
    public async Task Nobody_finds_what_is_not_a_draft(string path)
    {
        using var visitor = await portal.OperatorAsync();
        using var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<string> DraftAsync(Visitor visitor, string name, string text)
    {
        using var answer = await visitor.UploadAsync((name, Encoding.UTF8.GetBytes(text)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private List<string> Library() =>
        [.. Directory.GetFiles(Path.Combine(portal.Data, "library")).Concat(Directory.Exists(Path.Combine(portal.Data, "sources")) ? Directory.GetFiles(Path.Combine(portal.Data, "sources")) : []).Order(StringComparer.Ordinal)];
}
