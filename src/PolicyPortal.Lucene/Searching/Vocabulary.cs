using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>What one state of the index knows of the library's characters and pairs.</summary>
internal static class Vocabulary
{
    public static int Count(IndexSnapshot snapshot, string text) =>
        snapshot.Searchable.Sum(segment => new PassageFinder(segment).Find(new QueryNode.Phrase(text), WordReading.Literal)?.Count ?? 0);

    // Of a document that was replaced the pairs stay until its segment is merged.
    public static bool MayHold(IndexSnapshot snapshot, string pair) =>
        snapshot.Searchable.Any(segment => segment.Memory.Table(IndexFields.OfText.Pairs).Find(pair).Count > 0);

    public static IReadOnlyList<string> Characters(IndexSnapshot snapshot) => TermsFrom(snapshot, IndexFields.OfText.Characters, "");

    public static IReadOnlyList<string> Following(IndexSnapshot snapshot, string character) =>
        [.. TermsFrom(snapshot, IndexFields.OfText.Pairs, character).Select(pair => pair[character.Length..])];

    private static List<string> TermsFrom(IndexSnapshot snapshot, string field, string prefix)
    {
        var found = new List<string>();
        if (MultiFields.GetTerms(snapshot.Reader, field)?.GetEnumerator() is not { } terms
            || terms.SeekCeil(new BytesRef(prefix)) is TermsEnum.SeekStatus.END)
        {
            return found;
        }

        do
        {
            var text = terms.Term.Utf8ToString();
            if (!text.StartsWith(prefix, StringComparison.Ordinal))
            {
                break;
            }

            found.Add(text);
        }
        while (terms.MoveNext());

        return found;
    }
}
