using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Takes a source in, changes it, takes it in again, and says what became of every anchor. Touches nothing.</summary>
/// <remarks>
/// Where an anchor ought to lead is known by place, not by text: each change keeps account of where the characters went, and an anchor is right when
/// the paragraph that it leads to was read from the characters that its own paragraph was read from.
/// </remarks>
public static class Rehearsal
{
    /// <param name="seed">The same seed makes the same changes.</param>
    /// <returns>One result a case; empty for a source without documents.</returns>
    public static ImmutableArray<RehearsalResult> Run(Source source, int seed)
    {
        var published = Read(source);
        if (published.IsEmpty)
        {
            return [];
        }

        var results = ImmutableArray.CreateBuilder<RehearsalResult>();
        foreach (var rehearsed in RehearsedChange.All)
        {
            var changed = rehearsed.Make(source.Text, published, new Random(seed));
            var again = Keep(Read(source with { Text = changed.Text }), published);
            results.Add(RehearsalResult.Of(rehearsed.Name, published, again, changed));
            if (rehearsed.IsMended)
            {
                var mended = Keep(Read(source), Held(published, again));
                results.Add(RehearsalResult.Of(rehearsed.Name + ", mended", published, mended, ChangedText.Unchanged(source.Text)));
            }
        }

        return results.ToImmutable();
    }

    private static ImmutableArray<PolicyDocument> Read(Source source) => [.. PolicyParser.Parse(source).Documents.DistinctBy(d => d.Id)];

    // As the library would hold them: written, and read back.
    private static ImmutableArray<PolicyDocument> Keep(ImmutableArray<PolicyDocument> read, ImmutableArray<PolicyDocument> held)
    {
        var predecessors = Reconciler.Predecessors(read, held, DocumentText.Digest);
        return [.. read.Select((document, i) => predecessors[i] is { } predecessor
            ? LibraryMarkdown.Read(LibraryMarkdown.Write(AnchorKeeper.Keep(document, predecessor)))
            : document)];
    }

    // A document that its source has lost stays in the library.
    private static ImmutableArray<PolicyDocument> Held(ImmutableArray<PolicyDocument> before, ImmutableArray<PolicyDocument> after) =>
        [.. after, .. before.Where(b => after.All(a => a.Id != b.Id))];
}
