using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Library;

public class MintTests
{
    [Fact]
    public void A_document_id_depends_on_the_text_and_not_on_how_it_is_broken_into_lines()
    {
        var id = DocumentIdMint.Mint(["关于做好就业工作的通知", "各省：\u3000现就 2024 届"]);

        Assert.Equal(id, DocumentIdMint.Mint(["关于做好就业\n工作的通知各省：", "现就2024届"]));
        Assert.NotEqual(id, DocumentIdMint.Mint(["关于做好就业工作的通知", "各省：现就2025届"]));
        Assert.Equal(8, id.Value.Length);
    }

    /// <summary>Published addresses depend on it: the same text gives these, on any machine, in any later version. (From sha256sum.)</summary>
    [Fact]
    public void The_mint_does_not_change()
    {
        Assert.Equal("q9w1dfwf", DocumentIdMint.Mint(["abc"]).Value);
        Assert.Equal("p-q9w1df", MintedAnchors.Mint("a b c", new AnchorNames()).Value);
    }

    [Fact]
    public void Two_texts_with_one_short_id_part_by_a_longer_one()
    {
        var first = DocumentIdMint.Mint(["abc"]);
        var second = DocumentIdMint.Mint(["abc"], id => id == first);

        Assert.Equal(9, second.Value.Length);
        Assert.StartsWith(first.Value, second.Value, StringComparison.Ordinal);
        Assert.Equal(16, DocumentIdMint.Mint(["abc"], _ => true).Value.Length);
    }

    [Fact]
    public void A_paragraph_that_is_printed_twice_gets_two_anchors()
    {
        var names = new AnchorNames();
        var anchors = Enumerable.Range(0, 3).Select(_ => MintedAnchors.Mint("同志们、朋友们！", names)).ToList();

        Assert.Equal(3, anchors.Distinct().Count());
        Assert.All(anchors, a => Assert.True(a.IsMinted));
        Assert.Equal(anchors[0].Value + "_2", anchors[1].Value);
    }

    [Fact]
    public void Broken_surrogates_and_nothing_at_all_are_minted_too()
    {
        Assert.True(MintedAnchors.Mint("", new AnchorNames()).IsMinted);
        Assert.True(MintedAnchors.Mint("\ud842", new AnchorNames()).IsMinted);
        Assert.Equal(8, DocumentIdMint.Mint([]).Value.Length);
    }
}
