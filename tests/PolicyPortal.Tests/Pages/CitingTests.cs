using System.Net;
using AngleSharp.Html.Parser;
using PolicyPortal.Tests.Web;
using Xunit;

namespace PolicyPortal.Tests.Pages;

[Collection(PortalTests.Name)]
public class CitingTests(PortalServer portal)
{
    [Fact]
    public async Task A_clause_can_be_cited_without_script_in_every_form()
    {
        var page = await PageAsync($"/documents/{portal.Notice}/cl-14/cite");
        var forms = page.QuerySelectorAll(".cite-forms pre").Select(pre => pre.TextContent).ToList();
        Assert.Equal(7, forms.Count);
        Assert.Contains("（教育部，教就业〔2023〕4号，第14条）", forms);
        Assert.EndsWith($"/documents/{portal.Notice}/cl-14", forms[0], StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".cite-choice select[name=at] option[selected]"), option => option.GetAttribute("value") == "cl-14");
    }

    [Theory]
    [InlineData("cl-14", "cl-16", "第14条至第16条")]
    [InlineData("cl-16", "cl-14", "第14条至第16条")]
    [InlineData("cl-14", null, "第14条")]
    [InlineData("sec-4-cl-14", null, "第14条")]
    public async Task Programs_are_given_the_place_its_text_and_every_form(string from, string? to, string place)
    {
        var cited = await portal.JsonAsync($"/api/documents/{portal.Notice}/{from}/citations{(to is null ? "" : $"?to={to}")}");
        Assert.Equal(place, cited.GetProperty("place").GetString());
        Assert.Contains("加强生涯教育", cited.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(["running", "quotation", "gbt7714", "markdown", "bibtex", "ris"], cited.GetProperty("forms").EnumerateArray().Select(form => form.GetProperty("form").GetString()));
    }

    [Theory]
    [InlineData("cite.bib", "@misc{")]
    [InlineData("cl-14/cite.ris", "TY  - GOVDOC\r\n")]
    [InlineData("cl-14/cite.bib?to=cl-15", "@misc{")]
    public async Task Reference_managers_are_given_a_file(string path, string opening)
    {
        using var answer = await portal.GetAsync($"/documents/{portal.Notice}/{path}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.StartsWith(opening, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents/nosuchid/cite")]
    [InlineData("/documents/edited00/cl-99/cite")]
    [InlineData("/documents/edited00/cite?at=%3Cscript%3E")]
    [InlineData("/api/documents/edited00/p-aaaaaa/citations?to=cl-99")]
    [InlineData("/api/documents/nosuchid/citations")]
    [InlineData("/documents/edited00/cl-99/cite.ris")]
    public async Task What_is_not_there_cannot_be_cited(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_document_can_be_had_as_it_is_printed()
    {
        var page = await PageAsync($"/documents/{portal.Notice}/print");
        Assert.Equal("教育部", page.QuerySelector(".gw-names")?.TextContent);
        Assert.Equal("教就业〔2023〕4号", page.QuerySelector(".gw-number")?.TextContent);
        Assert.NotNull(page.QuerySelector(".gw-addressees"));
        Assert.Null(page.QuerySelector("main [style]"));
    }

    private async Task<AngleSharp.Dom.IDocument> PageAsync(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
