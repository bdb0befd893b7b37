using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text.Markup;

public class HtmlReaderTests
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
        Assert.DoesNotContain("不是正文", Source.Text, StringComparison.Ordinal);
        var text = string.Concat(Core.PolicyParser.Parse(Source).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text));
        Assert.DoesNotContain("扫一扫", text, StringComparison.Ordinal);
        Assert.DoesNotContain("索引号", text, StringComparison.Ordinal);
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

    [Fact]
    public void The_sites_catalogue_is_evidence_that_stands_in_the_source()
    {
        Assert.Equal(
            [("issuingAuthority", "某部"), ("title", "某部关于做好测试工作的通知"), ("documentNumber", "某部发〔2020〕7号")],
            Source.Facts.Select(fact => (fact.Field, fact.Value)));
        Assert.All(Source.Facts, fact => Assert.Equal(fact.Value, fact.Range.Of(Source.Text)));
    }

    [Fact]
    public void A_catalogue_in_a_list_and_the_pages_own_title_are_read_too()
    {
        var source = Read("""
            <html><head><meta name="ArticleTitle" content="某市人民政府关于测试的意见"></head><body><div class="header">某市人民政府门户网站</div>
            <div class="xxgk"><ul><li><span>索引号：</span>11/2020-1</li><li><span>发布机构：</span>某市人民政府</li><li><b>成文日期</b>：2020年5月6日</li><li>文号：某政发〔2020〕3号</li></ul></div>
            <h1>某市人民政府关于测试的意见</h1><div class="pages_content"><p>各县人民政府：</p><p>为推进测试，提出如下意见，请结合实际认真贯彻执行并及时报告有关情况。</p></div></body></html>
            """);
        Assert.Equal(["documentNumber=某政发〔2020〕3号", "issuedOn=2020年5月6日", "issuingAuthority=某市人民政府", "title=某市人民政府关于测试的意见"], source.Facts.Select(f => $"{f.Field}={f.Value}").Order());
        Assert.Equal("某市人民政府关于测试的意见", Assert.Single(Core.PolicyParser.Parse(source).Documents).Metadata.Title);
    }

    [Fact]
    public void Text_that_br_breaks_in_mid_sentence_is_joined()
    {
        var lines = Enumerable.Repeat("各级人民政府及其有关部门应当按照统一领导分级负责的原则做", 6).Select(line => line + "<br>");
        var source = Read($"<html><body><div id=zoom>　　{string.Concat(lines)}好工作。<br>　　第二段的文字在这里。</div></body></html>");
        var paragraphs = Assert.Single(Core.PolicyParser.Parse(source).Documents).Paragraphs;
        Assert.Equal(2, paragraphs.Length);
        Assert.EndsWith("做好工作。", paragraphs[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_rows_and_its_merged_cells_keep_their_places()
    {
        var source = Read("""
            <html><body><p>名单如下：</p><table><tr><th>序号</th><th colspan=2>姓名和单位</th></tr><tr><td rowspan=2>1</td><td>张三</td><td>甲局</td></tr><tr><td>李四</td><td>乙
            局</td></tr></table><p>以上名单自公布之日起有效。</p></body></html>
            """);
        var rows = Core.PolicyParser.Parse(source).Documents.SelectMany(d => d.Paragraphs).Where(p => p.Role is ParagraphRole.TableRow);
        Assert.Equal(["序号\t姓名和单位\t", "1\t张三\t甲局", "\t李四\t乙局"], rows.Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_table_that_places_text_is_no_table()
    {
        var source = Read("<html><body><table><tr><td>左栏</td><td><table><tr><td><p>第一段文字在这里。</p><p>第二段文字在这里。</p></td></tr></table></td></tr></table></body></html>");
        Assert.DoesNotContain(source.Marks, mark => mark.Form is LineForm.TableRow);
        Assert.Contains("第二段文字在这里。", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_around_the_whole_page_does_not_hide_it() =>
        Assert.Contains("正文在表单里", Read("<html><body><form><div>正文在表单里，这样的网站不少。</div></form></body></html>").Text, StringComparison.Ordinal);

    [Fact]
    public void The_catalogue_fills_what_the_text_lacks_and_is_reported_where_it_differs()
    {
        var parsed = Core.PolicyParser.Parse(Read("""
            <html><body><table><tr><td>索引号：</td><td>1</td><td>标题：</td><td>某部关于测试的通知</td></tr><tr><td>发文字号：</td><td>某发〔2020〕9号</td><td>成文日期：</td><td>2020年3月5日</td></tr></table>
            <p>各省、自治区、直辖市人民政府：</p><p>为了做好测试工作，现就有关事项通知如下，请认真执行。</p><p>某部</p><p>2020年3月4日</p></body></html>
            """));
        var metadata = Assert.Single(parsed.Documents).Metadata;
        Assert.Equal(("某部关于测试的通知", false, "某发〔2020〕9号"), (metadata.Title, metadata.TitleIsSupplied, metadata.DocumentNumber?.ToString()));
        Assert.Equal((EvidenceOrigin.Read, "网页目录"), (metadata.EvidenceFor("documentNumber")!.Origin, metadata.EvidenceFor("documentNumber")!.Reason));
        Assert.Equal(new DateOnly(2020, 3, 4), metadata.IssuedOn);
        Assert.Equal("catalogue-differs", Assert.Single(parsed.Diagnostics).Code);
        Assert.Equal("2020年3月5日", parsed.Diagnostics[0].Range!.Value.Of(parsed.Source.Text));
    }

    [Theory]
    [InlineData(@"财政、金融、审计\银行", new[] { @"财政、金融、审计\银行" })]
    [InlineData("科技、教育/教育；卫生", new[] { @"科技、教育\教育", "卫生" })]
    [InlineData("", new string[0])]
    public void Subjects_are_those_that_the_catalogue_names_and_no_others(string named, string[] subjects)
    {
        var parsed = Core.PolicyParser.Parse(Read($"""
            <html><body><table><tr><td>索引号：</td><td>1</td><td>主题分类：</td><td>{named}</td></tr><tr><td>标题：</td><td>某部关于银行教育的通知</td><td>成文日期：</td><td>2020年3月4日</td></tr></table>
            <p>各省、自治区、直辖市人民政府：</p><p>为了做好测试工作，现就有关事项通知如下，请认真执行。</p><p>某部</p><p>2020年3月4日</p></body></html>
            """));
        var metadata = Assert.Single(parsed.Documents).Metadata;
        Assert.Equal(subjects, metadata.Subjects);
        Assert.Equal(subjects.Length == 0 ? null : named, metadata.EvidenceFor("subjects")?.Range?.Of(parsed.Source.Text));
        Assert.Empty(parsed.Diagnostics);
    }

    private static Source Read(string html) => SourceDecoder.Decode("page.html", System.Text.Encoding.UTF8.GetBytes(html)).Source!;
}
