using System.Text.Encodings.Web;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class ReadingViewTests
{
    private static readonly Ordinal Fourth = new(OrdinalStyle.Section, 4, 0, "四、");
    private static readonly Ordinal Second = new(OrdinalStyle.Clause, 2, 0, "2.");

    [Fact]
    public void A_printed_head_that_the_page_shows_is_not_said_again()
    {
        var view = View("教育部关于就业的通知",
            Sample.Paragraph(ParagraphRole.DocumentNumber, "教就业〔2023〕4号", "p-n"),
            Sample.Paragraph(ParagraphRole.Title, "教育部", "p-t1"),
            Sample.Paragraph(ParagraphRole.Title, "关于就业的通知", "p-t2"),
            Sample.Paragraph(ParagraphRole.Body, "正文。", "p-b"));
        Assert.Equal("p-n", view.Number?.Paragraph.Anchor.Value);
        Assert.Equal(["p-t1", "p-t2"], view.Title.Select(line => line.Paragraph.Anchor.Value));
        Assert.Equal(["p-b"], view.Body.Select(line => line.Paragraph.Anchor.Value));
    }

    [Fact]
    public void A_printed_head_that_says_something_else_stays_in_the_text()
    {
        var view = View("题名",
            Sample.Paragraph(ParagraphRole.DocumentNumber, "国发〔2020〕1号", "p-n"),
            Sample.Paragraph(ParagraphRole.Title, "另一标题", "p-t"));
        Assert.Null(view.Number);
        Assert.Empty(view.Title);
        Assert.Equal(2, view.Body.Length);
    }

    [Fact]
    public void Rows_that_follow_each_other_are_one_table_whose_rows_have_addresses()
    {
        var view = View("题",
            Sample.Paragraph(ParagraphRole.Body, "名单：", "p-b"),
            Sample.Paragraph(ParagraphRole.TableRow, "序号\t姓名", "p-r1"),
            Sample.Paragraph(ParagraphRole.TableRow, "1\t张<三>", "p-r2"),
            Sample.Paragraph(ParagraphRole.TableRow, "2", "p-r3"));
        var blocks = TableHtml.Blocks(view.Body).ToArray();
        Assert.Equal(2, blocks.Length);
        using var writer = new StringWriter();
        blocks[1].WriteTo(writer, HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        var html = writer.ToString();
        Assert.Contains("<th scope=\"col\">序号</th>", html, StringComparison.Ordinal);
        Assert.Contains("<tr id=\"p-r2\"><td>1</td><td>张&lt;三&gt;<a", html, StringComparison.Ordinal);
        Assert.Equal(6, html.Split("</t").Length - 1 - 4);
    }

    [Fact]
    public void Headings_leave_no_level_out()
    {
        var view = View("题",
            Sample.Paragraph(ParagraphRole.Heading, "一", "sec-1", 1),
            Sample.Paragraph(ParagraphRole.Heading, "（1）", "pt-1", 4),
            Sample.Paragraph(ParagraphRole.Body, "文", "p-b"),
            Sample.Paragraph(ParagraphRole.Heading, "二", "sec-2", 1));
        Assert.Equal([2, 3, 0, 2], view.Body.Select(p => p.HeadingLevel));
    }

    [Fact]
    public void Contents_name_headings_and_run_in_headings()
    {
        var view = View("题",
            Sample.Paragraph(ParagraphRole.Heading, "四、服务", "sec-4", 1, ordinal: Fourth),
            Sample.Paragraph(ParagraphRole.Clause, "2.加强指导。各地要……", "cl-2", 2, 7, Second));
        var section = Assert.Single(view.Contents);
        Assert.Equal("四、服务", section.Text);
        Assert.Equal("2.加强指导", Assert.Single(section.Children).Text);
    }

    [Fact]
    public void A_clause_carries_every_id_that_must_reach_it()
    {
        var view = View("题",
            Sample.Paragraph(ParagraphRole.Heading, "四、服务", "sec-4", 1, ordinal: Fourth),
            Sample.Paragraph(ParagraphRole.Clause, "2.加强指导。", "cl-2", 2, 7, Second));
        using var writer = new StringWriter();
        new ParagraphHtml(view.Body[1]).WriteTo(writer, HtmlEncoder.Default);
        Assert.Contains("id=\"cl-2\"", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("id=\"sec-4-cl-2\"", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("href=\"#cl-2\"", writer.ToString(), StringComparison.Ordinal);
    }

    private static ReadingView View(string title, params Paragraph[] paragraphs)
    {
        var document = Sample.Document(title, [.. paragraphs]);
        return ReadingView.Of(document, AnchorMap.Of(document), null, []);
    }
}
