using System.Text;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text.Markup;

public class MarkdownReaderTests
{
    [Fact]
    public void Marks_of_emphasis_links_code_and_quotes_print_nothing() =>
        Assert.Equal(["各地要把就业作为优先目标，见通知和1*2。", "引用的话"], Lines("各地要把**就业**作为*优先*目标，见[通知](https://example.org/a)和`1*2`。\n\n> 引用的话"));

    [Fact]
    public void A_list_keeps_its_printed_numbers_and_loses_its_bullets() =>
        Assert.Equal(["2. 强化统筹", "5. 抓好落实", "教育局", "财政局"], Lines("2. 强化统筹\n5. 抓好落实\n\n- 教育局\n- 财政局"));

    [Fact]
    public void Headings_of_both_kinds_have_levels()
    {
        var source = Read("某部关于测试的通知\n===\n\n## 一、总则\n\n正文。");
        Assert.Equal([(LineForm.Heading, 1), (LineForm.Heading, 2)], source.Marks.Select(mark => (mark.Form, mark.Level)));
    }

    [Fact]
    public void Sentences_over_a_rule_are_no_heading() => Assert.Empty(Read("这一段是正文，到此为止。\n---\n下一段。").Marks);

    [Fact]
    public void A_table_is_rows()
    {
        var source = Read("名单：\n\n| 序号 | 姓名 |\n| --- | --- |\n| 1 | 张\\|三 |\n| 2 |  |");
        Assert.Equal(["名单：", "序号\t姓名", "1\t张|三", "2\t"], source.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(3, source.Marks.Count(mark => mark.Form is LineForm.TableRow));
    }

    [Fact]
    public void Html_inside_is_read_as_a_page_is() =>
        Assert.Equal(["第一段。", "第二段。"], Lines("<p><strong>第一段</strong>。</p><p>第二段。</p>"));

    [Fact]
    public void Footnotes_and_front_matter_are_set_aside()
    {
        var source = Read("---\ntitle: 题\n---\n\n正文[^1]在此。\n\n[^1]: 注释在此。");
        Assert.Contains("正文在此。", source.Text, StringComparison.Ordinal);
        var document = Assert.Single(Core.PolicyParser.Parse(source).Documents);
        Assert.Equal(["正文在此。"], document.Paragraphs.Select(p => p.Text));
        Assert.Contains("注释在此。", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_paragraph_stay_lines_with_their_indents() =>
        Assert.Equal(["　　第一段。", "    第二段。"], Lines("　　第一段。\n    第二段。"));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("<div>")]
    public void Nesting_without_end_is_read(string mark) =>
        Assert.Contains("正文", SourceDecoder.Decode("deep.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, 20_000)) + "正文")).Source!.Text, StringComparison.Ordinal);

    private static Source Read(string markdown) => SourceDecoder.Decode("a.md", Encoding.UTF8.GetBytes(markdown)).Source!;

    private static string[] Lines(string markdown) => Read(markdown).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
