using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;

namespace PolicyPortal.Web.Hosting;

/// <summary>The graph of references as it was made last. Safe for concurrent use; empty until the first one is made.</summary>
public sealed class ReferenceShelf(FileLibrary library) : IPageStamp
{
    private volatile ReferenceGraph _graph = ReferenceGraph.Empty;
    private long _version;

    public ReferenceGraph Graph => _graph;

    /// <summary>Rises with every graph: what a page shows of references may then be another.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>Whether a graph has been made since the start.</summary>
    public bool IsReady => Version > 0;

    public void Put(ReferenceGraph graph)
    {
        _graph = graph;
        Interlocked.Increment(ref _version);
    }

    /// <summary>The references of a document as it stands; empty while the graph knows an older text of it.</summary>
    public ImmutableArray<ReferenceLink> LinksOf(DocumentId id)
    {
        var graph = Graph;
        return graph.Find(id)?.Fingerprint == library.FingerprintOf(id) ? graph.LinksOf(id) : [];
    }

    /// <summary>How many passages refer to each of its paragraphs; empty while the graph knows an older text of it.</summary>
    public IReadOnlyDictionary<int, int> CountsIn(DocumentId id)
    {
        var graph = Graph;
        return graph.Find(id)?.Fingerprint == library.FingerprintOf(id) ? graph.CountsIn(id) : ImmutableDictionary<int, int>.Empty;
    }
}
