using System.Text;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class TextDecoderTests
{
    private const string Simplified = "各级人民政府要把规范办事流程作为改进作风的重要内容，\n逐项列出清单，明确责任单位和完成时限（2023年）。\n“十四五”时期，要继续做好有关工作。";
    private const string Traditional = "各級人民政府要把規範辦事流程作為改進作風的重要內容，\n逐項列出清單，明確責任單位和完成時限。";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Written { get; } = new()
    {
        { "utf-8", Simplified }, { "GB18030", Simplified }, { "gb2312", Simplified }, { "utf-16", Simplified }, { "utf-16BE", Simplified }, { "utf-8", Traditional }, { "utf-16", Traditional },
        { "big5", Traditional }, { "GB18030", "国务院批准了，㐀㐁𠀀𠀁等生僻字也在其中，其余的字都是常用的。" }, { "utf-16", "Plain ASCII text, in sixteen bits.\n" }, { "utf-8", "Café, naïve: mostly ASCII with some letters beyond it." },
        { "GB18030", "第一章 总则" }, { "utf-8", "〇" }, { "utf-8", "𠮷" },
    };

    [Theory, MemberData(nameof(Written))]
    public void What_is_certain_is_read_without_a_mark(string encoding, string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text)).Text);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_mark_decides(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);
        Assert.Equal("\uFEFF" + Simplified, TextDecoder.Decode([.. writer.GetPreamble(), .. writer.GetBytes(Simplified)]).Text);
    }

    [Fact]
    public void Bytes_that_are_neither_are_told_with_byte_and_line()
    {
        var utf8 = Encoding.UTF8.GetBytes(Simplified);
        var at = Encoding.UTF8.GetByteCount(Simplified[..(Simplified.IndexOf('\n') + 3)]);
        utf8[at] = 0xFF;
        var decoded = TextDecoder.Decode(utf8);
        Assert.Null(decoded.Text);
        Assert.Equal("undecodable", decoded.Code);
        Assert.Contains($"utf-8 解码：第 {at + 1} 个字节（第 2 行）", decoded.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_in_the_middle_of_a_character_is_not_taken_for_another_encoding()
    {
        foreach (var encoding in new[] { "utf-8", "GB18030" })
        {
            var whole = Encoding.GetEncoding(encoding).GetBytes(string.Concat(Enumerable.Repeat(Simplified, 5)));
            for (var length = 40; length < whole.Length; length++)
            {
                var decoded = TextDecoder.Decode(whole[..length]);
                Assert.True(decoded.Text is null || Simplified.Contains(decoded.Text[..5], StringComparison.Ordinal), $"{encoding} {length}: {decoded.Encoding} {decoded.Text?[..5]}");
            }
        }
    }

    [Fact]
    public void What_two_encodings_explain_is_asked_about()
    {
        // 联通 in GBK is valid UTF-8 too, and says nothing there.
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("GB18030").GetBytes("联通联通"));
        Assert.True(decoded.Text is "联通联通" or null, decoded.Text);
    }

    [Fact]
    public void Control_characters_in_a_short_text_do_not_make_it_unreadable()
    {
        const string Text = "关于印发工作要点的通知\u0007\n各有关单位：\u0001\n";
        Assert.Equal(Text, TextDecoder.Decode(Encoding.UTF8.GetBytes(Text)).Text);
    }

    [Fact]
    public void What_is_full_of_them_is_no_text() =>
        Assert.Equal("undecodable", TextDecoder.Decode(Encoding.UTF8.GetBytes("通知\0\u0001\0\u0002各有关单位\0\0")).Code);

    [Theory]
    [InlineData("shift_jis", "この文書は日本語で書かれています。東京都庁の発表によると、気温は高い。")]
    [InlineData("euc-kr", "이 문서는 한국어로 작성되었습니다. 서울특별시에서 발표하였다.")]
    public void Another_languages_encoding_is_not_taken_for_Chinese(string encoding, string text) =>
        Assert.Null(TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text)).Text);
}
