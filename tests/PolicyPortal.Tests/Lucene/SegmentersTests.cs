using PolicyPortal.Lucene.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class SegmentersTests
{
    [Theory]
    [InlineData("Icu")]
    [InlineData("icu")]
    public void Icu_is_there(string name) => Assert.Equal("Icu", Segmenters.Create(name).Name);

#if !SMARTCN
    [Fact]
    public void SmartCn_says_how_to_build_it() =>
        Assert.Contains("-p:SmartCn=true", Assert.Throws<ArgumentException>(() => Segmenters.Create("SmartCn")).Message, StringComparison.Ordinal);
#endif

    [Fact]
    public void An_unknown_name_says_which_there_are() =>
        Assert.Contains("Icu or SmartCn", Assert.Throws<ArgumentException>(() => Segmenters.Create("jieba")).Message, StringComparison.Ordinal);
}
