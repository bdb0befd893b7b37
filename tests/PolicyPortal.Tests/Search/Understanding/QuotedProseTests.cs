using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search.Understanding;

public class QuotedProseTests
{
    [Theory]
    [InlineData("“一房多租”有效吗？", "一房多租有效吗？", "“一房多租” 有效吗？")]
    [InlineData("可以注册“热词”“名人姓名”商标吗？", "可以注册热词名人姓名商标吗？", "可以注册 “热词”“名人姓名” 商标吗？")]
    [InlineData("什么是「外嫁女」的补偿", "什么是外嫁女的补偿", "什么是 「外嫁女」 的补偿")]
    [InlineData("约定概不负责”的规定有效吗", "约定概不负责的规定有效吗", "约定概不负责 ”的规定有效吗")]
    public void A_quotation_inside_a_sentence_may_be_words_of_it(string typed, string words, string exact)
    {
        var query = Read(typed);
        Assert.Contains(query.Root!.Positive(), part => part is QueryNode.Phrase); // as typed it binds
        Assert.Equal(new QueryNode.Term(words), query.AsProse!.Root);
        var hint = Assert.Single(query.AsProse.Hints, h => h.About is QueryHintKind.Quotation);
        Assert.Equal(exact, hint.Instead);
        Assert.Null(Read(exact).AsProse);
    }

    [Theory]
    [InlineData("“一房多租”")]
    [InlineData("“一房多租” 有效吗")]
    [InlineData("\"一房多租\"有效吗")]
    [InlineData("“稳就业”政策")]
    [InlineData("“一房多租”有效吗 -租金")]
    [InlineData("“一房多租”有效吗 OR 转租合同")]
    [InlineData("“一房多租”有效吗 年:2020")]
    [InlineData("标题:“一房多租”有效吗")]
    [InlineData("一房多租有效吗")]
    [InlineData("")]
    public void What_is_set_apart_or_joined_by_operators_is_meant_literally(string typed) => Assert.Null(Read(typed).AsProse);

    [Fact]
    public void Quotations_without_end_are_bounded() => Assert.Null(Read(new string('“', 10_000)).AsProse?.AsProse);

    private static SearchQuery Read(string text) => QueryUnderstanding.Of(text, SynonymTable.Empty, new IcuSegmenter());
}
