using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text.Pdf;

public class PdfReaderTests
{
    private static readonly string[] Paragraphs =
    [
        "为了做好公共服务，进一步规范窗口办事流程，提高服务质量，现就有关事项通知如下，请结合本地实际认真抓好落实。",
        "一、统一思想认识",
        "各级人民政府要把规范办事流程作为改进作风的重要内容，逐项列出清单，明确责任单位和完成时限，按季度通报进展情况，并向社会公布。",
        "二、规范办理流程",
        "承担具体工作的单位要建立台账，做到事项清楚、责任清楚、进度清楚，凡是能够通过网络核验的材料，不再要求群众重复提供。",
    ];

    private static byte[] Notice() => Numbered(new PdfFile().Page()
        .Centred(0, "某省人民政府办公厅", 22).Centred(1, "关于规范窗口办事流程的通知", 22).Centred(3, "某政办发〔2023〕15号", 16)
        .Line(5, 0, "各市、县人民政府，省政府各部门：").Set(Paragraphs, 6)
        .Line(19, 15, "某省人民政府办公厅").Line(20, 16, "2023年5月18日"), 1).Bytes();

    private static PdfFile Numbered(PdfFile file, int page) => file.At(500, 60, $"— {page} —", 14);

    [Fact]
    public void A_notice_set_as_the_standard_says_has_its_parts()
    {
        var source = Read(Notice());
        var document = Assert.Single(PolicyParser.Parse(source).Documents);
        Assert.Equal("某省人民政府办公厅关于规范窗口办事流程的通知", document.Metadata.Title);
        Assert.Equal("某政办发〔2023〕15号", document.Metadata.DocumentNumber?.ToString());
        Assert.Equal("各市、县人民政府，省政府各部门", document.Metadata.Addressees);
        Assert.Equal("某省人民政府办公厅", document.Metadata.Signature);
        Assert.Equal(new DateOnly(2023, 5, 18), document.Metadata.IssuedOn);
        Assert.Equal(Paragraphs, document.Paragraphs.Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Clause).Select(p => p.Text));
    }

    [Fact]
    public void Indents_are_full_width_spaces_and_gaps_empty_lines()
    {
        var lines = Read(Notice()).Text.Split('\n');
        Assert.Contains("　　一、统一思想认识", lines);
        Assert.Contains("各市、县人民政府，省政府各部门：", lines);
        Assert.StartsWith("　　　　", lines[0], StringComparison.Ordinal);
        Assert.Equal("", lines[Array.FindIndex(lines, line => line.Contains("15号", StringComparison.Ordinal)) - 1]);
    }

    [Fact]
    public void Pages_are_parted_and_known_by_number_and_their_numbers_set_aside()
    {
        var file = new PdfFile();
        for (var page = 1; page <= 2; page++)
        {
            Numbered(file.Page().Line(0, 2, $"第{page}页的文字从这里开始，讲的是做好工作的第一项要求，并且写满").Line(1, 0, "一行以上。").Line(2, 2, "请认真执行，不得有误。"), page).At(200, 800, "某省人民政府公报", 10);
        }

        var source = Read(file.Bytes());
        Assert.Equal(2, source.PageStarts.Length);
        Assert.Equal(1, source.PageAt(source.Text.IndexOf("第1页的文字", StringComparison.Ordinal)));
        Assert.Equal(2, source.PageAt(source.Text.IndexOf("第2页的文字", StringComparison.Ordinal)));
        var text = string.Concat(PolicyParser.Parse(source).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text));
        Assert.DoesNotContain("公报", text, StringComparison.Ordinal);
        Assert.DoesNotContain("—", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_signatures_side_by_side_stay_apart() =>
        Assert.Contains("某省教育厅　　　　　　某省财政厅", Read(new PdfFile().Page().Set(Paragraphs).Line(16, 6, "某省教育厅").Line(16, 17, "某省财政厅").Bytes()).Text, StringComparison.Ordinal);

    [Fact]
    public void Notes_at_the_foot_are_set_aside_with_their_marks()
    {
        var file = new PdfFile().Page().Set(Paragraphs).At(PdfFile.Left + (2 * PdfFile.Column), PdfFile.Top - (16 * PdfFile.Pitch), "根据有关法律", 16)
            .At(PdfFile.Left + (8 * PdfFile.Column), PdfFile.Top - (16 * PdfFile.Pitch) + 6, "①", 8).At(PdfFile.Left + (8.5 * PdfFile.Column), PdfFile.Top - (16 * PdfFile.Pitch), "制定本办法。", 16)
            .At(PdfFile.Left, 100, "① 指《某省测试条例》。", 10.5);
        var paragraphs = Assert.Single(PolicyParser.Parse(Read(file.Bytes())).Documents).Paragraphs;
        Assert.Equal("根据有关法律制定本办法。", paragraphs[^1].Text);
    }

    [Fact]
    public void Letters_printed_twice_are_read_once() =>
        Assert.Equal("　　一、统一思想", Read(new PdfFile().Page().Line(0, 2, "一、统一思想").Line(0, 2.02, "一、统一思想").Line(1, 0, "各级人民政府。").Line(2, 0, "各级人民政府。").Bytes()).Text.Split('\n')[0]);

    [Fact]
    public void Radicals_become_the_characters_that_they_stand_for() =>
        Assert.Equal("人民日", Core.Text.Pdf.CjkRadicals.Unified("⼈⺠⽇"));

    [Fact]
    public void A_notice_printed_by_a_browser_has_the_paragraphs_that_were_printed()
    {
        var document = Assert.Single(PolicyParser.Parse(Read(Sample("notice.pdf"))).Documents);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Encoding.UTF8.GetString(Sample("notice.html")));
        Assert.Equal("人民政府关于做好公布工作的通知", document.Metadata.Title);
        Assert.Equal(new DateOnly(2023, 12, 1), document.Metadata.IssuedOn);
        Assert.Equal(page.QuerySelectorAll("p").Select(p => p.TextContent), document.Paragraphs.Skip(3).Select(p => p.Text));
    }

    [Fact]
    public void A_picture_of_a_page_is_refused_clearly() => Assert.Equal("pdf-scan", Refusal(Sample("scan.pdf")));

    [Fact]
    public void A_page_without_text_is_refused_clearly()
    {
        Assert.Equal("no-text", Refusal(new PdfFile().Page().Bytes()));
        Assert.Equal("pdf-scan", Refusal(Scan()));
    }

    [Fact]
    public void An_encrypted_file_is_refused_clearly() =>
        Assert.Equal("encrypted", Refusal(new PdfFile
        {
            Trailer = $"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{new string('A', 64)}>/U<{new string('B', 64)}>>>",
        }.Page().Line(0, 0, "密文").Bytes()));

    [Fact]
    public void A_file_that_unpacks_without_end_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                zip.Write(zeros);
            }
        }

        byte[] content = [.. Encoding.Latin1.GetBytes($"<</Length {packed.Length}/Filter/FlateDecode>>stream\n"), .. packed.ToArray(), .. Encoding.Latin1.GetBytes("\nendstream")];
        Assert.Equal("pdf-too-large", Refusal(OnePage("", content)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<</A ")]
    public void Nesting_without_end_is_refused(string mark) =>
        Assert.NotNull(Refusal(Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj\n{string.Concat(Enumerable.Repeat(mark, 200_000))}\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n")));

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(RepositoryFiles.Root, "tests", "PolicyPortal.Tests", "Samples", "pdf", name));

    private static byte[] Scan() => OnePage(
        "/XObject<</I 5 0 R>>",
        Encoding.Latin1.GetBytes("<</Length 28>>stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream"),
        Encoding.Latin1.GetBytes("<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream"));

    private static byte[] OnePage(string resources, params byte[][] contents) => PdfFile.Of(
    [
        Encoding.Latin1.GetBytes("<</Type/Catalog/Pages 2 0 R>>"),
        Encoding.Latin1.GetBytes("<</Type/Pages/Count 1/Kids[3 0 R]>>"),
        Encoding.Latin1.GetBytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{resources}>>/Contents 4 0 R>>"),
        .. contents,
    ]);

    private static string? Refusal(byte[] bytes) => SourceDecoder.Decode("a.pdf", bytes) is { Source: null } decoded ? Assert.Single(decoded.Diagnostics).Code : null;

    internal static Source Read(byte[] bytes)
    {
        var decoded = SourceDecoder.Decode("a.pdf", bytes);
        Assert.True(decoded.Source is not null, string.Join(' ', decoded.Diagnostics.Select(d => $"{d.Code} {d.Message}")));
        return decoded.Source!;
    }
}
