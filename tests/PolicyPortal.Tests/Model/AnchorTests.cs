using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Model;

public class AnchorTests
{
    [Theory]
    [InlineData("cl-14", true)]
    [InlineData("art-120_1", true)]
    [InlineData("source-1", true)]
    [InlineData("source", false)]
    [InlineData("", false)]
    [InlineData("Cl-14", false)]
    [InlineData("../x", false)]
    public void An_anchor_is_a_word_of_an_address_that_no_page_has(string text, bool isAnchor) =>
        Assert.Equal(isAnchor, Anchor.TryParse(text, null, out _));
}
