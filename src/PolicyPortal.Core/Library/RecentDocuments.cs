using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>The documents that were read last, so that a page that many look at is parsed once. Safe for concurrent use.</summary>
internal sealed class RecentDocuments(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DocumentId, LinkedListNode<(PolicyDocument Document, FileStamp Stamp)>> _byId = [];
    private readonly LinkedList<(PolicyDocument Document, FileStamp Stamp)> _latestFirst = [];

    /// <returns>null when the document is not at hand as it was at that stamp.</returns>
    public PolicyDocument? Find(DocumentId id, FileStamp stamp)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var node) || node.Value.Stamp != stamp)
            {
                return null;
            }

            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(PolicyDocument document, FileStamp stamp)
    {
        lock (_gate)
        {
            if (_byId.Remove(document.Id, out var old))
            {
                _latestFirst.Remove(old);
            }

            _byId[document.Id] = _latestFirst.AddFirst((document, stamp));
            if (_byId.Count > capacity)
            {
                _byId.Remove(_latestFirst.Last!.Value.Document.Id);
                _latestFirst.RemoveLast();
            }
        }
    }
}
