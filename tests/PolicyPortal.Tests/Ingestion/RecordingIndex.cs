using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Tests.Ingestion;

/// <summary>An index that remembers what was put in, and forgets what was not committed.</summary>
internal sealed class RecordingIndex
{
    public Dictionary<DocumentId, string> Committed { get; } = [];

    public int Commits { get; private set; }

    /// <summary>Fails the commit, as a full disk does.</summary>
    public bool Breaks { get; set; }

    public IIndexBuilder Open() => new Builder(this);

    private sealed class Builder(RecordingIndex index) : IIndexBuilder
    {
        private readonly Dictionary<DocumentId, string> _pending = new(index.Committed);

        public IReadOnlyDictionary<DocumentId, string> Fingerprints => index.Committed;

        public void Put(PolicyDocument document, string fingerprint) => _pending[document.Id] = fingerprint;

        public void Remove(DocumentId id) => _pending.Remove(id);

        public void Commit()
        {
            if (index.Breaks)
            {
                throw new IOException("No space left on device: index");
            }

            index.Commits++;
            index.Committed.Clear();
            foreach (var (id, fingerprint) in _pending)
            {
                index.Committed.Add(id, fingerprint);
            }
        }

        public void Dispose()
        {
        }
    }
}
