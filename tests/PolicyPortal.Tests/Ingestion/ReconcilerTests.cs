using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Library;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public class ReconcilerTests
{
    [Fact]
    public void A_new_document_keeps_the_id_that_its_text_gives()
    {
        var notice = Sample.Notice();

        Assert.Same(notice, Assert.Single(Reconciler.Reconcile([notice], [])));
    }

    [Fact]
    public void An_amended_document_takes_over_the_address_and_what_became_of_its_anchors()
    {
        var held = Sample.Notice("aaaaaaaa") with { Gone = [Anchor.Parse("p-old")] };
        var amended = Assert.Single(Reconciler.Reconcile([Sample.Notice("bbbbbbbb", "换了一句。")], [held]));

        Assert.Equal(held.Id, amended.Id);
        Assert.Equal(held.Gone, amended.Gone);
        Assert.Equal("换了一句。", amended.Paragraphs[1].Text);
    }

    [Fact]
    public void Two_documents_never_take_over_one_address()
    {
        var held = Sample.Notice("aaaaaaaa");
        var reconciled = Reconciler.Reconcile([Sample.Notice("bbbbbbbb", "换了一句。"), Sample.Notice("cccccccc", "又换一句。")], [held]);

        Assert.Equal(["aaaaaaaa", "cccccccc"], reconciled.Select(d => d.Id.Value));
    }

    [Fact]
    public void Another_text_is_another_document() =>
        Assert.Equal("bbbbbbbb", Assert.Single(Reconciler.Reconcile([Sample.Law() with { Id = DocumentId.Parse("bbbbbbbb") }], [Sample.Notice("aaaaaaaa")])).Id.Value);

    [Fact]
    public void Only_a_text_that_owns_the_short_id_sends_another_to_a_longer_one()
    {
        var id = DocumentIdMint.Mint(Sample.Law().Paragraphs.Select(p => p.Text));
        var owner = Sample.Law() with { Id = id };
        var edited = Sample.Notice(id.Value);

        Assert.Null(Reconciler.Elsewhere(owner, owner));
        Assert.Null(Reconciler.Elsewhere(owner, edited));
        Assert.Equal(DocumentIdMint.Mint(edited.Paragraphs.Select(p => p.Text)), Reconciler.Elsewhere(edited, owner));
    }
}
