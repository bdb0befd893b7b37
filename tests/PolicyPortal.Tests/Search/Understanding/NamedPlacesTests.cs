using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Tests.Contracts;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Search.Understanding;

public class NamedPlacesTests
{
    private static readonly SynonymTable Synonyms = SynonymTable.Of([("民诉法", "民事诉讼法")]);

    private static readonly NamedDocuments Named = NamedDocuments.Of(
    [
        Document("labour00", "中华人民共和国劳动合同法", DocumentKind.Law, "2012-12-28"),
        Document("labour01", "中华人民共和国劳动合同法（2007年）", DocumentKind.Law, "2007-06-29"),
        Document("labour02", "中华人民共和国劳动合同法实施条例", DocumentKind.Regulation, "2008-09-18"),
        Document("civil000", "中华人民共和国民事诉讼法", DocumentKind.Law, "2023-09-01"),
        Document("codemar0", "中华人民共和国民法典 婚姻家庭编", DocumentKind.Law, "2020-05-28"),
        Document("codepro0", "中华人民共和国民法典　物权编", DocumentKind.Law, "2020-05-28"),
        Document("notice00", "教育部关于做好2024届全国普通高校毕业生就业创业工作的通知", DocumentKind.Notice, "2023-12-01", "教就业〔2023〕4号"),
    ], new IcuSegmenter());

    [Theory]
    [InlineData("第三十九条", "", "Article 39")]
    [InlineData("劳动合同法第三十九条", "劳动合同法", "Article 39")]
    [InlineData("劳动合同法第39条", "劳动合同法", "Article 39")]
    [InlineData("劳动合同法３９条", "劳动合同法", "Article 39")]
    [InlineData("劳动合同法的第一百二十条之一", "劳动合同法", "Article 120.1")]
    [InlineData("劳动合同法第三十九条第二款第三项", "劳动合同法", "Article 39 para 2 item 3")]
    [InlineData("劳动合同法第39条第2款第（3）项", "劳动合同法", "Article 39 para 2 item 3")]
    [InlineData("劳动合同法第二〇条", "劳动合同法", "Article 20")]
    [InlineData("劳动合同法第三章", "劳动合同法", "Chapter 3")]
    [InlineData("通知第四部分", "通知", "Part 4")]
    [InlineData("通知附件2", "通知", "Annex 2")]
    [InlineData("工作二十条", "工作二十条", "")]
    [InlineData("劳动合同法第零条", "劳动合同法第零条", "")]
    [InlineData("就业", "就业", "")]
    public void A_place_is_read_off_the_end(string text, string before, string place)
    {
        var (name, found) = Locator.Split(text);
        Assert.Equal((before, place), (name, found is null ? "" : Show(found)));
    }

    [Theory]
    [InlineData("劳动合同法第三十九条", "labour00 labour01")]
    [InlineData("《劳动合同法》第三十九条", "labour00 labour01")]
    [InlineData("《中华人民共和国劳动合同法》 第39条", "labour00 labour01")]
    [InlineData("勞動合同法第三十九條", "labour00 labour01")]
    [InlineData("劳合法第39条", "labour00 labour01")]
    [InlineData("劳动合同法实施条例第3条", "labour02")]
    [InlineData("民诉法第一百条", "civil000")]
    [InlineData("民法典第1077条", "codemar0 codepro0")]
    [InlineData("民法典婚姻家庭编第1077条", "codemar0")]
    [InlineData("教就业2023 4号 第14条", "notice00")]
    [InlineData("教就业〔2023〕4号", "notice00")]
    [InlineData("教就业[2023]４号第十四条", "notice00")]
    [InlineData("教就业（2023）4 第14条", "notice00")]
    [InlineData("全国普通高校毕业生就业创业工作的通知第14条", "notice00")]
    [InlineData("劳动合同法", "")]
    [InlineData("合同法第三十九条", "")]
    [InlineData("劳法第3条", "")]
    [InlineData("第三十九条", "")]
    [InlineData("教就业2023 5号", "")]
    [InlineData("", "")]
    public void A_query_names_a_document_only_where_it_is_sure(string query, string documents) =>
        Assert.Equal(documents, string.Join(' ', Named.Find(query, Synonyms).Documents));

    [Theory]
    [InlineData("第14条", "cl-14", "14.")]
    [InlineData("第十四条", "cl-14", "14.")]
    [InlineData("第99条", "", "")]
    public void A_clause_of_a_notice_is_found_by_the_number_that_people_say(string place, string anchor, string label)
    {
        var notice = Parsed.Seed.Documents[^1];
        var found = LocatedPlace.Find(notice, Locator.Split(place).Place!);
        Assert.Equal((anchor, label), (found?.Anchor.Value ?? "", found?.Label ?? ""));
    }

    [Theory]
    [InlineData("第三条", "art-3", "第三条")]
    [InlineData("第三条第一款", "art-3", "第三条第一款")]
    [InlineData("第三条第二款", "art-3-para-2", "第三条第二款")]
    [InlineData("第三条第九款", "art-3", "第三条")]
    [InlineData("第二条第二项", "art-2-item-2", "第二条第二项")]
    [InlineData("第二条第9项", "art-2", "第二条")]
    [InlineData("第四条", "", "")]
    public void Finer_places_lead_to_their_own_anchors_or_to_their_article(string place, string anchor, string label)
    {
        var law = Assert.Single(Parsed.Text("""
            中华人民共和国样品法

            第一条 为了规范登记，制定本法。

            第二条 有下列情形之一的，应当登记：
            （一）新设的；
            （二）变更的。

            第三条 登记不收费。

            登记机关应当即时办理。
            """).Documents);
        var found = LocatedPlace.Find(law, Locator.Split(place).Place!);
        Assert.Equal((anchor, label), (found?.Anchor.Value ?? "", found?.Label ?? ""));
    }

    private static (DocumentId, DocumentMetadata) Document(string id, string title, DocumentKind kind, string day, string? number = null)
    {
        var document = SampleDocuments.Of(id, title).With(kind, day, number);
        return (document.Id, document.Metadata);
    }

    private static string Show(Locator place) =>
        $"{place.Unit} {place.Number}{(place.Sub > 0 ? $".{place.Sub}" : "")}{(place.Paragraph is { } p ? $" para {p}" : "")}{(place.Item is { } i ? $" item {i}" : "")}";
}
