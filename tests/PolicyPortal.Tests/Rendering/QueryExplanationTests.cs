using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class QueryExplanationTests
{
    private static readonly SearchQuery Query = new("就业 \"生涯教育\" -创业 类型:通知 年:2023..", new QueryNode.And(
    [
        new QueryNode.Term("就业"), new QueryNode.Phrase("生涯教育"), new QueryNode.Not(new QueryNode.Term("创业")),
        new QueryNode.Kind(DocumentKind.Notice), new QueryNode.Years(2023, null),
    ]), []);

    [Fact]
    public void Each_condition_is_a_line_of_plain_Chinese() =>
        Assert.Equal(
            ["含有“就业”", "一字不差地含有“生涯教育”", "排除：含有“创业”", "类型为“通知”", "成文于2023年及以后"],
            QueryExplanation.Of(Query));

    [Fact]
    public void Each_part_can_be_taken_away()
    {
        var parts = QueryExplanation.Parts(QueryParser.Parse("就业 -创业"), new ListQuery("/search"));
        Assert.Equal(["含有“就业”", "排除：含有“创业”"], parts.Select(part => part.Label));
        Assert.Equal(new ListQuery("/search") { Text = "就业" }.Address, parts[1].Without);
    }

    [Fact]
    public void A_single_word_says_it_all_itself() => Assert.Empty(QueryExplanation.Parts(QueryParser.Parse("就业"), new ListQuery("/search")));

    [Fact]
    public void A_month_is_said_as_one() =>
        Assert.Equal(
            ["成文于2023年12月"],
            QueryExplanation.Of(new SearchQuery("2023年12月", new QueryNode.Days(new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31)), [])));
}
