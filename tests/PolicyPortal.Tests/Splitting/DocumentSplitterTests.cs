using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Splitting;

public class DocumentSplitterTests
{
    private const string Notice = """
        某部办公厅关于做好测试工作的通知
        某办发〔2020〕7号
        各省、自治区、直辖市人民政府：
        为了做好测试工作，现就有关事项通知如下。
        一、提高认识
        各地要充分认识测试工作的重要意义，切实加强组织领导。
        某部办公厅
        2020年3月4日
        """;

    [Fact]
    public void A_dateline_begins_a_document_after_a_signature() =>
        Assert.Equal(
            [DocumentKind.Notice, DocumentKind.Communique],
            Kinds(Notice + "\n新华社北京6月30日电 中共中央政治局6月30日召开会议，研究部署有关工作。\n会议指出，要做好各项工作，取得新的成效。"));

    [Fact]
    public void Two_notices_are_two_documents() => Assert.Equal([DocumentKind.Notice, DocumentKind.Notice], Kinds(Notice + "\n" + Notice.Replace("7号", "8号", StringComparison.Ordinal)));

    [Fact]
    public void What_a_notice_issues_stays_with_it()
    {
        var issued = Notice.Replace("为了做好测试工作，现就有关事项通知如下。", "《测试工作办法》已经同意，现印发给你们，请认真贯彻执行。", StringComparison.Ordinal);
        var document = Assert.Single(Parsed.Text(issued + "\n测试工作办法\n第一条 为了规范测试工作，制定本办法。\n第二条 本办法自公布之日起施行。").Documents);
        Assert.Equal(["annex-1", "art-1", "art-2"], document.Paragraphs.TakeLast(3).Select(p => p.Anchor.Value));
        Assert.Equal("某部办公厅", document.Metadata.Signature);
    }

    [Fact]
    public void A_number_inside_the_text_begins_nothing() => Assert.Single(Kinds(Notice.Replace("切实加强组织领导。", "认真落实某发〔2019〕1号文件，切实加强组织领导。", StringComparison.Ordinal)));

    private const string Report = """
        新华社北京6月30日电 某工作座谈会30日在京举行。有关负责同志出席座谈会，就进一步做好测试工作听取意见。
        与会同志认为，测试工作取得了新的成效，要再接再厉。
        某部副部长张某主持座谈会。
        """;

    [Theory]
    [InlineData("同志们：\n受大会委托，我就有关情况向全会作说明，请同志们审议。")]
    [InlineData("会议还研究了其他事项。\n第三十九条 本法所称的“以上”，包括本数；所称的“超过”，不包括本数。\n第四十条 本法自2021年1月1日起施行。")]
    [InlineData("某省代表团：\n在本届运动会上，你们顽强拼搏、奋勇争先，取得了优异的成绩。")]
    public void A_report_addresses_nobody_and_has_no_articles(string next) => Assert.Equal(2, Kinds($"{Report}\n{next}").Count());

    [Fact]
    public void A_speech_may_address_its_audience_again() =>
        Assert.Single(Kinds("在某工作座谈会上的讲话\n同志们：\n今天我们召开座谈会，回顾测试工作的历程。\n同志们！\n朋友们：\n让我们共同努力，把测试工作做得更好。"));

    private const string Regulation = """
        测试税暂行条例
        （2011年9月30日中华人民共和国国务院令第605号公布）
        第一条 为了规范测试税的征收，制定本条例。
        第二条 税目、税率依照本条例所附的表执行。
        附：
        测试税税目税率表
        """;

    [Theory]
    [InlineData("最高人民法院关于测试案件适用法律若干问题的解释\n为正确审理测试案件，根据《中华人民共和国民法典》，制定本解释。\n第一条 本解释所称测试，是指有计划的检验。")]
    [InlineData("最高人民法院关于测试案件适用法律若干问题的解释\n为正确审理测试案件，根据《中华人民共和国民法典》的规定，现就有关问题解释如下:\n第一条 本解释所称测试，是指有计划的检验。")]
    public void A_title_with_its_purpose_begins_a_document_after_an_annex_of_which_only_the_name_was_printed(string next) =>
        Assert.Equal([DocumentKind.Regulation, DocumentKind.JudicialInterpretation], Kinds($"{Regulation}\n{next}"));

    [Fact]
    public void What_an_annex_shows_is_no_line_of_the_next_title() =>
        Assert.Equal(
            "测试设备检查办法",
            Parsed.Text(Regulation.Replace("附：", "附图测试标志式样", StringComparison.Ordinal) + "\n测试设备检查办法\n（2022年5月26日某总局令第57号公布 自2022年7月1日起施行）\n第一条 为了规范检查工作，制定本办法。").Documents[^1].Metadata.Title);

    [Fact]
    public void Two_words_are_not_always_a_person_and_an_office() =>
        Assert.Equal(
            [DocumentKind.Communique, DocumentKind.Article],
            Kinds($"{Report}\n同心笃行 续写友好新篇章\n中华人民共和国主席 习近平\n仲夏之月，万物正盛。在这个美好时节，应某国总统邀请，我即将对某国进行国事访问。\n两国人民的友谊源远流长，历久弥新。"));

    [Fact]
    public void A_letter_to_many_begins_with_its_title()
    {
        var letter = Parsed.Text($"{Report}\n中共某省委致各民主党派省委的感谢信\n" + string.Join('\n', Enumerable.Range(0, 9).Select(n => $"某民主党派{"一二三四五六七八九"[n]}省委员会")) + "：\n感谢你们的祝贺，让我们共同努力，开创新的局面。").Documents[^1];
        Assert.Equal("中共某省委致各民主党派省委的感谢信", letter.Metadata.Title);
        Assert.Contains("某民主党派九省委员会", letter.Metadata.Addressees, StringComparison.Ordinal);
    }

    private static IEnumerable<DocumentKind> Kinds(string text) => Parsed.Text(text).Documents.Select(d => d.Metadata.Kind);
}
