using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>The documents that the portal holds. Safe for concurrent use: readers see whole documents, before or after a save.</summary>
public interface ILibrary
{
    /// <summary>What the library holds, as of now; a snapshot that does not change.</summary>
    Catalogue Catalogue { get; }

    /// <summary>Rises by one with every save and removal; equal numbers mean that nothing has changed.</summary>
    long Version { get; }

    /// <returns>null when the library has no such document.</returns>
    /// <exception cref="IOException">The file cannot be read, or is not a document; the message names it.</exception>
    ValueTask<PolicyDocument?> FindAsync(DocumentId id, CancellationToken cancel = default);

    /// <summary>The document's file as it stands on the disk: canonical Markdown.</summary>
    /// <returns>null when the library has no such document.</returns>
    ValueTask<string?> FindMarkdownAsync(DocumentId id, CancellationToken cancel = default);

    /// <summary>Writes the document beside and renames it into place; after that, and only then, readers see it.</summary>
    /// <returns>Whether the file changed.</returns>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    ValueTask<bool> SaveAsync(PolicyDocument document, CancellationToken cancel = default);
}
