using DocumentFormat.OpenXml.Wordprocessing;
using PolicyPortal.Core.Text.Word;
using Xunit;
using static PolicyPortal.Tests.Text.Word.WordFile;

namespace PolicyPortal.Tests.Text.Word;

public class WordNumberingTests
{
    private static string[] Read(string numbering, string body, string? styles = null) =>
        WordReaderTests.Lines(WordReaderTests.Read(new WordFile { Numbering = numbering, Body = body, Styles = styles }));

    private static string List(int id, string levels, string more = "") => $"<w:abstractNum w:abstractNumId=\"{id}\">{more}{levels}</w:abstractNum>";

    private static string Instance(int id, int list, string overrides = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{list}\"/>{overrides}</w:num>";

    [Fact]
    public void The_outline_of_official_documents_is_counted_and_begins_anew()
    {
        var levels = Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "（%2）") + Level(2, "decimal", "%3.") + Level(3, "decimal", "（%4）");
        Assert.Equal(
            ["一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己", "二、庚", "（一）辛"],
            Read(List(0, levels) + Instance(1, 0), Item("甲", 1) + Item("乙", 1, 1) + Item("丙", 1, 2) + Item("丁", 1, 2) + Item("戊", 1, 1) + Item("己", 1, 2) + Item("庚", 1) + Item("辛", 1, 1)));
    }

    [Fact]
    public void Articles_run_on_through_chapters_where_the_list_says_so()
    {
        var levels = Level(0, "chineseCounting", "第%1章") + Level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/>");
        Assert.Equal(
            ["第一章 总则", "第一条 甲。", "第二章 附则", "第二条 乙。"],
            Read(List(0, levels) + Instance(1, 0), Item("总则", 1) + Item("甲。", 1, 1) + Item("附则", 1) + Item("乙。", 1, 1)));
    }

    [Fact]
    public void A_list_that_is_overridden_starts_where_it_says_and_others_count_on()
    {
        var numbering = List(0, Level(0, "decimal", "%1.")) + Instance(1, 0) + Instance(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>") + Instance(3, 0);
        Assert.Equal(["1.甲", "2.乙", "5.丙", "6.丁", "7.戊"], Read(numbering, Item("甲", 1) + Item("乙", 1) + Item("丙", 2) + Item("丁", 2) + Item("戊", 3)));
    }

    [Fact]
    public void A_number_may_come_from_the_style()
    {
        var levels = Level(0, "decimal", "%1.") + Level(1, "upperLetter", "%2、", "<w:pStyle w:val=\"H\"/>");
        var style = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"own\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        Assert.Equal(
            ["A、甲", "B、乙", "丙"],
            Read(List(0, levels) + Instance(1, 0), P("甲", "<w:pStyle w:val=\"H\"/>") + P("乙", "<w:pStyle w:val=\"H\"/>") + P("丙", "<w:pStyle w:val=\"H\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), style));
    }

    [Fact]
    public void A_list_may_be_that_of_a_numbering_style() =>
        Assert.Equal(
            ["一、甲"],
            Read(List(0, Level(0, "chineseCounting", "%1、"), "<w:styleLink w:val=\"L\"/>") + List(1, "", "<w:numStyleLink w:val=\"L\"/>") + Instance(1, 1), Item("甲", 1)));

    [Fact]
    public void Levels_of_decimals_and_legal_style_name_those_above()
    {
        var levels = Level(0, "chineseCounting", "第%1章") + Level(1, "decimal", "%1.%2", "<w:isLgl/>");
        Assert.Equal(["第一章 甲", "1.1 乙", "1.2 丙"], Read(List(0, levels) + Instance(1, 0), Item("甲", 1) + Item("乙", 1, 1) + Item("丙", 1, 1)));
    }

    [Fact]
    public void Bullets_and_empty_paragraphs_print_and_count_nothing()
    {
        var numbering = List(0, Level(0, "bullet", "")) + Instance(1, 0) + List(1, Level(0, "decimal", "%1.")) + Instance(2, 1);
        Assert.Equal(["甲", "1.乙", "2.丙"], Read(numbering, Item("甲", 1) + Item("乙", 2) + Item("", 2) + Item("丙", 2)));
    }

    [Theory]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCounting", 21, "二十一")]
    [InlineData("chineseCountingThousand", 101, "一百〇一")]
    [InlineData("chineseCountingThousand", 1110, "一千一百一十")]
    [InlineData("chineseLegalSimplified", 12, "壹拾贰")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 3, "丙")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 28, "BB")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    public void Numbers_are_printed_as_the_format_says(string format, int number, string printed) =>
        Assert.Equal(printed, WordNumberFormat.Print(new NumberFormatValues(format), number));
}
