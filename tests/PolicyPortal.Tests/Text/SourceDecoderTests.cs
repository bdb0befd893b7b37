using System.Text;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class SourceDecoderTests
{
    private const string Sample = "关于做好就业工作的通知";

    [Fact]
    public void Utf8_with_and_without_mark_is_read()
    {
        Assert.Equal(Sample, SourceDecoder.Decode("a.txt", Encoding.UTF8.GetBytes(Sample)).Source?.Text);
        Assert.EndsWith(Sample, SourceDecoder.Decode("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)]).Source?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Gb18030_and_utf16_are_read()
    {
        _ = SourceDecoder.Decode("a.txt", []);
        Assert.Equal(Sample, SourceDecoder.Decode("a.txt", Encoding.GetEncoding("GB18030").GetBytes(Sample)).Source?.Text);
        Assert.EndsWith(Sample, SourceDecoder.Decode("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)]).Source?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_refused_with_a_reason()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);
        var decoded = SourceDecoder.Decode("noise.txt", bytes);
        Assert.Null(decoded.Source);
        Assert.Equal("undecodable", Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text_without_documents()
    {
        var parsed = Core.PolicyParser.Parse(SourceDecoder.Decode("empty.txt", []).Source!);
        Assert.Empty(parsed.Documents);
        Assert.Equal("no-text", Assert.Single(parsed.Diagnostics).Code);
    }

    [Fact]
    public void A_line_of_twenty_megabytes_is_one_paragraph()
    {
        var parsed = Core.PolicyParser.Parse(SourceDecoder.Decode("long.txt", Encoding.UTF8.GetBytes(new string('策', 7_000_000))).Source!);
        Assert.Equal(7_000_000, Assert.Single(Assert.Single(parsed.Documents).Paragraphs).Text.Length);
    }
}
