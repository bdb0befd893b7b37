using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene.Memory;

/// <summary>What searching needs of one segment, whole in memory: the passages, their normalised texts, and all postings. Made once a segment.</summary>
internal sealed class SegmentMemory
{
    private static readonly ConditionalWeakTable<object, Lazy<SegmentMemory>> Made = [];

    private readonly FrozenDictionary<string, PostingTable> _tables;
    private readonly Passage?[] _passages;
    private readonly char[] _text;
    private readonly int[] _ends;

    private SegmentMemory(AtomicReader reader, SegmentView view)
    {
        View = view;
        Size = reader.MaxDoc;
        Names = new NameTable(view.Entries);
        _tables = IndexFields.Ranked.ToFrozenDictionary(field => field, field => PostingTableReader.Read(reader, field));
        _passages = new Passage?[Size];
        _ends = new int[Size + 1];
        var text = new ArrayBufferWriter<char>();
        var headings = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in view.Entries)
        {
            for (var number = entry.First; number < entry.First + entry.Count; number++)
            {
                var passage = PassageBlock.Read(reader.Document(number), headings);
                _passages[number] = passage;
                text.Write(NormalizedText.Fold(passage.Text));
                _ends[number + 1] = text.WrittenCount;
            }
        }

        _text = text.WrittenSpan.ToArray();
        for (var number = 0; number < Size; number++)
        {
            _ends[number + 1] = Math.Max(_ends[number], _ends[number + 1]); // what is no passage, or was deleted before, has no text
        }
        Sections = new SectionTable(view, _passages, number => _ends[number + 1] - _ends[number]);
    }

    public SegmentView View { get; }

    /// <summary>How many entries the segment has, passages and documents together; their numbers are below it.</summary>
    public int Size { get; }

    public NameTable Names { get; }

    public SectionTable Sections { get; }

    /// <param name="view">Of the same segment.</param>
    public static SegmentMemory Of(AtomicReader reader, SegmentView view) =>
        Made.GetValue(reader.CoreCacheKey, _ => new(() => new SegmentMemory(reader, view))).Value;

    /// <param name="field">One of <see cref="IndexFields.Ranked"/>.</param>
    public PostingTable Table(string field) => _tables[field];

    public Passage Passage(int number) => _passages[number] ?? throw new ArgumentOutOfRangeException(nameof(number), "The entry is no passage.");

    /// <summary>A passage's text as search sees it.</summary>
    public ReadOnlySpan<char> Normalized(int number) => _text.AsSpan(_ends[number].._ends[number + 1]);
}
