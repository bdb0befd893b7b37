using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What has changed in the library's folder.</summary>
/// <param name="Gone">Documents whose file is no longer there, or no longer a document.</param>
internal sealed record LibraryScan(
    IReadOnlyDictionary<DocumentId, StoredDocument> Changed, IReadOnlyList<DocumentId> Gone, ImmutableArray<LibraryProblem> Problems)
{
    /// <summary>Reads the files that are new or that were written since; the others by their stamp alone.</summary>
    public static LibraryScan Run(string folder, string extension, Dictionary<DocumentId, StoredDocument> known)
    {
        var changed = new ConcurrentDictionary<DocumentId, StoredDocument>();
        var kept = new ConcurrentDictionary<DocumentId, bool>();
        var problems = new ConcurrentBag<LibraryProblem>();
        Parallel.ForEach(new DirectoryInfo(folder).EnumerateFiles("*" + extension), file =>
        {
            try
            {
                if (!DocumentId.TryParse(Path.GetFileNameWithoutExtension(file.Name), null, out var id))
                {
                    throw new LibraryFormatException("a file of the library is named by its document's id.");
                }

                var stamp = FileStamp.Of(file);
                if (known.TryGetValue(id, out var before) && before.Stamp == stamp)
                {
                    kept[id] = true;
                    return;
                }

                var bytes = File.ReadAllBytes(file.FullName);
                changed[id] = new StoredDocument(CatalogueEntries.OfFile(StoredDocument.Decode(id, bytes), stamp.WrittenAt), StoredDocument.FingerprintOf(bytes), stamp);
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
            {
                problems.Add(new LibraryProblem(file.Name, e.Message));
            }
        });
        var gone = known.Keys.Where(id => !kept.ContainsKey(id) && !changed.ContainsKey(id)).ToList();
        return new(changed, gone, [.. problems.OrderBy(p => p.File, StringComparer.Ordinal)]);
    }
}
