namespace PolicyPortal.Core.Model;

/// <summary>Ids of new documents, from their first-seen text, so that every machine mints the same.</summary>
public static class DocumentIdMint
{
    private const int Shortest = 8;
    private const int Longest = 16;

    /// <param name="paragraphTexts">The whole text in printed order; white space and paragraph ends count for nothing.</param>
    public static DocumentId Mint(IEnumerable<string> paragraphTexts) => Mint(paragraphTexts, _ => false);

    /// <param name="isTaken">Whether another text has the id. The next try is then one character longer.</param>
    /// <returns>The shortest id that is free; the longest one when none is, which no two texts share by chance.</returns>
    public static DocumentId Mint(IEnumerable<string> paragraphTexts, Predicate<DocumentId> isTaken)
    {
        var whole = TextDigest.Of(paragraphTexts, Longest);
        for (var length = Shortest; length < Longest; length++)
        {
            if (DocumentId.Parse(whole[..length]) is var id && !isTaken(id))
            {
                return id;
            }
        }

        return DocumentId.Parse(whole);
    }
}
