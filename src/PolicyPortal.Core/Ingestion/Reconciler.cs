using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Gives the documents of a source the addresses that the library has published for them.</summary>
internal static class Reconciler
{
    // A document of which most paragraphs stand as they stood is the same document, amended.
    private const double SameDocument = 0.5;

    /// <param name="documents">As parsed: with ids minted from their text.</param>
    /// <param name="held">What the library holds from the same source.</param>
    /// <returns>The same documents, in order; each with the id under which it is known, where it is known.</returns>
    public static ImmutableArray<PolicyDocument> Reconcile(ImmutableArray<PolicyDocument> documents, IReadOnlyList<PolicyDocument> held)
    {
        var unclaimed = held.Where(h => documents.All(d => d.Id != h.Id)).ToList();
        return [.. documents.Select(document => With(document, Predecessor(document, held, unclaimed)))];
    }

    /// <summary>An id for a text whose short id another text has.</summary>
    /// <returns>null when it is the same text, or the same document with an edited text.</returns>
    public static DocumentId? Elsewhere(PolicyDocument document, PolicyDocument holder) =>
        DocumentIdMint.Mint(Texts(holder)) == holder.Id && !Compact(document).SequenceEqual(Compact(holder))
            ? DocumentIdMint.Mint(Texts(document), id => id == holder.Id)
            : null;

    private static PolicyDocument? Predecessor(PolicyDocument document, IReadOnlyList<PolicyDocument> held, List<PolicyDocument> unclaimed)
    {
        if (held.FirstOrDefault(h => h.Id == document.Id) is { } same)
        {
            return same;
        }

        var nearest = unclaimed.MaxBy(h => Likeness(document, h));
        if (nearest is null || Likeness(document, nearest) < SameDocument)
        {
            return null;
        }

        unclaimed.Remove(nearest);
        return nearest;
    }

    private static PolicyDocument With(PolicyDocument document, PolicyDocument? predecessor) => predecessor is null
        ? document
        : document with { Id = predecessor.Id, Aliases = predecessor.Aliases, Gone = predecessor.Gone };

    // The share of the shorter one's paragraphs that the other one has too.
    private static double Likeness(PolicyDocument one, PolicyDocument other)
    {
        var texts = Compact(one).ToHashSet(StringComparer.Ordinal);
        var others = Compact(other).ToHashSet(StringComparer.Ordinal);
        var shorter = Math.Min(texts.Count, others.Count);
        texts.IntersectWith(others);
        return shorter == 0 ? 0 : (double)texts.Count / shorter;
    }

    private static IEnumerable<string> Texts(PolicyDocument document) => document.Paragraphs.Select(p => p.Text);

    private static IEnumerable<string> Compact(PolicyDocument document) =>
        Texts(document).Select(text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))));
}
