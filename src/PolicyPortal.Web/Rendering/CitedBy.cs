using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;

namespace PolicyPortal.Web.Rendering;

/// <summary>The documents that refer to a document, newest first.</summary>
/// <param name="Shown">The first few.</param>
/// <param name="Total">How many there are.</param>
public sealed record CitedBy(ImmutableArray<CitingDocument> Shown, int Total)
{
    private const int MostShown = 6;

    public static CitedBy Nobody { get; } = new([], 0);

    public static CitedBy Of(ReferenceGraph graph, Catalogue catalogue, DocumentId id)
    {
        var citing = graph.CitingDocuments(id);
        return new(
            [.. citing.Take(MostShown).Select(c => catalogue.Find(c.Id) is { } entry ? new CitingDocument(entry, c.Passages) : null).OfType<CitingDocument>()],
            citing.Length);
    }
}

/// <param name="Passages">How many of its passages refer to the document.</param>
public sealed record CitingDocument(CatalogueEntry Entry, int Passages);
