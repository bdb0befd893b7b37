using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Splitting;

/// <summary>Heads that no number and no dateline announce, behind the last article of a law.</summary>
public class DocumentHeadTests
{
    private const string Law =
        "某某条例\n（2020年5月28日中华人民共和国国务院令第700号公布）\n第一条 为了规范管理，制定本条例。\n第二条 在中华人民共和国境内从事有关活动，适用本条例。\n第三条 本条例自2020年7月1日起施行。\n";

    [Theory]
    [InlineData("李强主持召开国务院常务会议\n国务院总理李强2月23日主持召开国务院常务会议，研究部署有关工作。\n会议强调，要做好各项工作，取得新的成效。\n", DocumentKind.Communique)]
    [InlineData("赵乐际同列席代表座谈\n全国人大常委会委员长赵乐际28日同列席会议的代表座谈，听取对有关工作的意见建议，了解基层情况。\n座谈会上，代表们踊跃发言。\n", DocumentKind.Communique)]
    [InlineData("最高人民法院关于某类调解的规定\n为规范人民法院调解工作，根据有关法律，结合审判实践，制定本规定。\n第一条 人民法院应当调解。\n第二条 本规定自公布之日起施行。\n", DocumentKind.JudicialInterpretation)]
    [InlineData("（1985年12月30日）\n第一条 为加强机场的统一管理，制定本规定。\n第二条 机场由产权单位管理。\n第三条 本规定自发布之日起施行。\n", DocumentKind.Rule)]
    [InlineData("共创美好明天\n中华人民共和国主席 习近平\n在这个美好的时节，应拉赫蒙总统邀请，我对塔吉克斯坦共和国进行国事访问。\n两国人民的友谊源远流长。\n", DocumentKind.Article)]
    [InlineData("中华人民共和国主席 习近平\n应卢拉总统邀请，我即将对巴西联邦共和国进行国事访问，并出席二十国集团领导人里约热内卢峰会。\n两国人民的友谊源远流长。\n", DocumentKind.Article)]
    [InlineData("为表达无比崇敬和深切悼念之情，现决定：\n（一）下半旗志哀，自即日起到追悼大会举行之日止。\n（二）不邀请外国人士来华参加悼念活动。\n特此公告。\n某某同志治丧委员会\n2022年11月30日\n", DocumentKind.Announcement)]
    [InlineData("在茶话会上的讲话\n（二〇〇一年一月一日）\n同志们、朋友们：\n新年到来之际，我们欢聚一堂，共贺佳节。\n", DocumentKind.Speech)]
    [InlineData("习近平对某地事故作出重要指示\n2月22日13时许，某地某公司发生坍塌事故，造成人员伤亡。\n事故发生后，有关方面赶赴现场指导救援工作。\n", DocumentKind.Communique)]
    [InlineData("同志们：\n受中央政治局委托，我就有关建议起草的情况向全会作说明。\n这次全会的主要任务是审议通过建议。\n", DocumentKind.Speech)]
    public void A_document_begins_behind_a_law(string text, DocumentKind kind)
    {
        var documents = Parsed.Text(Law + text).Documents;
        Assert.Equal([DocumentKind.Regulation, kind], documents.Select(d => d.Metadata.Kind));
    }

    [Fact]
    public void Addressees_one_below_the_other_begin_a_letter()
    {
        const string Letter = "中国国民党革命委员会中央委员会\n中国民主同盟中央委员会\n中华全国工商业联合会：\n在你们的大力支持下，各项工作取得圆满成功，谨向你们表示衷心感谢！\n中国共产党中央委员会\n2022年10月24日\n";
        var letter = Parsed.Text(Law + Letter).Documents[1];
        Assert.Equal("中国国民党革命委员会中央委员会、中国民主同盟中央委员会、中华全国工商业联合会", letter.Metadata.Addressees);
    }

    [Fact]
    public void What_a_picture_is_called_begins_nothing_and_the_law_after_it_does()
    {
        const string Next = "（2001年3月13日国家药品监督管理局令第27号公布）\n第一条 根据有关法律，制定本规范。\n第二条 本规范自发布之日起施行。\n";
        Assert.Equal(2, Parsed.Text(Law + "附图：\n某某标志式样\n\f" + Next).Documents.Length);
        Assert.Equal([DocumentKind.Regulation, DocumentKind.Law], Parsed.Text(Law + "附图：\n中华人民共和国某某法\n（1995年2月28日第八届全国人民代表大会常务委员会第十二次会议通过）\n第一条 为了有关目的，制定本法。\n第二条 本法自公布之日起施行。\n")
            .Documents.Select(d => d.Metadata.Kind));
    }

    [Fact]
    public void A_law_that_a_congress_passed_is_no_annex_of_another_and_what_was_published_with_one_is()
    {
        const string Table = "附：\n某某税目税率表\n";
        const string Passed = "（2013年3月17日第十二届全国人民代表大会第一次会议通过）\n第十二届全国人民代表大会第一次会议听取和审议了国务院总理所作的政府工作报告。会议决定批准这个报告。\n";
        const string Published = "某某制法说明\n（1949年9月28日中国人民政治协商会议第一届全体会议主席团公布）\n旗面为红色，长方形，其长与高为三与二之比，旗面左上方缀黄色五角星五颗。\n";
        Assert.Equal([DocumentKind.Regulation, DocumentKind.Resolution], Parsed.Text(Law + Table + Passed).Documents.Select(d => d.Metadata.Kind));
        Assert.Single(Parsed.Text(Law + "附：\n" + Published).Documents);
    }

    [Fact]
    public void A_title_that_stands_twice_is_one_title() =>
        Assert.Equal("某某办法", Parsed.Text("某某办法\n某某\n办法\n（2020年5月28日国务院令第700号公布）\n第一条 为了规范管理，制定本办法。\n第二条 本办法自2020年7月1日起施行。\n").Documents[0].Metadata.Title);

    [Fact]
    public void The_last_line_of_a_headline_of_several_is_one_of_it()
    {
        const string Head = "国家科学技术奖励大会\n两院院士大会在京召开\n习近平发表重要讲话\n";
        const string Text = "新华社北京7月8日电 国家科学技术奖励大会、两院院士大会8日上午在人民大会堂隆重召开。\n习近平强调，要坚定信心。\n";
        Assert.Equal("国家科学技术奖励大会 两院院士大会在京召开 习近平发表重要讲话", Parsed.Text(Head + Text).Documents[0].Metadata.Title);
        Assert.Equal("两院院士大会在京召开", Parsed.Text("两院院士大会在京召开\n习近平发表重要讲话\n" + Text).Documents[0].Metadata.Title);
    }
}
