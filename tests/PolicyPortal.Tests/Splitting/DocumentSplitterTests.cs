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

    private static IEnumerable<DocumentKind> Kinds(string text) => Parsed.Text(text).Documents.Select(d => d.Metadata.Kind);
}
