namespace PolicyPortal.Core.Model;

/// <summary>Anchors of unnumbered paragraphs: <c>p-7k2m9x</c>, from the paragraph's first-seen text, so that every machine mints the same.</summary>
public static class MintedAnchors
{
    private const int Length = 6;

    /// <param name="text">The paragraph as printed; white space counts for nothing.</param>
    /// <param name="names">What the document uses already, or ever did. The next try then counts: <c>p-7k2m9x_2</c>.</param>
    public static Anchor Mint(string text, AnchorNames names) => names.Take("p-" + TextDigest.Of([text], Length), '_');
}
