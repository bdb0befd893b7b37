using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Finds which documents of a source are those that the library has published from it.</summary>
internal static class Reconciler
{
    // A document of which half stands as it stood is the same document, amended.
    private const double SameDocument = 0.5;

    // With another number and another date it is one only when next to nothing else has changed: next year's notice is like this year's.
    private const double SameDespiteNumber = 0.9;

    /// <param name="read">As parsed: with ids minted from their text.</param>
    /// <param name="held">What the library holds from the same source.</param>
    /// <param name="textOf">The digest (<see cref="DocumentText"/>) of what the source gave for a document that is held.</param>
    /// <returns>For each document, in order, what it was; null for a new one. No two were one.</returns>
    public static ImmutableArray<PolicyDocument?> Predecessors(
        ImmutableArray<PolicyDocument> read, IReadOnlyList<PolicyDocument> held, Func<PolicyDocument, string> textOf)
    {
        var predecessors = new PolicyDocument?[read.Length];
        var unclaimed = held.ToList();
        if (unclaimed.Count > 0)
        {
            var texts = unclaimed.ToLookup(textOf);
            Claim(document => texts[DocumentText.Digest(document)].FirstOrDefault(unclaimed.Contains));
            Claim(document => unclaimed.Find(h => h.Id == document.Id));
            ClaimAlike(read, predecessors, unclaimed);
        }

        return [.. predecessors];

        void Claim(Func<PolicyDocument, PolicyDocument?> find)
        {
            for (var i = 0; i < read.Length; i++)
            {
                if (predecessors[i] is null && find(read[i]) is { } predecessor)
                {
                    predecessors[i] = predecessor;
                    unclaimed.Remove(predecessor);
                }
            }
        }
    }

    // The likest pair first; among equals, documents stay in order.
    private static void ClaimAlike(ImmutableArray<PolicyDocument> read, PolicyDocument?[] predecessors, List<PolicyDocument> unclaimed)
    {
        var open = Enumerable.Range(0, read.Length).Where(i => predecessors[i] is null).ToList();
        var pairs = DocumentLikeness.Pairs([.. open.Select(i => read[i])], unclaimed)
            .Where(p => p.Likeness >= (AreNumberedApart(read[open[p.Read]], unclaimed[p.Held]) ? SameDespiteNumber : SameDocument))
            .OrderByDescending(p => p.Likeness).ThenBy(p => Math.Abs(p.Read - p.Held)).ThenBy(p => p.Read);
        var taken = new HashSet<int>();
        foreach (var (r, h, _) in pairs)
        {
            if (predecessors[open[r]] is null && taken.Add(h))
            {
                predecessors[open[r]] = unclaimed[h];
            }
        }
    }

    private static bool AreNumberedApart(PolicyDocument one, PolicyDocument other) =>
        one.Metadata.DocumentNumber is { } number && other.Metadata.DocumentNumber is { } second && number != second
        && one.Metadata.IssuedOn != other.Metadata.IssuedOn;
}
