using System.Collections.Immutable;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Library;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public class ReconcilerTests
{
    [Fact]
    public void A_new_document_was_none() => Assert.Equal([null], Predecessors([Sample.Notice()], []));

    [Fact]
    public void An_amended_document_is_the_same_document() =>
        Assert.Equal(["aaaaaaaa"], Predecessors([Sample.Notice("bbbbbbbb", "换了一句。")], [Sample.Notice("aaaaaaaa")]));

    [Fact]
    public void Two_documents_never_were_one() => Assert.Equal(
        ["aaaaaaaa", null],
        Predecessors([Sample.Notice("bbbbbbbb", "换了一句。"), Sample.Notice("cccccccc", "又换一句，说的是别的事情，而且话很长。")], [Sample.Notice("aaaaaaaa")]));

    [Fact]
    public void The_same_text_comes_before_the_same_id() => Assert.Equal(
        ["bbbbbbbb", "aaaaaaaa"],
        Predecessors([Sample.Notice("aaaaaaaa", "甲。"), Sample.Notice("cccccccc", "乙。")], [Sample.Notice("aaaaaaaa", "乙。"), Sample.Notice("bbbbbbbb", "甲。")]));

    [Fact]
    public void Another_text_is_another_document() =>
        Assert.Equal([null], Predecessors([Sample.Law() with { Id = DocumentId.Parse("bbbbbbbb") }], [Sample.Notice("aaaaaaaa")]));

    [Fact]
    public void A_notice_with_another_number_and_date_is_next_year_s()
    {
        var notice = Sample.Notice("aaaaaaaa");
        var next = Sample.Notice("bbbbbbbb", "新一年的任务另行部署，请遵照执行。");
        next = next with { Metadata = next.Metadata with { DocumentNumber = DocumentNumber.TryParse("教就业〔2024〕5号"), IssuedOn = new DateOnly(2024, 12, 1) } };

        Assert.Equal([null], Predecessors([next], [notice]));
        Assert.Equal(["aaaaaaaa"], Predecessors([next with { Metadata = notice.Metadata }], [notice]));
    }

    private static IEnumerable<string?> Predecessors(ImmutableArray<PolicyDocument> read, IReadOnlyList<PolicyDocument> held) =>
        Reconciler.Predecessors(read, held, DocumentText.Digest).Select(p => p?.Id.Value);
}
