using System.Net;
using Xunit;

namespace PolicyPortal.Tests.Web;

[Collection(PortalTests.Name)]
public class NumberTests(PortalServer portal)
{
    [Theory]
    [InlineData("教就业〔2023〕4号")]
    [InlineData("教就业[2023]4号")]
    [InlineData("教就业(2023)4 号")]
    [InlineData("教就业（２０２３）４号")]
    [InlineData("教就业〔2023〕4")]
    public async Task A_number_leads_to_its_document_in_any_spelling(string number)
    {
        using var answer = await portal.GetAsync("/n/" + Uri.EscapeDataString(number));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/documents/{portal.Notice}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_number_that_several_have_leads_to_the_choice()
    {
        using var answer = await portal.GetAsync("/n/" + Uri.EscapeDataString("双发[1999]1号"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var choice = await portal.GetAsync(answer.Headers.Location!.OriginalString);
        var page = await choice.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/documents/twin0001", page, StringComparison.Ordinal);
        Assert.Contains("/documents/twin0002", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"/documents/{portal.Notice}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/n/%E6%95%99%E5%B0%B1%E4%B8%9A%E3%80%942023%E3%80%95999%E5%8F%B7")]
    [InlineData("/n/")]
    [InlineData("/n/a/b%2Fc/%3Cscript%3E")]
    public async Task A_number_that_nothing_has_gets_the_page_that_helps(string path)
    {
        using var answer = await portal.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("没有这一页", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
