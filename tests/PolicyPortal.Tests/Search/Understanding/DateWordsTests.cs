using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search.Understanding;

public class DateWordsTests
{
    [Theory]
    [InlineData("2023年12月", "2023-12-01", "2023-12-31")]
    [InlineData("２０２３年２月", "2023-02-01", "2023-02-28")]
    [InlineData("2024年2月份", "2024-02-01", "2024-02-29")]
    [InlineData("2023年12月1日", "2023-12-01", "2023-12-01")]
    public void A_date_that_stands_alone_narrows_to_its_days(string typed, string from, string to)
    {
        var query = Read($"就业 {typed}");
        Assert.Equal(
            new QueryNode.Days(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")),
            Assert.IsType<QueryNode.And>(query.Root).Parts[1]);
    }

    [Fact]
    public void A_year_that_stands_alone_narrows_to_it() => Assert.Equal(new QueryNode.Years(2023, 2023), Read("2023年").Root);

    [Theory]
    [InlineData("2023年政府工作报告")]
    [InlineData("2023年13月")]
    [InlineData("2023年2月30日")]
    [InlineData("2023")]
    [InlineData("1823年")]
    [InlineData("去年")]
    [InlineData("12月")]
    public void What_is_no_date_by_itself_stays_a_word(string typed)
    {
        var query = Read(typed);
        Assert.Equal(new QueryNode.Term(typed), query.Root);
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("“2023年12月”")]
    [InlineData("-2023年12月")]
    [InlineData("标题:2023年12月")]
    public void Quotes_minus_and_fields_keep_a_date_a_text(string typed) => Assert.Empty(Read(typed).Hints);

    [Fact]
    public void What_was_understood_is_said_and_its_undo_takes_the_date_literally()
    {
        var hint = Assert.Single(Read("就业 2023年12月 创业").Hints);
        Assert.Equal((QueryHintKind.Date, "“2023年12月”按成文日期理解。"), (hint.About, hint.ToString()));
        Assert.Equal("就业 \"2023年12月\" 创业", hint.Instead);
        Assert.Empty(Read(hint.Instead).Hints);
    }

    private static SearchQuery Read(string? text) => QueryUnderstanding.Of(text, SynonymTable.Empty, new IcuSegmenter());
}
