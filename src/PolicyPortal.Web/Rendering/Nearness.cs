using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Web.Rendering;

/// <summary>Whether what a search marked in one document is what was typed, or only near it.</summary>
public static class Nearness
{
    /// <returns>True when a bare word of the query, that every passage found should hold, stands in none of them, nor in what names the document.</returns>
    public static bool IsNear(SearchQuery query, DocumentMetadata metadata, IReadOnlyCollection<PassageHit> found)
    {
        var words = (query.Root is QueryNode.And and ? and.Parts.AsEnumerable() : [query.Root!])
            .OfType<QueryNode.Term>().Select(term => NormalizedText.Fold(term.Text)).ToList();
        return found.Count > 0 && words.Count > 0 && words.Exists(word =>
            !NormalizedText.Fold($"{metadata.Title} {metadata.DocumentNumber}").Contains(word, StringComparison.Ordinal)
            && found.All(hit => !NormalizedText.Fold(hit.Passage.Text).Contains(word, StringComparison.Ordinal)));
    }
}
