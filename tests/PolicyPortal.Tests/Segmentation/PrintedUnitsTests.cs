using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Segmentation;

public class PrintedUnitsTests
{
    // With what is left out, folded one to one, of two units, and (U+2F800) of two units that become one.
    private static readonly Gen<string> Texts =
        Gen.OneOf("劳", "动", "經", "，", "。", " ", "\n", "Ａ", "9", "①", "〇", "𠮷", "\U0002F800", "\u3000", "\uD842", "“").Array[0, 200].Select(string.Concat);

    [Fact]
    public void The_way_back_is_that_of_the_normalised_text() => Texts.Sample(AssertAlike);

    [Theory]
    [InlineData("10㎡以上")]
    [InlineData("第⑩条")]
    [InlineData("\U0002F800\U0002F801")]
    public void What_became_several_units_or_fewer_is_not_told_by_bits(string text) => Assert.Null(PrintedUnits.Of(text, NormalizedText.Of(text)));

    [Fact]
    public void A_long_text_is_walked_from_span_to_span_and_back()
    {
        var text = string.Concat(Enumerable.Repeat("第三十九条 劳动者有下列情形之一的，用人单位可以解除劳动合同：", 40));
        AssertAlike(text);
        Assert.NotNull(PrintedUnits.Of(text, NormalizedText.Of(text)));
    }

    private static void AssertAlike(string text)
    {
        var normalized = NormalizedText.Of(text);
        if (PrintedUnits.Of(text, normalized) is not { } kept)
        {
            return;
        }

        var units = new PrintedUnits(kept);
        for (var start = 0; start < normalized.Text.Length; start++)
        {
            for (var end = start + 1; end <= Math.Min(start + 5, normalized.Text.Length); end++)
            {
                if (!char.IsLowSurrogate(normalized.Text[start]) && !char.IsHighSurrogate(normalized.Text[end - 1]))
                {
                    Assert.Equal(normalized.ToOriginal(new TextSpan(start, end)), units.ToPrinted(new TextSpan(start, end)));
                }
            }
        }
    }
}
