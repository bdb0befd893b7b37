using AngleSharp.Html.Parser;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class HelpPageTests
{
    [Fact]
    public void Guides_travel_inside_the_program() => Assert.Equal("读者指南", HelpPage.Find("reading")?.Title);

    [Fact]
    public void Raw_html_stays_text()
    {
        var page = HelpPage.Of("x", "# 题\n\n<script>alert(1)</script>\n\n文<b onclick=\"x\">字</b>");
        var html = new HtmlParser().ParseDocument(page.Html.ToString()!);
        Assert.Empty(html.QuerySelectorAll("script, b"));
    }

    [Fact]
    public void Guides_that_name_each_other_as_files_lead_to_pages()
    {
        var html = HelpPage.Of("x", "# 题\n\n[甲](search.md#syntax)、[乙](https://example.org/a.md)、[丙](#here)").Html.ToString();
        Assert.Contains("href=\"/help/search#syntax\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/a.md\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#here\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void No_style_is_written_into_tags() =>
        Assert.DoesNotContain("style=", HelpPage.Of("x", "| a | b |\n|--:|:-:|\n| 1 | 2 |").Html.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("# 题\n\n正文是中文，夹有English。", "zh-CN")]
    [InlineData("# Format\n\nThe library's Markdown; 标题 is a title.", "en")]
    public void A_guides_language_is_told_by_its_text(string markdown, string language) =>
        Assert.Equal(language, HelpPage.Of("x", markdown).Language);
}
