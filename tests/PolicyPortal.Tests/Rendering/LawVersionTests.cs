using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class LawVersionTests
{
    private static readonly PolicyDocument Law = Document("law00001", "中华人民共和国公司法", DocumentKind.Law, new DateOnly(1993, 12, 29), new(2018, 10, 26));

    [Fact]
    public void Other_texts_of_the_law_are_offered_with_the_day_of_their_last_act() =>
        Assert.Equal(
            [(DocumentId.Parse("law00002"), new DateOnly(2023, 12, 29)), (DocumentId.Parse("law00003"), new DateOnly(2013, 12, 28))],
            Versions(
                Law,
                Document("law00003", "中华人民共和国公司法", DocumentKind.Law, new DateOnly(1993, 12, 29), new(2013, 12, 28)),
                Document("law00002", "中华人民共和国 公司法（2023年修订）", DocumentKind.Law, new DateOnly(2023, 12, 29))));

    [Fact]
    public void Another_law_the_same_text_and_what_is_no_law_are_not() =>
        Assert.Empty(Versions(
            Law,
            Document("law00002", "中华人民共和国合伙企业法", DocumentKind.Law, new DateOnly(1997, 2, 23)),
            Document("law00003", "中华人民共和国公司法", DocumentKind.Law, new DateOnly(1993, 12, 29), new(2018, 10, 26)),
            Document("law00004", "中华人民共和国公司法", DocumentKind.Notice, new DateOnly(2020, 1, 1))));

    [Fact]
    public void Two_notices_of_one_title_are_two_documents()
    {
        var notice = Document("note0001", "关于开展检查的通知", DocumentKind.Notice, new DateOnly(2020, 1, 1));
        Assert.Empty(LawVersion.Of(notice, Catalogue(notice, Document("note0002", "关于开展检查的通知", DocumentKind.Notice, new DateOnly(2021, 1, 1)))));
    }

    [Fact]
    public void The_last_change_tells_texts_of_one_law_apart()
    {
        var passed = new DateOnly(1993, 12, 29);
        var change = LawVersion.LastChange(Document("law00001", "公司法", DocumentKind.Law, passed, new(2018, 10, 26), new(2013, 12, 28)).Metadata);
        Assert.Equal(new(2018, 10, 26), change?.Date);
        Assert.Equal("2018修正", change?.Act.Shown("2018"));
        Assert.Null(LawVersion.LastChange(Document("law00001", "公司法", DocumentKind.Law, passed, passed).Metadata));
        Assert.Null(LawVersion.LastChange(Document("law00001", "公司法", DocumentKind.Law, passed).Metadata with { IssuedOn = null }));
    }

    private static IEnumerable<(DocumentId, DateOnly?)> Versions(PolicyDocument document, params PolicyDocument[] others) =>
        LawVersion.Of(document, Catalogue([document, .. others])).Select(version => (version.Id, version.Date));

    private static Catalogue Catalogue(params PolicyDocument[] documents) => new(documents.Select(CatalogueEntries.Of));

    private static PolicyDocument Document(string id, string title, DocumentKind kind, params DateOnly[] acts) => new()
    {
        Id = DocumentId.Parse(id),
        Metadata = new() { Kind = kind, Title = title, IssuedOn = acts[0], History = [.. acts.Select((day, i) => new HistoryEvent(day, i == 0 ? HistoryAct.Passed : HistoryAct.Amended, null, "通过"))] },
        Paragraphs = [new() { Role = ParagraphRole.Body, Text = "为了规范公司的组织和行为，制定本法。", Anchor = Anchor.Parse("p-aaaaaa") }],
    };
}
