using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace PolicyPortal.Browser;

public class EveryPageTests(PortalFixture portal) : PageTest(portal)
{
    public static MatrixTheoryData<int, ColorScheme, string> PagesInBothThemesAndLanguages =>
        new(Enumerable.Range(0, SitePages.Count), [ColorScheme.Light, ColorScheme.Dark], ["zh-CN", "en"]);

    [Theory, MemberData(nameof(PagesInBothThemesAndLanguages))]
    public async Task Axe_finds_nothing(int number, ColorScheme scheme, string language)
    {
        var page = await OpenAsync(SitePages.Of(Portal)[number], scheme: scheme, language: language);
        var result = await page.RunAxe();
        var found = result.Violations
            .Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}");
        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Theory, MemberData(nameof(SitePages.Numbers), MemberType = typeof(SitePages))]
    public async Task No_page_asks_another_host_or_breaks_its_own_content_policy(int number)
    {
        var page = await OpenAsync("about:blank");
        var hosts = new HashSet<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        page.Console += (_, message) => complaints.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        var answer = await page.GotoAsync(new Uri(Portal.Address, SitePages.Of(Portal)[number]).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal([Portal.Address.Authority], hosts);
        Assert.Empty(complaints);
        var policy = await answer!.HeaderValueAsync("content-security-policy");
        Assert.NotNull(policy);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reading_page_weighs_under_60_kilobytes_without_its_text()
    {
        var page = await OpenAsync("about:blank");
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync(new Uri(Portal.Address, Portal.Notice).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        var weight = 0L;
        foreach (var answer in answers)
        {
            weight += Compressed(await answer.BodyAsync());
        }

        var text = await page.Locator(".text").InnerTextAsync();
        Assert.InRange(weight - Compressed(System.Text.Encoding.UTF8.GetBytes(text)), 1, 60_000);
    }

    private static long Compressed(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return target.Length;
    }
}
