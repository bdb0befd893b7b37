using System.Net;
using Xunit;

namespace PolicyPortal.Tests.Operators;

[Collection(OperatorTests.Name)]
public class PhraseReviewTests(OperatorServer portal)
{
    [Theory]
    [InlineData("/review/phrases")]
    [InlineData("/review/phrases?state=rejected&contains=%3Cscript%3E&page=99999999999")]
    [InlineData("/review/phrases?state=x&page=-1")]
    public async Task The_list_is_there_for_operators(string path)
    {
        using var visitor = await portal.OperatorAsync();
        var page = await visitor.PageAsync(path);
        Assert.NotNull(page.QuerySelector(".filters input[name=contains]"));
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => !s.HasAttribute("src"));
    }

    [Fact]
    public async Task And_for_nobody_else()
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.Http.GetAsync(new Uri("/review/phrases", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
