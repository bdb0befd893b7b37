using System.Text.Json;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Structure;

public class OutlineTests
{
    private const string Plan =
        "1　总则\n1.1　编制目的\n为了有效应对突发事件，制定本预案。\n1.2　工作原则\n1.2.1　统一领导：各级人民政府统一领导。\n1.2.2　分级负责：投入1.4万元以上的，由省级负责。\n"
        + "2　组织机构\n2.1　指挥部\n指挥部设在办公厅。\n3　附则\n3.5万人以上的城市参照执行。";

    [Fact]
    public void Dotted_numbers_that_continue_a_series_are_an_outline()
    {
        Assert.Equal(
            ["num-1", "num-1_1", "num-1_2", "num-1_2_1", "num-1_2_2", "num-2", "num-2_1", "num-3"],
            Numbered(Plan).Select(p => p.Anchor.Value));
        Assert.Equal([1, 2, 2, 3, 3, 1, 2, 1], Numbered(Plan).Select(p => p.Level));
    }

    [Fact]
    public void Dotted_numbers_come_back_from_the_library() =>
        Assert.Equal(
            Numbered(Plan).Select(p => (p.Ordinal, p.Anchor, p.Level, p.Text)),
            LibraryMarkdown.Read(LibraryMarkdown.Write(Parsed.Text(Plan).Documents[0])).Paragraphs.Where(p => p.Ordinal is not null).Select(p => (p.Ordinal, p.Anchor, p.Level, p.Text)));

    [Fact]
    public void Decimals_without_a_series_are_text() =>
        Assert.Empty(Numbered("今年的工作成效明显。\n1.4万家单位参加了活动。\n2.6亿人次受益于政策。\n3.5万个岗位已经落实到位。"));

    [Fact]
    public void A_list_that_runs_on_in_one_paragraph_is_no_clause() =>
        Assert.Empty(Numbered("申请应当具备条件。\n（1）有固定住所；（2）有必要资金；（3）有专职人员。\n材料不全的不予受理。"));

    [Fact]
    public void A_clause_may_open_with_its_heading_an_article_does_not()
    {
        var clauses = Numbered("1.加强就业指导。各地各高校要开设课程。\n2.优化就业服务。各地各高校要建好市场。");
        Assert.Equal(["1.加强就业指导。", "2.优化就业服务。"], clauses.Select(p => p.Text[..p.RunIn!.Value]));
        var articles = Numbered("第一条　劳动者依法享有平等就业的权利。劳动者就业不受歧视。\n第二条　用人单位不得拒绝录用。经鉴定的除外。");
        Assert.Equal([null, null], articles.Select(p => p.RunIn));
    }

    [Fact]
    public void Sections_may_part_articles()
    {
        var document = Parsed.Text("为正确适用法律，制定本解释。\n一、一般规定\n第一条 本解释适用于继承纠纷。\n第二条 继承从被继承人死亡时开始。\n二、法定继承\n第三条 有下列情形之一的，可以多分：\n一、共同生活的；\n二、尽了主要义务的。\n三、附则\n第四条 本解释自公布之日起施行。\n").Documents[0];
        Assert.Equal(["sec-1", "sec-2", "sec-3"], document.Paragraphs.Where(p => p.Role is ParagraphRole.Heading).Select(p => p.Anchor.Value));
        using var json = JsonDocument.Parse(LibraryJson.Write(SourceJson.Of([document], [])));
        Assert.Equal(["一", "一", "二", "三"], json.RootElement.GetProperty("documents")[0].GetProperty("clauses").EnumerateArray().Select(c => c.GetProperty("section").GetString()));
    }

    [Fact]
    public void A_series_in_chinese_numerals_may_have_lost_its_first_numbers() =>
        Assert.Equal(["sec-3"], Numbered("如果当时的法律认为是犯罪的，依法追究刑事责任。\n三、如果当时的法律不认为是犯罪的，适用当时的法律。").Select(p => p.Anchor.Value));

    [Fact]
    public void A_number_that_goes_back_is_kept_and_reported()
    {
        const string Text = "一、总体要求\n三、主要任务\n二、基本原则";
        Assert.Equal(["sec-1", "sec-3", "sec-2"], Numbered(Text).Select(p => p.Anchor.Value));
        Assert.Contains(Parsed.Text(Text).Diagnostics, d => d.Code == "number-backwards");
    }

    [Fact]
    public void Annexes_have_numbers_of_their_own()
    {
        const string Text = "一、总体要求\n坚持稳中求进。\n二、主要任务\n落实各项政策。\n国务院\n2023年12月1日\n附件1\n一、适用范围\n适用于高校。\n附件2\n一、申请条件\n具备法人资格。";
        Assert.Equal(["sec-1", "sec-2", "annex-1", "annex-1-sec-1", "annex-2", "annex-2-sec-1"], Numbered(Text).Select(p => p.Anchor.Value));
        Assert.DoesNotContain(Parsed.Text(Text).Diagnostics, d => d.Code.StartsWith("number-", StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_divide_the_document_and_finer_headings_are_clauses()
    {
        var json = DocumentJson.Of(Parsed.Text("一、成员名单\n（一）部门委员\n梁言顺 中央宣传部副部长\n（二）专家委员\n马 敏 教授").Documents[0]);
        Assert.Equal(["成员名单"], json.Sections.Select(s => s.Heading));
        Assert.Equal([("（一）", "一", "部门委员\n梁言顺 中央宣传部副部长"), ("（二）", "一", "专家委员\n马 敏 教授")], json.Clauses.Select(c => (c.Label!, c.Section!, c.Text)));
    }

    [Theory]
    [InlineData("1.")]
    [InlineData("第一编")]
    [InlineData("（一")]
    [InlineData("一、")]
    public void Ten_thousand_levels_of_numbering_are_text_like_any_other(string number)
    {
        var text = string.Concat(Enumerable.Repeat(number, 10_000)) + "结束。";
        Assert.Equal(text, string.Concat(Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text)));
        var steps = string.Join('\n', Enumerable.Range(1, 2_000).Select(depth => string.Join('.', Enumerable.Repeat("1", depth)) + " 标题"));
        Assert.NotEmpty(Parsed.Text(steps).Documents);
        Assert.NotEmpty(JsonSerializer.Serialize(DocumentJson.Of(Parsed.Text(steps).Documents[0])));
    }

    private static IEnumerable<Paragraph> Numbered(string text) => Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Where(p => p.Ordinal is not null);
}
