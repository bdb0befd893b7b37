using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;
using static PolicyPortal.Tests.Text.Word.WordFile;

namespace PolicyPortal.Tests.Text.Word;

public class WordReaderTests
{
    [Fact]
    public void A_notice_has_its_parts()
    {
        var document = Assert.Single(PolicyParser.Parse(Read(new WordFile
        {
            Body = P("某部关于做好测试工作的通知", "<w:jc w:val=\"center\"/>") + P("某部发〔2020〕7号", "<w:jc w:val=\"center\"/>") + P("各省、自治区、直辖市人民政府：")
                + P("为了做好测试工作，现就有关事项通知如下。", "<w:ind w:firstLineChars=\"200\"/>") + P("某部", "<w:jc w:val=\"right\"/>") + P("2020年3月4日", "<w:jc w:val=\"right\"/>"),
        })).Documents);
        Assert.Equal("某部关于做好测试工作的通知", document.Metadata.Title);
        Assert.Equal("某部发〔2020〕7号", document.Metadata.DocumentNumber?.ToString());
        Assert.Equal("各省、自治区、直辖市人民政府", document.Metadata.Addressees);
        Assert.Equal("某部", document.Metadata.Signature);
        Assert.Equal(new DateOnly(2020, 3, 4), document.Metadata.IssuedOn);
    }

    [Fact]
    public void Headings_come_from_styles_and_those_that_they_are_based_on()
    {
        var source = Read(new WordFile
        {
            Styles = "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"X\"><w:name w:val=\"own\"/><w:basedOn w:val=\"1\"/></w:style>",
            Body = P("某市测试工作方案", "<w:pStyle w:val=\"T\"/>") + P("总体要求", "<w:pStyle w:val=\"X\"/>") + P("正文。"),
        });
        Assert.Equal([1, 2], source.Marks.Select(mark => mark.Level));
        Assert.Equal("某市测试工作方案", Assert.Single(PolicyParser.Parse(source).Documents).Metadata.Title);
    }

    [Fact]
    public void First_level_headings_that_are_named_as_documents_begin_documents()
    {
        var style = "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>";
        var body = P("为了做好有关工作，现将有关事项通知如下，请认真贯彻执行。");
        var source = Read(new WordFile { Styles = style, Body = P("关于甲的通知", "<w:pStyle w:val=\"1\"/>") + body + P("关于乙的通知", "<w:pStyle w:val=\"1\"/>") + body });
        Assert.Equal(["关于甲的通知", "关于乙的通知"], PolicyParser.Parse(source).Documents.Select(d => d.Metadata.Title));
    }

    [Fact]
    public void Deletions_are_left_out_and_insertions_kept()
    {
        var decoded = SourceDecoder.Decode("a.docx", new WordFile
        {
            Body = $"<w:p>{R("保留")}<w:ins w:id=\"1\" w:author=\"a\">{R("插入")}</w:ins><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>删除</w:delText></w:r></w:del></w:p>"
                + $"<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr>{R("段尾删去，")}</w:p>" + P("并入上段。"),
        }.Bytes());
        Assert.Equal(["保留插入", "段尾删去，并入上段。"], Lines(decoded.Source!));
        Assert.Equal("word-deletions", Assert.Single(decoded.Diagnostics).Code);
    }

    [Fact]
    public void Notes_and_headers_are_set_aside_and_page_numbers_print_nothing()
    {
        var decoded = SourceDecoder.Decode("a.docx", new WordFile
        {
            Footnotes = $"<w:footnote w:id=\"1\"><w:p>{R("注释在此。")}</w:p></w:footnote>",
            Header = P("某部文件") + "<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>",
            Body = $"<w:p>{R("正文")}<w:r><w:footnoteReference w:id=\"1\"/></w:r>{R("在此。")}</w:p>",
        }.Bytes());
        Assert.Equal(["正文在此。"], Assert.Single(PolicyParser.Parse(decoded.Source!).Documents).Paragraphs.Select(p => p.Text));
        Assert.Equal(["正文在此。", "注释在此。", "某部文件"], Lines(decoded.Source!));
        Assert.Equal(["word-notes", "word-headers"], decoded.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void Fields_print_their_results_and_a_table_of_contents_is_no_text()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", Apart = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var source = Read(new WordFile
        {
            Body = $"<w:p>{Begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{Apart}{R("一、总则　3")}</w:p><w:p>{R("二、附则　9")}{End}</w:p>"
                + $"<w:p>{R("印发")}{Begin}<w:r><w:instrText> DATE </w:instrText></w:r>{Apart}{R("2020年")}{End}{R("方案。")}</w:p>",
        });
        Assert.Equal(["印发2020年方案。"], Assert.Single(PolicyParser.Parse(source).Documents).Paragraphs.Select(p => p.Text));
    }

    [Fact]
    public void Text_boxes_are_read_once_and_signs_hyphens_and_breaks_as_printed()
    {
        var box = $"<w:txbxContent>{P("框中文字")}</w:txbxContent>";
        var source = Read(new WordFile
        {
            Body = $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                + $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>{R("外面")}</w:p>"
                + $"<w:p>{R("甲")}<w:r><w:softHyphen/></w:r>{R("乙")}<w:r><w:noBreakHyphen/></w:r>{R("1")}<w:r><w:br/></w:r>{R("新行")}<w:r><w:br w:type=\"page\"/></w:r>{R("新页")}</w:p>",
        });
        Assert.Equal(["外面", "框中文字", "甲乙-1", "新行", "新页"], Lines(source));
    }

    [Fact]
    public void A_table_is_rows_with_merged_cells_in_their_places()
    {
        var source = Read(new WordFile
        {
            Numbering = $"<w:abstractNum w:abstractNumId=\"0\">{Level(0, "decimal", "%1")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
            Body = Table(
                [P("序号"), $"<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("姓名和单位")}</w:tc>"],
                [Item("甲", 1), P("张三"), $"<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P("甲局")}</w:tc>"],
                [Item("乙", 1), P("李四") + P("（兼）"), $"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{P("")}</w:tc>"]),
        });
        Assert.Equal(["序号\t姓名和单位\t", "1 甲\t张三\t甲局", "2 乙\t李四 （兼）\t"], Lines(source));
        Assert.Equal(3, source.Marks.Count(mark => mark.Form is LineForm.TableRow));
    }

    [Fact]
    public void A_table_that_holds_a_table_only_places_its_text()
    {
        var source = Read(new WordFile { Body = Table([P("左"), P("前") + Table([P("一"), P("二")], [P("三"), P("四")]) + P("后")], [P("末"), P("")]) });
        Assert.Equal(["左", "前", "一\t二", "三\t四", "后", "末"], Lines(source));
    }

    [Fact]
    public void Every_line_is_a_paragraph_however_wide()
    {
        var lines = Enumerable.Repeat("各级人民政府及其有关部门应当按照统一领导分级负责的原则做好有关工作和", 8);
        var source = Read(new WordFile { Body = string.Concat(lines.Select(line => P(line))) });
        Assert.Equal(8, PolicyParser.Parse(source).Documents.Sum(d => d.Paragraphs.Length));
    }

    internal static Source Read(WordFile file) => SourceDecoder.Decode("a.docx", file.Bytes()).Source!;

    internal static string[] Lines(Source source) => [.. source.Text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimStart('　'))];
}
