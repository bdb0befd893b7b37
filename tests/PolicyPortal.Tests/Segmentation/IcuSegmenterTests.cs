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

    [Fact]
    public void No_word_of_a_long_line_is_cut_where_its_stretches_meet()
    {
        const string Sentence = "中央经济工作会议在北京举行，";
        var words = Segmenter.Split(Sentence).Select(p => p.Of(Sentence)).ToList();
        var line = string.Concat(Enumerable.Repeat(Sentence, 2000));
        Assert.Equal(Enumerable.Repeat(words, 2000).SelectMany(w => w), Segmenter.Split(line).Select(p => p.Of(line)));
    }
}
