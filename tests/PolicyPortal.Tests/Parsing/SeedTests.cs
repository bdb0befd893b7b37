using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Parsing;

public class SeedTests
{
    private static IReadOnlyList<PolicyDocument> Documents => Parsed.Seed.Documents;

    [Fact]
    public void The_bulletin_holds_six_documents() =>
        Assert.Equal(
            [DocumentKind.Greeting, DocumentKind.Speech, DocumentKind.Communique, DocumentKind.Communique, DocumentKind.Speech, DocumentKind.Notice],
            Documents.Select(d => d.Metadata.Kind));

    [Fact]
    public void Each_has_its_paragraphs_of_body_and_headings() =>
        Assert.Equal(
            [14, 26, 26, 15, 25, 34],
            Documents.Select(d => d.Paragraphs.Count(p => p.Role is ParagraphRole.Body or ParagraphRole.Heading or ParagraphRole.Clause)));

    [Fact]
    public void Each_has_its_date() =>
        Assert.Equal(
            [new(2023, 12, 31), new(2023, 12, 26), new(2023, 12, 12), new(2023, 12, 22), new(2023, 5, 23), new(2023, 12, 1)],
            Documents.Select(d => d.Metadata.IssuedOn!.Value));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_year_that_the_dateline_lacks_says_where_it_was_taken_from(int document)
    {
        var evidence = Documents[document].Metadata.EvidenceFor("issuedOn");
        Assert.Equal(EvidenceOrigin.Inferred, evidence?.Origin);
        Assert.Contains("年份据", evidence?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_that_the_source_lacks_are_supplied_and_marked() =>
        Assert.All(Documents, d =>
        {
            Assert.True(d.Metadata.TitleIsSupplied);
            Assert.Equal(EvidenceOrigin.Supplied, d.Metadata.EvidenceFor("title")?.Origin);
        });

    [Fact]
    public void The_conference_has_its_dateline_and_two_subtitle_lines()
    {
        Assert.Equal("新华社北京12月12日电", Documents[2].Metadata.Dateline);
        Assert.Equal(["李强作总结讲话", "赵乐际 王沪宁 蔡奇 丁薛祥 李希 出席会议"], Texts(Documents[2], ParagraphRole.Subtitle));
    }

    [Fact]
    public void The_printed_speech_has_its_source_and_three_sections()
    {
        Assert.Equal("《求是》2023年第21期", Documents[4].Metadata.SourceNote);
        Assert.Equal(["sec-1", "sec-2", "sec-3"], Documents[4].Paragraphs.Where(p => p.Role is ParagraphRole.Heading).Select(p => p.Anchor.Value));
    }

    [Fact]
    public void The_notice_has_all_its_elements()
    {
        var notice = Documents[5];
        Assert.Equal("教就业〔2023〕4号", notice.Metadata.DocumentNumber?.ToString());
        Assert.Equal(["教育部"], notice.Metadata.IssuingAuthority);
        Assert.Equal("教育部", notice.Metadata.Signature);
        Assert.StartsWith("各省、自治区、直辖市教育厅（教委），新疆生产建设兵团教育局", notice.Metadata.Addressees, StringComparison.Ordinal);
        Assert.EndsWith("部属各高等学校、部省合建各高等学校", notice.Metadata.Addressees, StringComparison.Ordinal);
        Assert.Equal(7, notice.Paragraphs.Count(p => p.Role is ParagraphRole.Heading));
    }

    [Fact]
    public void Clauses_run_on_through_the_sections_of_the_notice()
    {
        var clauses = Documents[5].Paragraphs.Where(p => p.Role is ParagraphRole.Clause).ToArray();
        Assert.Equal(Enumerable.Range(1, 26).Select(n => $"cl-{n}"), clauses.Select(p => p.Anchor.Value));
        Assert.Equal("14.加强生涯教育和就业指导。", clauses[13].Text[..clauses[13].RunIn!.Value]);
    }

    [Fact]
    public void The_long_form_of_a_clause_reaches_the_same_place()
    {
        var map = AnchorMap.Of(Documents[5]);
        Assert.NotNull(map.Find(Anchor.Parse("cl-14")));
        Assert.Equal(map.Find(Anchor.Parse("cl-14")), map.Find(Anchor.Parse("sec-4-cl-14")));
        Assert.Null(map.Find(Anchor.Parse("sec-3-cl-14")));
    }

    [Fact]
    public void Page_numbers_are_gone_and_digits_stand_close()
    {
        var text = string.Concat(Documents.SelectMany(d => d.Paragraphs).Select(p => p.Text));
        Assert.Contains("优化配置创新资源", text, StringComparison.Ordinal);
        Assert.Contains("也必然统一。我们", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2023 年", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_reported() => Assert.Empty(Parsed.Seed.Diagnostics);

    private static IEnumerable<string> Texts(PolicyDocument document, ParagraphRole role) => document.Paragraphs.Where(p => p.Role == role).Select(p => p.Text);
}
