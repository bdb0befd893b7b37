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
    public void Looser_queries_drop_quotes_then_words() =>
        Assert.Equal(["就业 生涯教育", "就业", "生涯教育"], QueryExplanation.Looser(Query));

    [Fact]
    public void A_single_word_cannot_be_loosened() =>
        Assert.Empty(QueryExplanation.Looser(new SearchQuery("就业", new QueryNode.Term("就业"), [])));
}
