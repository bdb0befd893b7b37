using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>An entry a document: what lists and filters need, without the text.</summary>
/// <param name="Sources">As in <see cref="PolicyDocument.Sources"/>.</param>
/// <param name="Characters">Of the text, white space not counted, in Unicode scalar values.</param>
/// <param name="Passages">How many the document has.</param>
/// <param name="Opening">The first 120 characters or so of the body, for lists.</param>
public sealed record CatalogueEntry(DocumentId Id, DocumentMetadata Metadata, ImmutableArray<SourceReference> Sources, int Passages, int Characters, string Opening)
{
    /// <summary>When the document's file was written last: when it landed in the library, or was changed there. null where there is no file.</summary>
    public DateTimeOffset? WrittenAt { get; init; }
}

/// <summary>Every document of the library, newest first (documents without a date last), with the ways in that lists need.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<DocumentId, CatalogueEntry> _byId;
    private readonly ILookup<DocumentNumber, CatalogueEntry> _byNumber;

    public Catalogue(IEnumerable<CatalogueEntry> entries)
    {
        Entries = [.. entries
            .OrderByDescending(e => e.Metadata.IssuedOn ?? DateOnly.MinValue)
            .ThenBy(e => e.Metadata.Title, StringComparer.Ordinal)
            .ThenBy(e => e.Id.Value, StringComparer.Ordinal)];
        _byId = Entries.ToDictionary(e => e.Id);
        _byNumber = Entries.Where(e => e.Metadata.DocumentNumber is not null).ToLookup(e => e.Metadata.DocumentNumber!);
    }

    public static Catalogue Empty { get; } = new([]);

    public ImmutableArray<CatalogueEntry> Entries { get; }

    /// <returns>null when there is none.</returns>
    public CatalogueEntry? Find(DocumentId id) => _byId.GetValueOrDefault(id);

    /// <summary>The documents with this number; empty when none has it.</summary>
    public IEnumerable<CatalogueEntry> Find(DocumentNumber number) => _byNumber[number];
}
