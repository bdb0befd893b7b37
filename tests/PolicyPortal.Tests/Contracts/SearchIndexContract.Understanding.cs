using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

public abstract partial class SearchIndexContract
{
    private static readonly SynonymTable Synonyms = SynonymTable.Of([("国企", "国有企业"), ("炒鱿鱼", "解除劳动合同")]);

    [Fact]
    public void A_synonym_is_found_and_marked_and_stands_below_the_word_itself()
    {
        Fill(
            SampleDocuments.Of("syn00001", "甲", "各国有企业要加强管理，国有企业负责人要带头，国有企业各级都要落实。"),
            SampleDocuments.Of("syn00002", "乙", "国企要加强管理。"),
            SampleDocuments.Of("syn00003", "丙", "各地要加强管理。"));
        var found = Passages(Understood("国企"));
        Assert.Equal(["syn00002", "syn00001"], found.Hits.Select(hit => hit.Document.Value));
        Assert.Equal(MatchMode.Literal, found.Mode);
        Assert.StartsWith("各[国有企业]要", Show(new Snippet(found.Hits[1].Passage.Text, found.Hits[1].Hits)), StringComparison.Ordinal);
        Assert.Equal(1, Passages(Understood("\"国企\"")).Total);
        Assert.Equal(2, Passages(Understood("国企 管理")).Total);
        Assert.Equal(1, Passages(Understood("管理 -国企 -国有企业")).Total);
    }

    [Fact]
    public void A_question_finds_what_is_near_by_its_synonyms_too()
    {
        Fill(
            SampleDocuments.Of("syn00001", "甲", "用人单位解除劳动合同的，应当支付经济补偿。"),
            SampleDocuments.Of("syn00002", "乙", "春季捕捞期自三月一日起。"));
        var found = Passages(Understood("被炒鱿鱼怎么办"));
        Assert.Equal(MatchMode.Near, found.Mode);
        Assert.Equal("syn00001", Assert.Single(found.Hits).Document.Value);
    }

    [Fact]
    public void Days_bind_as_years_do()
    {
        Fill(
            SampleDocuments.Of("day00001", "甲", "就业").With(issuedOn: "2023-12-31"),
            SampleDocuments.Of("day00002", "乙", "就业").With(issuedOn: "2024-01-01"),
            SampleDocuments.Of("day00003", "丙", "就业"));
        Assert.Equal("day00001", Assert.Single(Passages(Understood("就业 2023年12月")).Hits).Document.Value);
        Assert.Equal("day00002", Assert.Single(Passages(Understood("2024年1月1日")).Hits).Document.Value);
    }

    [Fact]
    public void A_flat_answer_counts_documents_and_choices_as_one_by_documents_does()
    {
        FillWithSeed();
        var request = new SearchRequest { Query = QueryParser.Parse("经济") };
        var (flat, grouped) = (Index.SearchPassages(request, TestContext.Current.CancellationToken), Index.SearchDocuments(request, TestContext.Current.CancellationToken));
        Assert.Equal((grouped.Documents, grouped.Passages), (flat.Documents, flat.Total));
        Assert.Equal(grouped.Facets.Kinds, flat.Facets.Kinds);
        Assert.Equal(grouped.Facets.Years, flat.Facets.Years);
        Assert.Equal(grouped.Facets.Authorities, flat.Facets.Authorities);
    }

    private static SearchQuery Understood(string text) => QueryUnderstanding.Of(text, Synonyms, new IcuSegmenter());
}
