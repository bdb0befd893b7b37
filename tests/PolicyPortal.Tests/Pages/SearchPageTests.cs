using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

/// <summary>What a reader meets on /search, by the markup.</summary>
[Collection(PortalTests.Name)]
public class SearchPageTests(PortalServer portal)
{
    [Theory]
    [InlineData("教就业2023 4号 第14条")]
    [InlineData("教就业〔2023〕4号第十四条")]
    [InlineData("教就业[2023]4号 14条")]
    public async Task A_named_clause_stands_on_top_and_leads_to_its_place(string query)
    {
        var page = await SearchAsync(query);
        var link = Assert.Single(page.QuerySelectorAll(".direct li > a"));
        Assert.Equal($"/documents/{portal.Notice}#cl-14", link.GetAttribute("href"));
        Assert.Contains("加强生涯教育", link.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelled_word_is_set_right_with_what_it_finds()
    {
        var link = (await SearchAsync("就业床业")).QuerySelector(".did-you-mean a");
        Assert.Equal("就业创业", link?.QuerySelector("b")?.TextContent);
        var found = await PageAsync(link!.GetAttribute("href")!);
        Assert.Equal(link.TextContent, $"就业创业（{found.QuerySelector(".list-sum b")!.TextContent}份）");
        Assert.Null(found.QuerySelector(".did-you-mean"));
    }

    [Fact]
    public async Task Synonyms_are_said_and_taken_back_by_their_link()
    {
        var page = await SearchAsync("高校 国家发改委");
        var hint = page.QuerySelectorAll(".hints .hint").Single(h => h.TextContent.Contains("国家发展和改革委员会", StringComparison.Ordinal));
        var literal = await PageAsync(hint.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("\"国家发改委\"", literal.QuerySelector("#q")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.DoesNotContain("国家发展和改革委员会", literal.QuerySelector(".hints")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_narrows_and_can_be_taken_as_text()
    {
        var page = await SearchAsync("就业 2023年12月");
        Assert.Contains(page.QuerySelectorAll(".understood a"), chip => chip.TextContent.Contains("成文于2023年12月", StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll(".result time"), time => Assert.StartsWith("2023-12", time.GetAttribute("datetime"), StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector($".hint a[href='{Address("就业 \"2023年12月\"")}']"));
    }

    [Fact]
    public async Task Parts_of_a_query_are_chips_that_take_themselves_away()
    {
        var chips = (await SearchAsync("就业 -创业 类型:通知")).QuerySelectorAll(".understood a").ToList();
        Assert.Equal(
            [Address("-创业 类型:通知"), Address("就业 类型:通知"), Address("就业 -创业")], chips.Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public async Task Passages_can_be_listed_one_by_one_with_the_same_counts_and_facets()
    {
        var grouped = await SearchAsync("就业");
        var flat = await SearchAsync("就业", "&view=passages");
        Assert.Equal(grouped.QuerySelectorAll(".list-sum b").Select(b => b.TextContent), flat.QuerySelectorAll(".list-sum b").Select(b => b.TextContent));
        Assert.Equal(
            grouped.QuerySelectorAll(".facet-label, .facet-count").Select(f => f.TextContent),
            flat.QuerySelectorAll(".facet-label, .facet-count").Select(f => f.TextContent));
        Assert.Equal(10, flat.QuerySelectorAll(".result").Length);
        Assert.All(flat.QuerySelectorAll(".result .entry-title a"), a => Assert.Contains('#', a.GetAttribute("href")!));
        Assert.Contains("view=passages", flat.QuerySelector(".pager a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&view=passages")]
    public async Task Pages_follow_each_other_without_gap_or_repetition(string view)
    {
        var all = (await SearchAsync("就业", view + "&size=100")).QuerySelectorAll(".result .entry-title a").Select(a => a.GetAttribute("href")).Take(9).ToList();
        var paged = new List<string?>();
        for (var page = 1; paged.Count < all.Count; page++)
        {
            paged.AddRange((await SearchAsync("就业", $"{view}&size=3&page={page}")).QuerySelectorAll(".result .entry-title a").Select(a => a.GetAttribute("href")));
        }

        Assert.Equal(all, paged.Take(all.Count));
    }

    [Fact]
    public async Task Pages_and_sizes_beyond_all_are_cut_and_said()
    {
        var page = await SearchAsync("就业", "&page=100000&size=100000");
        var hints = page.QuerySelector(".hints")!.TextContent;
        Assert.Contains("每页条数最大为 100", hints, StringComparison.Ordinal);
        Assert.Contains("页码超出范围", hints, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".result"));
    }

    [Fact]
    public async Task Several_choices_of_a_facet_widen_and_counts_hold_under_the_other_filters()
    {
        var page = await SearchAsync("工作", "&kind=notice&kind=speech");
        var counts = page.QuerySelectorAll(".facet").First(f => f.QuerySelector("h2")!.TextContent == "类型").QuerySelectorAll("a");
        var chosen = counts.Where(a => a.HasAttribute("aria-current")).Sum(a => int.Parse(a.QuerySelector(".facet-count")!.FirstChild!.TextContent.Trim()));
        Assert.Equal($"{chosen}", page.QuerySelector(".list-sum b")!.TextContent);
    }

    [Fact]
    public async Task Nothing_found_shows_what_was_understood_and_only_ways_that_lead_to_something()
    {
        var page = await SearchAsync("\"就业\" \"无此字句可寻\"", "&kind=notice&year=1950");
        Assert.Contains("一字不差地含有", page.QuerySelector(".nothing")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".result"));

        var narrowed = await SearchAsync("就业指导", "&year=1950");
        var wider = narrowed.QuerySelectorAll(".nothing a[rel=nofollow]").Select(a => a.GetAttribute("href")!).Last();
        Assert.NotEmpty((await PageAsync(wider)).QuerySelectorAll(".result"));

        var strict = await SearchAsync("\"就业指导\" \"无此字句可寻\"");
        var nearer = strict.QuerySelectorAll(".nothing a").First(a => a.TextContent == "\"就业指导\"");
        Assert.NotEmpty((await PageAsync(nearer.GetAttribute("href")!)).QuerySelectorAll(".result"));
    }

    [Fact]
    public async Task Every_result_list_can_be_subscribed_to_and_taken_away()
    {
        var page = await SearchAsync("就业", "&kind=notice");
        Assert.NotNull(page.QuerySelector("link[rel=alternate][type='application/atom+xml']"));
        foreach (var link in page.QuerySelectorAll(".take-away a"))
        {
            using var answer = await portal.GetAsync(link.GetAttribute("href")!);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.Equal(link.GetAttribute("type"), answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private Task<IDocument> SearchAsync(string query, string more = "") => PageAsync(Address(query) + more);

    private static string Address(string query) => $"/search?q={Uri.EscapeDataString(query)}";

    private async Task<IDocument> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
