using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What one state of the index knows of the library's characters and pairs.</summary>
internal static class Vocabulary
{
    public static int Count(IndexSnapshot snapshot, string text)
    {
        using var pool = new SearchPool();
        return snapshot.Searchable.Sum(segment => new PassageFinder(segment, pool).Find(new QueryNode.Phrase(text), WordReading.Literal)?.Count ?? 0);
    }

    // Of a document that was replaced the pairs stay until its segment is merged.
    public static CharacterPairs Pairs(IndexSnapshot snapshot) =>
        CharacterPairs.Of(snapshot.Searchable.SelectMany(segment => segment.Memory.Table(TokenKind.Pairs).TokensOfTwo()));
}
