using System.Collections.Frozen;
using System.Collections.Immutable;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene;

/// <summary>One state of the index. It stays readable while it is held, whatever is written meanwhile.</summary>
internal sealed class IndexSnapshot
{
    private readonly FrozenDictionary<DocumentId, (int Segment, int Entry)> _places;
    private readonly Lazy<ImmutableArray<TokenStatistics>> _statistics;
    private readonly Lazy<ImmutableArray<SearchableSegment>> _searchable;
    private readonly Lazy<CharacterPairs> _pairs;

    private IndexSnapshot(DirectoryReader reader)
    {
        Reader = reader;
        Segments = [.. reader.Leaves.Select(leaf => SegmentView.Of(leaf.AtomicReader))];
        _places = LivePlaces().ToFrozenDictionary(p => Segments[p.Segment].Entries[p.Entry].Id);
        Passages = _places.Values.Sum(p => Segments[p.Segment].Entries[p.Entry].Count);
        _searchable = new(() => [.. reader.Leaves.Select(leaf => SearchableSegment.Of(leaf, Segments[leaf.Ord]))]);
        _pairs = new(() => Vocabulary.Pairs(this));
        Facets = new FacetTable([.. Segments.Select(segment => segment.Entries)]);
        Standing = Standing.Of(Segments.Select(segment => segment.Entries), Entries);
        _statistics = new(() =>
        [
            .. Enum.GetValues<TokenKind>().Select(kind => TokenStatistics.Of([.. Searchable.Select(segment => segment.Memory.Table(kind))])),
        ]);
    }

    public DirectoryReader Reader { get; }

    /// <summary>By the ordinals of the reader's leaves.</summary>
    public ImmutableArray<SegmentView> Segments { get; }

    /// <summary>The same segments with all that searches need, read into memory when first asked for; the snapshot must be held meanwhile.</summary>
    public ImmutableArray<SearchableSegment> Searchable => _searchable.Value;

    /// <summary>The pairs of characters that its texts have, put together when first asked for; the snapshot must be held meanwhile.</summary>
    public CharacterPairs Pairs => _pairs.Value;

    public FacetTable Facets { get; }

    public int Documents => _places.Count;

    public int Passages { get; }

    public Standing Standing { get; }

    public IEnumerable<DocumentEntry> Entries => _places.Values.Select(p => Segments[p.Segment].Entries[p.Entry]);

    /// <returns>A snapshot that holds the reader; <see cref="Release"/> gives it up.</returns>
    public static IndexSnapshot Of(DirectoryReader reader) => new(reader);

    public DocumentEntry EntryOf(FoundDocument document) => Segments[document.Segment].Entries[document.Place];

    public bool Holds(DocumentId id) => _places.ContainsKey(id);

    /// <summary>Counted when first asked for; the snapshot must be held meanwhile.</summary>
    public TokenStatistics StatisticsOf(TokenKind kind) => _statistics.Value[(int)kind];

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
