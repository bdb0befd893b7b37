using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Search;

/// <summary>The writing side of an engine. One writer at a time; readers see nothing before <see cref="Commit"/>.</summary>
public interface IIndexBuilder : IDisposable
{
    /// <summary>The documents that the index holds and the fingerprint that each was put in with; empty for a new or unusable index.</summary>
    IReadOnlyDictionary<DocumentId, string> Fingerprints { get; }

    /// <summary>Puts a document in, in place of what the index had of it.</summary>
    /// <param name="fingerprint">Of the library file; an index entry with another one is stale.</param>
    void Put(PolicyDocument document, string fingerprint);

    void Remove(DocumentId id);

    /// <summary>Makes all that was put and removed durable, and visible to readers.</summary>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    void Commit();
}
