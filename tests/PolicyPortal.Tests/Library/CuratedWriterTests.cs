using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Library;

public class CuratedWriterTests
{
    private static readonly ImmutableArray<PolicyDocument> Documents = [Sample.Notice(), Sample.Notice("aaaaaaaa", "同志们，朋友们：今天我们集会。")];

    private static readonly CuratedEntry Whole = new()
    {
        Kind = "letter",
        Title = "甲：\"乙\" # 丙",
        TitleIsSupplied = false,
        DocumentNumber = "国发〔2024〕5号",
        IssuingAuthority = ["乙", "- 丙"],
        IssuedOn = "2024-01-02",
        EffectiveOn = "2024-02-03",
        Addressees = "丁，戊",
        Signature = "null",
        Speaker = "",
        Event = "yes",
        Dateline = "@",
        SourceNote = "来源: {甲}",
        Subjects = ["教育/高等教育", "就业"],
    };

    [Fact]
    public void What_was_written_is_applied_as_it_was_said()
    {
        var yaml = Write(Documents[1], Whole);
        var applied = CuratedMetadata.Apply(yaml, Documents);

        Assert.Empty(applied.Diagnostics);
        Assert.Equal(Documents[0], applied.Documents[0]);
        var known = applied.Documents[1].Metadata;
        Assert.Equal((DocumentKind.Letter, "甲：\"乙\" # 丙", false), (known.Kind, known.Title, known.TitleIsSupplied));
        Assert.Equal("国发〔2024〕5号", known.DocumentNumber?.ToString());
        Assert.Equal(["乙", "- 丙"], known.IssuingAuthority);
        Assert.Equal((new DateOnly(2024, 1, 2), new DateOnly(2024, 2, 3)), (known.IssuedOn, known.EffectiveOn));
        Assert.Equal(("丁，戊", "null", null, "yes", "@", "来源: {甲}"), (known.Addressees, known.Signature, known.Speaker, known.Event, known.Dateline, known.SourceNote));
        Assert.Equal([@"教育\高等教育", "就业"], known.Subjects);
        Assert.Equal(EvidenceOrigin.Curated, known.EvidenceFor("speaker")!.Origin);
    }

    [Fact]
    public void An_empty_field_says_that_there_is_no_such_thing()
    {
        var known = CuratedMetadata.Apply(Write(Documents[0], new() { DocumentNumber = "", IssuedOn = "", IssuingAuthority = [] }), Documents).Documents[0].Metadata;
        Assert.Null(known.DocumentNumber);
        Assert.Null(known.IssuedOn);
        Assert.Empty(known.IssuingAuthority);
    }

    [Fact]
    public void A_document_that_is_not_wanted_is_left_out() =>
        Assert.Equal([Documents[1]], CuratedMetadata.Apply(Write(Documents[0], new() { LeaveOut = true }), Documents).Documents);

    [Fact]
    public void Boundaries_are_read_as_they_were_written()
    {
        ImmutableArray<GivenBoundary> boundaries = [new(true, "一、：\"#", 12), new(false, "同志们", 345)];
        Assert.Equal(boundaries, CuratedMetadata.Boundaries(CuratedWriter.Write([], boundaries)));
    }

    [Fact]
    public void Nothing_to_say_is_an_empty_file() => Assert.Empty(CuratedWriter.Write([], []));

    [Fact]
    public void Two_documents_that_nothing_tells_apart_have_no_match()
    {
        ImmutableArray<PolicyDocument> twins = [Documents[0], Documents[0] with { Id = DocumentId.Parse("bbbbbbbb") }];
        Assert.Null(CuratedMetadata.MatchFor(twins[1], twins));
    }

    private static string Write(PolicyDocument document, CuratedEntry entry) =>
        CuratedWriter.Write([(CuratedMetadata.MatchFor(document, Documents)!, entry)], []);
}
