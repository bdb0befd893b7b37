using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Brings a graph up to date with its library: documents that are new or changed are read, the others are remembered.</summary>
public static class ReferenceReading
{
    // With more new names than these, reading all is quicker than looking for each of them.
    private const int MostNames = 40;

    /// <param name="before">What was read before; <see cref="ReadTexts.None"/> for nothing.</param>
    /// <exception cref="IOException">A file cannot be read; the message names it.</exception>
    public static async Task<ReferenceGraph> UpdateAsync(ReadTexts before, FileLibrary library, CancellationToken cancel = default)
    {
        var titles = TitleIndex.Of(library.Catalogue);
        var names = titles.Known.ChangedFrom(before.Known);
        var remembered = before.Documents.ToDictionary(d => d.Id);
        var works = new Dictionary<CitedWork, CitedWork>();
        var documents = new List<DocumentReferences>();
        foreach (var (id, fingerprint) in library.Fingerprints.OrderBy(f => f.Key.Value, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            var known = remembered.GetValueOrDefault(id) is { } old && old.Fingerprint == fingerprint ? old : null;
            if (known is not null && names.Count == 0)
            {
                documents.Add(known);
                continue;
            }

            // Not FindAsync: reading a whole library through it would push out what readers look at.
            if (await library.FindMarkdownAsync(id, cancel).ConfigureAwait(false) is not { } markdown)
            {
                continue;
            }

            documents.Add(known is not null && names.Count <= MostNames && !names.Any(n => markdown.Contains(n, StringComparison.Ordinal))
                ? known : Shared(Read(markdown, id, fingerprint, titles.Known), works));
        }

        return ReferenceGraph.Of(documents, titles);
    }

    private static DocumentReferences Read(string markdown, DocumentId id, string fingerprint, KnownNames known)
    {
        try
        {
            return DocumentReferences.Of(LibraryMarkdown.Read(markdown), fingerprint, known);
        }
        catch (FormatException)
        {
            // A person is editing the file: the library says so, and the graph has nothing of it.
            return new(id, fingerprint, null, [], ClauseIndex.Empty);
        }
    }

    // The same works are named a hundred thousand times: they are kept once.
    private static DocumentReferences Shared(DocumentReferences read, Dictionary<CitedWork, CitedWork> works) => read with
    {
        Found = [.. read.Found.Select(f => f with { Reference = f.Reference with { Work = Once(f.Reference.Work, works) } })],
    };

    private static CitedWork Once(CitedWork work, Dictionary<CitedWork, CitedWork> works) => works.TryAdd(work, work) ? work : works[work];
}
