using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Api;
using Xunit;

namespace PolicyPortal.Tests.Web;

public class ListParametersTests
{
    [Fact]
    public void Filters_repeat_or_stand_with_commas()
    {
        var (request, hints) = Read(new() { Kind = ["notice,讲话", "notice"], Authority = ["教育部", "财政部,教育部"], Year = ["2023, 2024"] });
        Assert.Equal([DocumentKind.Notice, DocumentKind.Speech], request.Filters.Kinds);
        Assert.Equal(["教育部", "财政部"], request.Filters.Authorities);
        Assert.Equal([2023, 2024], request.Filters.Years);
        Assert.Equal((1, 10), (request.Page, request.Size));
        Assert.Empty(hints);
    }

    [Fact]
    public void What_makes_no_sense_is_left_out_and_said()
    {
        var (request, hints) = Read(new() { Kind = ["hymn"], Year = ["MMXXIII", "-3"], Page = "first", Size = "-1" });
        Assert.True(request.Filters.IsEmpty);
        Assert.Equal((1, 10), (request.Page, request.Size));
        Assert.Equal(5, hints.Length);
    }

    [Theory]
    [InlineData("100000", "100000")]
    [InlineData("99999999999999999999", "99999999999999999999")]
    public void Pages_and_sizes_beyond_the_limit_are_cut_and_said(string page, string size)
    {
        var (request, hints) = Read(new() { Page = page, Size = size });
        Assert.Equal((SearchRequest.MaxPage, SearchRequest.MaxSize), (request.Page, request.Size));
        Assert.Equal(2, hints.Length);
    }

    [Fact]
    public void Hundreds_of_choices_are_cut_and_said()
    {
        var (request, hints) = Read(new() { Authority = [string.Join(',', Enumerable.Range(0, 500).Select(i => $"机关{i}"))] });
        Assert.Equal(20, request.Filters.Authorities.Length);
        Assert.Single(hints);
    }

    private static (ListRequest Request, ImmutableArray<QueryHint> Hints) Read(ListParameters parameters)
    {
        var hints = ImmutableArray.CreateBuilder<QueryHint>();
        var request = parameters.Read(10, hints);
        return (request, hints.ToImmutable());
    }
}
