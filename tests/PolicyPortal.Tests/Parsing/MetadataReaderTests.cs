using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Parsing;

public class MetadataReaderTests
{
    [Fact]
    public void A_joint_notice_has_both_issuers_and_all_addressees()
    {
        var m = Only(SampleTexts.JointNotice);
        Assert.Equal("教育部 财政部关于做好某项工作的通知", m.Title);
        Assert.Equal(["教育部", "财政部"], m.IssuingAuthority);
        Assert.Equal("教育部 财政部", m.Signature);
        Assert.Equal("各省、自治区、直辖市教育厅（教委）、财政厅（局），新疆生产建设兵团教育局、财政局", m.Addressees);
        Assert.Equal(new(2023, 12, 1), m.IssuedOn);
        Assert.Equal(new(2023, 12, 1), m.EffectiveOn);
        Assert.Equal(EvidenceOrigin.Inferred, m.EvidenceFor("effectiveOn")?.Origin);
    }

    [Fact]
    public void A_law_has_its_history_and_its_maker()
    {
        var m = Only(SampleTexts.Law);
        Assert.Equal(["全国人民代表大会常务委员会"], m.IssuingAuthority);
        Assert.Equal([(HistoryAct.Passed, new(1990, 9, 7)), (HistoryAct.Amended, new DateOnly(2001, 10, 27))], m.History.Select(e => (e.Act, e.Date!.Value)));
        Assert.Equal(new(1990, 9, 7), m.IssuedOn);
        Assert.Equal(new(1991, 6, 1), m.EffectiveOn);
    }

    [Fact]
    public void What_a_ministry_publishes_with_the_State_Councils_approval_is_the_State_Councils()
    {
        var m = Only(SampleTexts.Regulation);
        Assert.Equal(DocumentKind.Regulation, m.Kind);
        Assert.Equal(["国务院"], m.IssuingAuthority);
        Assert.Equal("中国人民银行令第2号", m.DocumentNumber?.ToString());
        Assert.Equal(new(1995, 9, 14), m.IssuedOn);
        Assert.Equal(new(1996, 1, 1), m.EffectiveOn);
    }

    [Fact]
    public void A_decree_has_its_number_on_two_lines_and_its_issuer_in_it()
    {
        var m = Only(SampleTexts.Decree);
        Assert.Equal("中华人民共和国国务院令", m.Title);
        Assert.Equal("中华人民共和国国务院令第752号", m.DocumentNumber?.ToString());
        Assert.Equal(["国务院"], m.IssuingAuthority);
        Assert.Equal("总理 李克强", m.Signature);
        Assert.Equal(new(2022, 4, 3), m.IssuedOn);
        Assert.Equal(new(2022, 5, 1), m.EffectiveOn);
    }

    [Fact]
    public void A_report_has_its_day_its_meeting_and_its_speaker()
    {
        var m = Only(SampleTexts.Report);
        Assert.Equal("政府工作报告", m.Title);
        Assert.Equal(new(2011, 3, 5), m.IssuedOn);
        Assert.Equal("第十一届全国人民代表大会第四次会议", m.Event);
        Assert.Equal("温家宝", m.Speaker);
    }

    [Fact]
    public void A_resolution_is_the_congresss() => Assert.Equal(["全国人民代表大会"], Only(SampleTexts.Resolution).IssuingAuthority);

    [Fact]
    public void A_report_of_a_meeting_named_with_its_year_has_the_year()
    {
        var m = Only(SampleTexts.Communique);
        Assert.Equal(new(2024, 2, 23), m.IssuedOn);
        Assert.Equal("2024年对台工作会议", m.Event);
    }

    [Fact]
    public void A_law_in_Markdown_has_a_line_an_event()
    {
        var m = Only("# 中华人民共和国某某条例\n\n2000年9月25日 中华人民共和国国务院令第291号公布\n\n2014年7月29日 《国务院关于修改部分行政法规的决定》第一次修订　\n\n<!-- INFO END -->\n\n第一条 为了管理，制定本条例。\n", "law.md");
        Assert.Equal([HistoryAct.Promulgated, HistoryAct.Revised], m.History.Select(e => e.Act));
        Assert.Equal("中华人民共和国国务院令第291号", m.DocumentNumber?.ToString());
        Assert.Equal(new(2000, 9, 25), m.IssuedOn);
    }

    [Fact]
    public void A_pages_catalogue_says_what_the_text_does_not()
    {
        var m = Only(
            "<html><body><table><tr><td>发文机关：</td><td>国务院办公厅</td></tr><tr><td>成文日期：</td><td>2005年06月11日</td></tr><tr><td>标题：</td><td>国务院办公厅关于某事的通知</td></tr>"
            + "<tr><td>发文字号：</td><td>国办函〔2005〕57号</td></tr></table><p>现就某项工作的有关事项通知如下，请认真贯彻执行。</p><p>一、加强组织领导，明确工作责任。</p></body></html>",
            "page.html");
        Assert.Equal(("国务院办公厅关于某事的通知", false), (m.Title, m.TitleIsSupplied));
        Assert.Equal("国办函〔2005〕57号", m.DocumentNumber?.ToString());
        Assert.Equal(["国务院办公厅"], m.IssuingAuthority);
        Assert.Equal(new(2005, 6, 11), m.IssuedOn);
        Assert.Equal("网页目录", m.EvidenceFor("issuedOn")?.Reason);
    }

    private static DocumentMetadata Only(string text, string name = "test.txt") =>
        Assert.Single(PolicyParser.Parse(SourceDecoder.Decode(name, System.Text.Encoding.UTF8.GetBytes(text)).Source!).Documents).Metadata;
}
