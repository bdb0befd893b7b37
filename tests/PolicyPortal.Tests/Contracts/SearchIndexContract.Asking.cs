using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Contracts;

// What is asked, and what is answered.
public abstract partial class SearchIndexContract
{
    private static readonly PolicyDocument[] Shelf =
    [
        SampleDocuments.Of("sample001", "关于就业工作的通知", "稳就业，促创业。", "高校毕业生就业。", "请遵照执行。")
            .With(DocumentKind.Notice, "2023-12-01", "教就业〔2023〕4号", "教育部"),
        SampleDocuments.Of("sample002", "创业意见", "支持创业。", "税收优惠。").With(DocumentKind.Opinion, "2024-03-05", null, "国务院", "教育部"),
        SampleDocuments.Of("sample003", "新年贺词", "就业是民生。").With(DocumentKind.Greeting, "2022-12-31"),
    ];

    [Theory]
    [InlineData("就业 创业", 1)]
    [InlineData("就业", 3)]
    [InlineData("就业 -创业", 2)]
    [InlineData("-就业", 3)]
    [InlineData("-就业 -创业", 2)]
    [InlineData("民生 OR 税收", 2)]
    [InlineData("民生|税收", 2)]
    [InlineData("民生 OR 税收 年:2024", 1)]
    [InlineData("民生 OR -创业", 4)]
    [InlineData("\"稳就业\" 创业", 1)]
    [InlineData("类型:通知", 3)]
    [InlineData("-类型:通知", 3)]
    [InlineData("年:2023", 3)]
    [InlineData("年:2023..", 5)]
    [InlineData("年:..2022", 1)]
    [InlineData("机关:教育部", 5)]
    [InlineData("机关:國務院", 2)]
    [InlineData("文号:教就业[2023]4号", 3)]
    [InlineData("标题:创业", 2)]
    [InlineData("标题:创业 税收", 1)]
    [InlineData("标题:没有这个", 0)]
    [InlineData("", 0)]
    [InlineData("，。", 0)]
    public void A_query_finds_the_passages_that_it_asks_for(string query, int passages)
    {
        Fill(Shelf);
        var answer = Passages(query);
        Assert.Equal((MatchMode.Literal, passages, passages), (answer.Mode, answer.Total, answer.Hits.Length));
        Assert.Equal(passages, Documents(query).Passages);
    }

    [Theory]
    [InlineData("教就业〔2023〕4号", "sample001")]
    [InlineData("关于就业工作的通知", "sample001")]
    [InlineData("工作 创业", "sample001")]
    [InlineData("意见 税收", null)]
    public void A_document_that_only_its_name_is_found_by_is_listed_and_counts_no_passage(string query, string? document)
    {
        Fill(Shelf);
        var answer = Documents(query);
        Assert.Equal(document is null ? MatchMode.Near : MatchMode.Literal, answer.Mode);
        if (document is not null)
        {
            var hit = Assert.Single(answer.Hits);
            Assert.Equal((document, 0, 0, "稳就业，促创业。"), (hit.Id.Value, answer.Passages, hit.PassageCount, Assert.Single(hit.Passages).Passage.Text));
            Assert.Equal("稳就业，促创业。", Assert.Single(Passages(query).Hits).Passage.Text);
        }
    }

    [Fact]
    public void Passages_that_hold_the_words_are_counted_without_those_that_stand_for_a_name()
    {
        Fill([.. Shelf, SampleDocuments.Of("sample004", "创业条例", "甲乙。", "丙丁。")]);
        var answer = Documents("创业");
        Assert.Equal((3, 2), (answer.Documents, answer.Passages));
        Assert.Equal(0, answer.Hits.Single(h => h.Id.Value == "sample004").PassageCount);
        Assert.Equal((2, 2), (Passages("创业").Total, Passages("创业").Hits.Length));
    }

    [Theory]
    [InlineData("毕业生如何就业", "高校[毕业]生[就业]。")]
    [InlineData("毕业生如何就业 -高校", "[就业]是民生。")]
    [InlineData("毕业生如何就业 年:2022", "[就业]是民生。")]
    [InlineData("毕业生如何就业 \"民生\"", "[就业]是[民生]。")]
    public void A_question_that_stands_nowhere_finds_what_is_near_nearest_first(string query, string first)
    {
        Fill(Shelf);
        Assert.Equal(MatchMode.Near, Passages(query).Mode);
        Assert.Equal(first, Texts(query)[0]);
    }

    [Theory]
    [InlineData("业态", 0)]
    [InlineData("业务 高等", 0)]
    [InlineData("就业率", 3)]
    public void What_shares_but_single_characters_with_a_word_is_not_near_it(string query, int near)
    {
        Fill(Shelf);
        Assert.Equal((MatchMode.Near, near), (Passages(query).Mode, Passages(query).Total));
    }

    [Fact]
    public void What_is_not_wanted_or_filtered_out_is_not_near_either()
    {
        Fill(Shelf);
        Assert.DoesNotContain(Texts("毕业生如何就业 -民生"), text => text.Contains("民生", StringComparison.Ordinal));
        Assert.All(Passages("毕业生如何就业 年:2023").Hits, hit => Assert.Equal("sample001", hit.Document.Value));
    }

    [Fact]
    public void A_quoted_text_is_never_loosened()
    {
        Fill(Shelf);
        var answer = Passages("\"就业没有\"");
        Assert.Equal((MatchMode.Literal, 0), (answer.Mode, answer.Total));
        Assert.Equal(0, Passages("\"就业没有\" 毕业生哪里").Total);
    }

    [Fact]
    public void A_document_is_found_by_its_title_and_stands_first()
    {
        Fill(Shelf);
        var answer = Documents("就业工作");
        Assert.Equal("关于[就业工作]的通知", Show(Assert.Single(answer.Hits).Title));
        Fill(SampleDocuments.Of("sample004", "别的", "就业就业就业。"), SampleDocuments.Of("sample005", "就业", "甲乙。"));
        Assert.Equal("sample005", Documents("就业").Hits[0].Id.Value);
    }

    [Fact]
    public void Words_under_a_heading_that_has_them_too_rank_higher()
    {
        Fill(SampleDocuments.Of("sample001", "样本", "# 民生", "促进就业。", "# 就业", "促进就业。"));
        var alike = Passages("就业").Hits.Where(h => h.Passage.Text == "促进就业。").Select(h => h.Passage.Anchor.Value);
        Assert.Equal(["p-3", "p-1"], alike);
    }

    [Fact]
    public void Of_two_that_say_alike_the_one_that_others_cite_ranks_higher()
    {
        Fill(
            SampleDocuments.Of("sample001", "甲条例", "促进就业。"),
            SampleDocuments.Of("sample002", "中华人民共和国乙法（2018年修正）", "促进就业。"),
            SampleDocuments.Of("sample003", "丙办法", "根据《中华人民共和国乙法》制定。"),
            SampleDocuments.Of("sample004", "丁办法", "依照《乙法》办理，不依照《丁办法》。"));
        Assert.Equal(["sample002", "sample001"], Passages("就业").Hits.Select(h => h.Document.Value));
    }

    [Fact]
    public void A_facet_is_narrowed_by_the_other_filters_alone()
    {
        Fill(Shelf);
        var facets = Documents("-没有", new SearchFilters([DocumentKind.Notice], [], [])).Facets;
        Assert.Equal([DocumentKind.Greeting, DocumentKind.Notice, DocumentKind.Opinion], facets.Kinds.Select(k => k.Value).Order());
        Assert.Equal([new FacetCount<int>(2023, 1)], facets.Years);
        Assert.Equal([new FacetCount<string>("教育部", 1)], facets.Authorities);

        var answer = Documents("-没有", new SearchFilters([], ["教育部"], [2023, 2024]));
        Assert.Equal((2, 5), (answer.Documents, answer.Passages));
        Assert.Equal([2024, 2023], answer.Facets.Years.Select(y => y.Value));
        Assert.Equal([new("教育部", 2), new("国务院", 1)], answer.Facets.Authorities);
    }

    [Fact]
    public void The_newest_comes_first_by_date_and_the_undated_last()
    {
        Fill([.. Shelf, SampleDocuments.Of("sample004", "无日期", "就业就业。")]);
        var answer = Documents("就业 OR 创业", sort: SearchSort.Date);
        Assert.Equal(["sample002", "sample001", "sample003", "sample004"], answer.Hits.Select(h => h.Id.Value));
        Assert.Equal("sample002", Passages("就业 OR 创业", sort: SearchSort.Date).Hits[0].Document.Value);
    }

    [Fact]
    public void Passages_are_grouped_by_document_best_first()
    {
        Fill(SampleDocuments.Of("sample001", "甲", "就业就业就业。", "就业和其他许多许多事情在一起说。", "别的。", "就业就业。"));
        var hit = Assert.Single(Documents("就业", passages: 2).Hits);
        Assert.Equal((3, 2), (hit.PassageCount, hit.Passages.Length));
        Assert.True(hit.Passages[0].Score >= hit.Passages[1].Score);
        Assert.DoesNotContain(hit.Passages, p => p.Passage.Anchor.Value == "p-1");
    }

    [Theory]
    [InlineData(1, 2, 1, 2)]
    [InlineData(2, 2, 2, 1)]
    [InlineData(99, 2, 2, 1)]
    [InlineData(int.MaxValue, 100000, 1, 3)]
    [InlineData(-5, -5, 1, 1)]
    public void A_page_beyond_the_end_is_the_last(int page, int size, int answered, int hits)
    {
        Fill(Shelf);
        var documents = Documents("-没有", page: page, size: size);
        Assert.Equal((answered, 3, hits), (documents.Page, documents.Documents, documents.Hits.Length));
        Assert.Equal(1, Passages("没有这样的", page: page).Page);
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repetition()
    {
        FillWithSeed();
        var whole = Passages("发展").Hits.Select(h => (h.Document, h.Passage.Anchor)).ToList();
        var pages = Enumerable.Range(1, (whole.Count + 6) / 7).SelectMany(page => Passages("发展", page, size: 7).Hits).Select(h => (h.Document, h.Passage.Anchor));
        Assert.True(whole.Count > 20);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public void Within_a_document_every_passage_that_is_found_comes_in_printed_order()
    {
        FillWithSeed();
        var notice = Parsed.Seed.Documents[^1];
        var hits = Index.SearchWithin(notice.Id, QueryParser.Parse("毕业生"));
        var expected = Passage.Of(notice).Where(p => NormalizedText.Fold(p.Text).Contains("毕业生", StringComparison.Ordinal)).Select(p => p.Anchor);
        Assert.Equal(expected, hits.Select(h => h.Passage.Anchor));
        Assert.Equal(3, Index.SearchWithin(notice.Id, QueryParser.Parse("毕业生"), limit: 3).Count);
        Assert.Empty(Index.SearchWithin(notice.Id, QueryParser.Parse("大飞机")));
        Assert.NotEmpty(Index.SearchWithin(notice.Id, QueryParser.Parse("毕业生怎么找工作")));
        Assert.Empty(Index.SearchWithin(DocumentId.Parse("neverwas1"), QueryParser.Parse("毕业生")));
    }

    [Fact]
    public void Hits_in_the_seed_are_where_they_say()
    {
        FillWithSeed();
        foreach (var hit in Passages("经济 发展").Hits)
        {
            Assert.NotEmpty(hit.Hits);
            Assert.All(hit.Hits, span => Assert.True(NormalizedText.Fold(span.Of(hit.Passage.Text)) is "经济" or "发展"));
            Assert.NotEmpty(hit.Snippet.Hits);
            Assert.Contains(hit.Snippet.Text, hit.Passage.Text, StringComparison.Ordinal);
            Assert.InRange(hit.Snippet.Text.Length, 1, 140);
        }
    }

    [Theory]
    [InlineData("\"unclosed")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("，。！？…—")]
    [InlineData("*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?*?")]
    [InlineData("~^\\[](){}:/+&&||!")]
    [InlineData("\u202E\u200F就业\u0000\u0007")]
    [InlineData("标题: 机关： 年:x OR - \"")]
    [InlineData("年:99999 年:0000..9999 年:2024..2023")]
    public void Any_query_is_answered(string query)
    {
        FillWithSeed();
        Answer(query);
        Answer("\uD842就" + query + "\uDFB7\uD842");
    }

    private void Answer(string query)
    {
        Assert.True(Documents(query).Documents >= 0);
        Assert.True(Passages(query).Total >= 0);
        Assert.NotNull(Index.SearchWithin(Parsed.Seed.Documents[0].Id, QueryParser.Parse(query)));
    }

    [Fact]
    public void A_query_of_ten_thousand_characters_is_answered()
    {
        FillWithSeed();
        var text = string.Concat(Parsed.Seed.Source.Text.Where(c => c is not ('“' or '”')));
        Assert.True(Documents(text[..10_000]).Documents > 0);
        Assert.True(Documents(string.Concat(Enumerable.Repeat("就 ", 5_000))).Documents > 0);
        Assert.Equal(0, Documents(string.Concat(Enumerable.Repeat("𠮷", 5_000))).Documents);
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        FillWithSeed();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Index.SearchDocuments(new SearchRequest { Query = QueryParser.Parse("就业") }, cancelled.Token));
    }
}
