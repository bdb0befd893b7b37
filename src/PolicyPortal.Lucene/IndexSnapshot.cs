using System.Collections.Frozen;
using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PolicyPortal.Core.Model;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene;

/// <summary>One state of the index. It stays readable while it is held, whatever is written meanwhile.</summary>
internal sealed class IndexSnapshot
{
    private readonly FrozenDictionary<DocumentId, (int Segment, int Entry)> _places;
    private readonly FrozenDictionary<string, FieldStatistics> _statistics;

    private IndexSnapshot(DirectoryReader reader)
    {
        Reader = reader;
        Searcher = new IndexSearcher(reader);
        Segments = [.. reader.Leaves.Select(leaf => SegmentView.Of(leaf.AtomicReader))];
        _places = LivePlaces().ToFrozenDictionary(p => Segments[p.Segment].Entries[p.Entry].Id);
        Passages = _places.Values.Sum(p => Segments[p.Segment].Entries[p.Entry].Count);
        Standing = Standing.Of(Entries);
        _statistics = IndexFields.OfText.All.Concat(IndexFields.OfHeadings.All)
            .ToFrozenDictionary(field => field, field => FieldStatistics.Of(reader, field));
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>By the ordinals of the reader's leaves.</summary>
    public ImmutableArray<SegmentView> Segments { get; }

    public int Documents => _places.Count;

    public int Passages { get; }

    public Standing Standing { get; }

    public IEnumerable<DocumentEntry> Entries => _places.Values.Select(p => Segments[p.Segment].Entries[p.Entry]);

    /// <returns>A snapshot that holds the reader; <see cref="Release"/> gives it up.</returns>
    public static IndexSnapshot Of(DirectoryReader reader) => new(reader);

    public bool Holds(DocumentId id) => _places.ContainsKey(id);

    public FieldStatistics StatisticsOf(string field) => _statistics[field];

    /// <returns>Whether the snapshot is still open; if so, <see cref="Release"/> must follow.</returns>
    public bool TryAcquire() => Reader.TryIncRef();

    public void Release() => Reader.DecRef();

    // A segment's view may know documents that were deleted since.
    private IEnumerable<(int Segment, int Entry)> LivePlaces()
    {
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            var live = Reader.Leaves[segment].AtomicReader.LiveDocs;
            var entries = Segments[segment].Entries;
            for (var entry = 0; entry < entries.Length; entry++)
            {
                if (live?.Get(entries[entry].First + entries[entry].Count) != false)
                {
                    yield return (segment, entry);
                }
            }
        }
    }
}
