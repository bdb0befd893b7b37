using PolicyPortal.Core.Search;
using PolicyPortal.Tests.Contracts;
using Xunit;

namespace PolicyPortal.Tests.Search;

public class CitedTitlesTests
{
    [Theory]
    [InlineData("中华人民共和国就业促进法", "就业促进法")]
    [InlineData("中华人民共和国就业促进法（2015年修正）", "就业促进法")]
    [InlineData("中华人民共和国民法典 物权编", "民法典物权编", "民法典")]
    [InlineData("最高人民法院关于适用《中华人民共和国民法典》的解释（一）", "最高人民法院关于适用中华人民共和国民法典的解释一")]
    [InlineData("，")]
    public void A_document_is_known_by_its_title_without_state_and_version(string title, params string[] names) =>
        Assert.Equal(names, CitedTitles.KeysOf(title));

    [Fact]
    public void What_stands_between_the_marks_is_cited()
    {
        var document = SampleDocuments.Of("sample001", "样本", "依照《中华人民共和国就业促进法》和《工伤保险条例》（以下简称《条例》）", "《工伤保险条例》", "》没有《", "《" + new string('长', 100) + "》");
        Assert.Equal(["就业促进法", "工伤保险条例", "条例"], CitedTitles.In(document));
    }
}
