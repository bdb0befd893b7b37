using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Library;

public class CuratedMetadataTests
{
    private static readonly ImmutableArray<PolicyDocument> Documents =
        [Sample.Notice(), Sample.Notice("aaaaaaaa", "同志们，朋友们：今天我们集会。") with { Metadata = Speech }];

    private static DocumentMetadata Speech => new() { Kind = DocumentKind.Speech, Title = "讲话", TitleIsSupplied = true, IssuedOn = new(2023, 12, 26) };

    [Theory]
    [InlineData("{ documentNumber: '教就业[2023] 4 号' }", 0)]
    [InlineData("{ issuedOn: 2023-12-26 }", 1)]
    [InlineData("{ opening: 同志们， 朋友们 }", 1)]
    [InlineData("{ opening: 各地各高校, issuedOn: 2023-12-01 }", 0)]
    public void An_entry_goes_to_the_document_that_its_evidence_fits(string match, int place)
    {
        var curated = CuratedMetadata.Apply($"documents:\n- match: {match}\n  title: 新标题\n  speaker: 某人\n", Documents);

        Assert.Empty(curated.Diagnostics);
        var metadata = curated.Documents[place].Metadata;
        Assert.Equal(("新标题", "某人", true), (metadata.Title, metadata.Speaker, metadata.TitleIsSupplied));
        Assert.Equal(EvidenceOrigin.Curated, metadata.EvidenceFor("title")!.Origin);
        Assert.Equal(EvidenceOrigin.Curated, metadata.EvidenceFor("speaker")!.Origin);
        Assert.Same(Documents[1 - place], curated.Documents[1 - place]);
    }

    [Theory]
    [InlineData("{ opening: 没有这句话 }", "curated-unmatched")]
    [InlineData("{ opening: 各地各高校, issuedOn: 2023-12-02 }", "curated-unmatched")]
    [InlineData("{ }", "curated-unmatched")]
    [InlineData("{ opening: 各省、自治区 }", "curated-ambiguous")]
    public void An_entry_that_fits_none_or_several_changes_nothing_and_is_reported(string match, string code)
    {
        var curated = CuratedMetadata.Apply($"documents:\n- match: {match}\n  title: 新标题\n", Documents);

        Assert.Equal(Documents, curated.Documents);
        Assert.Equal(code, Assert.Single(curated.Diagnostics).Code);
    }

    [Theory]
    [InlineData("documents:\n- match: { issuedOn: 2023-12-01 }\n  title: \"没有完\n")]
    [InlineData("documents:\n- match: { issuedOn: 2023-12-01 }\n  titel: 写错了\n")]
    [InlineData("documents: 3\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("\0\u0001{{{{")]
    public void A_broken_file_is_reported_with_its_line_and_changes_nothing(string yaml)
    {
        var curated = CuratedMetadata.Apply(yaml, Documents);

        Assert.Equal(Documents, curated.Documents);
        var diagnostic = Assert.Single(curated.Diagnostics);
        Assert.Equal("curated-unreadable", diagnostic.Code);
        Assert.DoesNotContain("PolicyPortal.", diagnostic.Message, StringComparison.Ordinal);
        Assert.Matches("第[0-9]+行", diagnostic.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("documents:\n")]
    public void A_file_that_says_nothing_changes_nothing(string? yaml)
    {
        var curated = CuratedMetadata.Apply(yaml, Documents);

        Assert.Equal(Documents, curated.Documents);
        Assert.Empty(curated.Diagnostics);
    }

    [Fact]
    public void A_field_that_cannot_be_read_is_reported_and_the_others_are_taken()
    {
        var curated = CuratedMetadata.Apply(
            "documents:\n- match: { issuedOn: 2023-12-26 }\n  kind: 诗\n  issuedOn: 去年\n  documentNumber: 四号\n  event: 座谈会\n", Documents);

        Assert.Equal(["curated-field-unreadable"], curated.Diagnostics.Select(d => d.Code).Distinct());
        Assert.Equal(3, curated.Diagnostics.Length);
        Assert.Equal((DocumentKind.Speech, "座谈会"), (curated.Documents[1].Metadata.Kind, curated.Documents[1].Metadata.Event));
    }

    [Fact]
    public void Every_field_can_be_curated()
    {
        var metadata = CuratedMetadata.Apply(
            """
            documents:
            - match: { issuedOn: 2023-12-26 }
              kind: letter
              title: 甲
              titleIsSupplied: false
              documentNumber: 国发〔2024〕5号
              issuingAuthority: [乙, 丙]
              issuedOn: 2024-01-02
              effectiveOn: 2024-02-03
              addressees: 丁
              signature: 戊
              speaker: 己
              event: 庚
              dateline: 辛
              sourceNote: 壬
            """,
            Documents).Documents[1].Metadata;

        Assert.Equal(13 - 1, metadata.Evidence.Count(e => e.Origin is EvidenceOrigin.Curated));
        Assert.Equal(["乙", "丙"], metadata.IssuingAuthority);
        Assert.Equal(
            new DocumentMetadata
            {
                Kind = DocumentKind.Letter,
                Title = "甲",
                DocumentNumber = DocumentNumber.TryParse("国发〔2024〕5号"),
                IssuedOn = new(2024, 1, 2),
                EffectiveOn = new(2024, 2, 3),
                Addressees = "丁",
                Signature = "戊",
                Speaker = "己",
                Event = "庚",
                Dateline = "辛",
                SourceNote = "壬",
            },
            metadata with { Evidence = [], IssuingAuthority = [] });
    }
}
