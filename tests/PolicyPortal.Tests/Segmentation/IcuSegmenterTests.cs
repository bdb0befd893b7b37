using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Segmentation;

public class IcuSegmenterTests : SegmenterContract
{
    protected override Segmenter Segmenter { get; } = new IcuSegmenter();

    [Theory]
    [InlineData("中央经济工作会议在北京举行", "中央|经济|工作|会议|在|北京|举行")]
    [InlineData("C919大飞机", "C919|大|飞机")]
    [InlineData("3.5亿", "3.5|亿")]
    [InlineData("𠮷", "𠮷")]
    public void Words_are_those_of_the_dictionary(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Segmenter.Split(text).Select(p => p.Of(text))));
}
