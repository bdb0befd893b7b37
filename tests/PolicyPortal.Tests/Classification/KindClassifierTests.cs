using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Classification;

/// <summary>Kinds of whole small documents, with and without their titles.</summary>
public class KindClassifierTests
{
    [Theory]
    [InlineData("中华人民共和国某某法\n（2020年5月28日第十三届全国人民代表大会第三次会议通过）\n", "法", "国家保护合法权益。", DocumentKind.Law)]
    [InlineData("", "法", "国家保护合法权益。", DocumentKind.Law)]
    [InlineData("某某条例\n（2020年5月28日中华人民共和国国务院令第700号公布）\n", "条例", "国家保护合法权益。", DocumentKind.Regulation)]
    [InlineData("某某衔条例\n（1994年5月12日第八届全国人民代表大会常务委员会第七次会议通过）\n", "条例", "国家保护合法权益。", DocumentKind.Law)]
    [InlineData("", "规定", "国务院商务主管部门和国务院有关部门按照职责分工做好工作。", DocumentKind.Regulation)]
    [InlineData("", "规定", "本规定由公安部负责解释。", DocumentKind.Rule)]
    [InlineData("", "办法", "国家市场监督管理总局主管全国的监督检查工作。", DocumentKind.Measures)]
    [InlineData("上海市某某共享规定\n", "规定", "国家保护合法权益。", DocumentKind.LocalRegulation)]
    [InlineData("人力资源市场暂行条例\n", "条例", "国家保护合法权益。", DocumentKind.Regulation)]
    [InlineData("最高人民法院关于审理某类案件若干问题的规定\n（2021年9月16日最高人民法院审判委员会第1846次会议通过）\n", "规定", "人民法院应当受理。", DocumentKind.JudicialInterpretation)]
    [InlineData("某某质量管理规范\n（2001年3月13日国家药品监督管理局令第27号公布）\n", "规范", "配制制剂应当符合要求。", DocumentKind.Rule)]
    [InlineData("（2001年3月13日国家药品监督管理局令第27号公布）\n", "规范", "配制制剂应当符合要求。", DocumentKind.Rule)]
    [InlineData("为依法惩治犯罪，根据刑法有关规定，现就办理此类刑事案件的若干问题解释如下：\n", "解释", "情节严重的，依法处罚。", DocumentKind.JudicialInterpretation)]
    [InlineData("关于审理某类案件若干问题的规定\n（2021年9月16日最高人民法院审判委员会第1846次会议通过）\n", "规定", "人民法院应当受理。", DocumentKind.JudicialInterpretation)]
    public void A_statute_is_its_makers(string head, string name, string third, DocumentKind kind) =>
        Assert.Equal(kind, Only(head + $"第一条 为了规范管理，制定本{name}。\n第二条 在中华人民共和国境内从事有关活动，适用本{name}。\n第三条 {third}\n第四条 本{name}自2024年6月1日起施行。\n").Kind);

    [Theory]
    [InlineData("全国政协举行新年茶话会 习近平发表重要讲话\n新华社北京12月29日电 中国人民政治协商会议全国委员会12月29日上午举行新年茶话会。\n习近平在茶话会上发表重要讲话。\n", DocumentKind.Communique)]
    [InlineData("在全国政协新年茶话会上的讲话\n（二〇〇一年一月一日）\n同志们、朋友们：\n新年到来之际，我们欢聚一堂，共贺佳节。\n", DocumentKind.Speech)]
    [InlineData("各位代表：\n现在，我代表国务院，向大会报告政府工作，请予审议。\n一、过去一年的工作\n过去一年，工作取得了新的进展。\n", DocumentKind.Report)]
    [InlineData("国务院关于某事的批复\n国函〔2018〕144号\n教育部：\n你部关于某事的请示收悉。现批复如下：\n一、原则同意。\n国务院\n2018年11月20日\n", DocumentKind.Reply)]
    [InlineData("中华人民共和国国务院令\n第752号\n《某某条例》已经2022年3月29日国务院第1次常务会议通过，现予公布，自2022年5月1日起施行。\n总理 李克强\n2022年4月3日\n", DocumentKind.Decree)]
    [InlineData("第一章 一般规定\n第一千一百一十九条 本编调整因继承产生的民事关系。\n第一千一百二十条 国家保护自然人的继承权。\n", DocumentKind.Law)]
    [InlineData("在这个美好的时节，应总统邀请，我对贵国进行国事访问。我期待着共同开辟两国关系新前景。\n两国人民的友谊源远流长。\n（新华社北京7月5日电）\n", DocumentKind.Article)]
    public void Another_document_is_what_it_calls_itself(string text, DocumentKind kind) => Assert.Equal(kind, Only(text).Kind);

    [Fact]
    public void Where_two_kinds_fit_the_other_is_named_with_its_words()
    {
        var metadata = Only("新华社北京12月31日电 新年前夕，国家主席习近平发表了二〇二四年新年贺词。全文如下：\n大家好！冬至阳生，岁回律转。\n");
        Assert.Equal(DocumentKind.Greeting, metadata.Kind);
        Assert.Equal(DocumentKind.Communique, metadata.AlternativeKind);
        Assert.Contains("也可能是会议通稿", metadata.EvidenceFor("kind")?.Reason, StringComparison.Ordinal);
    }

    private static DocumentMetadata Only(string text) => Assert.Single(Parsed.Text(text).Documents).Metadata;
}
