namespace PolicyPortal.Lucene.Memory;

/// <summary>What is counted of a passage and of its headings. Each has a <see cref="PostingTable"/>.</summary>
internal enum TokenKind
{
    Characters,
    Pairs,
    Words,

    /// <summary>Those of headings are counted by section, not by passage.</summary>
    HeadingCharacters,
    HeadingPairs,
    HeadingWords,
}

internal static class TokenKinds
{
    public static bool IsOfHeadings(this TokenKind kind) => kind >= TokenKind.HeadingCharacters;
}
