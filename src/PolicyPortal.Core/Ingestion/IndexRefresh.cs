using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Brings the index in line with the library, whatever happened before: what differs is put in anew, what has no file goes.</summary>
public static class IndexRefresh
{
    /// <summary>Commits once, at the end; killed before that, the index is as it was and the next run does it again.</summary>
    /// <exception cref="IOException">The disk refused, or a library file cannot be read; the message names the path.</exception>
    public static async Task<IndexChanges> RunAsync(
        FileLibrary library, IIndexBuilder index, IProgress<IngestionProgress>? progress, CancellationToken cancel)
    {
        var wanted = library.Fingerprints;
        var stale = wanted.Where(w => !index.Fingerprints.TryGetValue(w.Key, out var had) || had != w.Value).Select(w => w.Key).ToList();
        var orphans = index.Fingerprints.Keys.Where(id => !wanted.ContainsKey(id)).ToList();
        orphans.ForEach(index.Remove);

        var put = 0;
        foreach (var id in stale.OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (await library.FindAsync(id, cancel).ConfigureAwait(false) is { } document && library.FingerprintOf(id) is { } fingerprint)
            {
                index.Put(document, fingerprint);
                put++;
                progress?.Report(new(IngestionStage.Index, put, stale.Count, null));
            }
        }

        if (put + orphans.Count > 0)
        {
            index.Commit();
        }

        return new(put, orphans.Count);
    }
}
