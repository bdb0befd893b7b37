using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class BorderBitsTests
{
    [Theory]
    [InlineData("和服", "AcrossBorders")]
    [InlineData("服务", "AsWords")]
    [InlineData("产品和服务", "AsWords")]
    [InlineData("提供产品", "AsWords")]
    [InlineData("品和", "AcrossBorders")]
    [InlineData("不在", "Nowhere")]
    public void A_text_is_held_as_words_across_their_borders_or_nowhere(string text, string holding)
    {
        // Behind stretches of every length up to two words of bits, for a part begins anywhere.
        var part = SegmentedText.Of("提供产品和服务", new IcuSegmenter());
        for (var from = 0; from < 130; from++)
        {
            var bits = new BorderBits(from + part.Text.Length);
            bits.Add(from, BorderBits.Of(part));
            Assert.Equal(holding, bits.Look(part.Text, from, text).ToString());
        }
    }

    [Theory]
    [InlineData("机关、团体不得", "机关团体", "AcrossBorders")]
    [InlineData("机关\n团体", "机关团体", "AsWords")]
    [InlineData("机关、团体，机关团体", "机关团体", "AsWords")]
    [InlineData("（2023年）", "2023年", "AsWords")]
    public void What_punctuation_parts_is_no_phrase(string text, string wanted, string holding)
    {
        var part = SegmentedText.Of(text, new IcuSegmenter());
        var bits = new BorderBits(part.Text.Length);
        bits.Add(0, BorderBits.Of(part));
        Assert.Equal(holding, bits.Look(part.Text, 0, wanted).ToString());
    }

    [Fact]
    public void One_place_between_borders_is_enough()
    {
        var part = SegmentedText.Of("产品和服务，穿和服。", new IcuSegmenter());
        var bits = new BorderBits(part.Text.Length);
        bits.Add(0, BorderBits.Of(part));
        Assert.Equal(Holding.AsWords, bits.Look(part.Text, 0, "和服"));
    }
}
