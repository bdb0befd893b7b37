using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Searching;

/// <summary>Counts how often the index may have changed: whatever is kept of its answers is kept for one count. Safe for concurrent use.</summary>
public sealed class IndexCommits
{
    private long _count;

    /// <summary>Rises after a commit, when searches see what it brought.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>The same builder, watched. To open one may bring what another program has written, so that counts too.</summary>
    public IIndexBuilder Watch(IIndexBuilder builder)
    {
        Interlocked.Increment(ref _count);
        return new Watched(builder, this);
    }

    private sealed class Watched(IIndexBuilder builder, IndexCommits commits) : IIndexBuilder
    {
        public IReadOnlyDictionary<DocumentId, string> Fingerprints => builder.Fingerprints;

        public void Put(PolicyDocument document, string fingerprint) => builder.Put(document, fingerprint);

        public void Remove(DocumentId id) => builder.Remove(id);

        public void Commit()
        {
            builder.Commit();
            Interlocked.Increment(ref commits._count);
        }

        public void Dispose() => builder.Dispose();
    }
}
