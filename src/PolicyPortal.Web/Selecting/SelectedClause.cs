using System.Collections.Immutable;
using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Api;

namespace PolicyPortal.Web.Selecting;

/// <summary>A clause of a selection as the library has it now.</summary>
/// <param name="Place">Its anchor, label and text.</param>
/// <param name="Citation">In running text: （教育部，教就业〔2023〕4号，第14条）.</param>
/// <param name="Note">The reader's; empty for none.</param>
public sealed record SelectedClause(DocumentMetadata Document, PlaceResponse Place, string Citation, string Note)
{
    /// <summary>Looks every clause up; one that is gone, or never was, is told by its address.</summary>
    public static async Task<(ImmutableArray<SelectedClause> Found, ImmutableArray<SelectionEntry> Missing)> FindAsync(
        SelectionList list, ILibrary library, CancellationToken cancel)
    {
        var found = ImmutableArray.CreateBuilder<SelectedClause>();
        var missing = ImmutableArray.CreateBuilder<SelectionEntry>();
        var documents = new Dictionary<DocumentId, (PolicyDocument Document, AnchorMap Anchors)?>();
        foreach (var entry in list.Entries)
        {
            if (!documents.TryGetValue(entry.Document, out var known))
            {
                known = await library.FindAsync(entry.Document, cancel) is { } document ? (document, AnchorMap.Of(document)) : null;
                documents[entry.Document] = known;
            }

            if (known is { } held && held.Anchors.Find(entry.Anchor) is { } place)
            {
                // Running text tells neither an address nor a day of reading.
                var cited = CitedPlace.Of(held.Document, place, to: null, address: null, accessedOn: default);
                found.Add(new SelectedClause(held.Document.Metadata, PlaceResponse.Of(held.Document, held.Anchors, place), RunningText.Write(cited), entry.Note));
            }
            else
            {
                missing.Add(entry);
            }
        }

        return (found.ToImmutable(), missing.ToImmutable());
    }
}
