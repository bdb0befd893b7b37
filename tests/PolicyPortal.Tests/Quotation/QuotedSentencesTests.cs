using PolicyPortal.Core.Quotation;
using Xunit;

namespace PolicyPortal.Tests.Quotation;

public class QuotedSentencesTests
{
    [Theory]
    [InlineData("要把就业工作摆在突出位置。要加强统筹部署！", "要把就业工作摆在突出位置。|要加强统筹部署！")]
    [InlineData("他说：“要把就业工作摆好。”随后开会讨论。", "他说：“要把就业工作摆好。”|随后开会讨论。")]
    [InlineData("一、总体要求和目标\n坚持以人民为中心，\n稳中求进。", "一、总体要求和目标|坚持以人民为中心，|稳中求进。")]
    [InlineData("　　严重失职；\r\n\r\n　　营私舞弊，造成重大损害的；", "严重失职；|营私舞弊，造成重大损害的；")]
    [InlineData("严重失职；营私舞弊，造成重大损害的；", "严重失职；营私舞弊，造成重大损害的；")]
    [InlineData("各地要把高校毕业生就业工作摆在更\n加突出的位置，抓好各项政策的落实\n见效。", "各地要把高校毕业生就业工作摆在更\n加突出的位置，抓好各项政策的落实\n见效。")]
    [InlineData(" \n\t", "")]
    public void A_text_is_cut_where_a_reader_would(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', QuotedSentences.In(text).Select(s => s.Of(text))));

    [Fact]
    public void A_sentence_without_end_is_cut_and_nothing_is_lost()
    {
        var text = string.Concat(Enumerable.Repeat("就业是最大的民生，𠮷", 200));
        var sentences = QuotedSentences.In(text);
        Assert.Equal(text, string.Concat(sentences.Select(s => s.Of(text))));
        Assert.All(sentences, s => Assert.InRange(s.Length, 1, 301));
        Assert.All(sentences, s => Assert.False(char.IsLowSurrogate(text[s.Start])));
    }
}
