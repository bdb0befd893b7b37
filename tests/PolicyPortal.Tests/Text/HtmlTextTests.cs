using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class HtmlTextTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>某部关于做好测试工作的通知_公开专栏</title><script>var a = "<p>不是正文</p>";</script></head><body>
        <nav><a href="/">首页</a></nav>
        <table><tr><td><b>索 引 号：</b></td><td>0001</td><td><b>发文机关：</b></td><td>某部</td></tr>
        <tr><td><b>标　　题：</b></td><td>某部关于做好测试工作的通知</td><td><b>发文字号：</b></td><td>某部发〔2020〕7号</td></tr></table>
        <p align="center">某部关于做好测试工作的通知</p><p align="center">某部发〔2020〕7号</p>
        <p>各省、自治区、直辖市人民政府：</p>
        <p>　　为了做好测试
           工作，现就有关事项通知如下。<br>　　一、提高认识</p>
        <p style="text-align: right">某部</p><p style="text-align: right">2020年3月4日</p>
        <!-- 注释 --><div>扫一扫在手机打开当前页</div></body></html>
        """;

    private static readonly Source Source = SourceDecoder.Decode("page.html", System.Text.Encoding.UTF8.GetBytes(Page)).Source!;

    [Fact]
    public void What_the_site_puts_around_the_text_is_left_out()
    {
        Assert.DoesNotContain("首页", Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("索", Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("不是正文", Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("扫一扫", Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("注释", Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_one_document_with_all_its_elements()
    {
        var document = Assert.Single(Core.PolicyParser.Parse(Source).Documents);
        Assert.Equal("某部关于做好测试工作的通知", document.Metadata.Title);
        Assert.Equal("某部发〔2020〕7号", document.Metadata.DocumentNumber?.ToString());
        Assert.Equal("某部", document.Metadata.Signature);
        Assert.Equal(new DateOnly(2020, 3, 4), document.Metadata.IssuedOn);
        Assert.Equal("各省、自治区、直辖市人民政府", document.Metadata.Addressees);
        Assert.Contains(document.Paragraphs, p => p.Text == "为了做好测试工作，现就有关事项通知如下。" && p.Role is ParagraphRole.Body);
    }

    [Fact]
    public void A_page_without_end_of_nesting_is_read() =>
        Assert.NotNull(SourceDecoder.Decode("deep.html", System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "正文")).Source);
}
