using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
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
        _passages = new Passage?[Size];
        _ends = new int[Size + 1];
        char[] text = [];
        var tables = new ConcurrentDictionary<string, PostingTable>();
        Action[] reads =
        [
            () => text = ReadTexts(reader),
            .. IndexFields.Ranked.Select(field => (Action)(() => tables[field] = PostingTableReader.Read(reader, field))),
        ];
        Parallel.Invoke(reads);
        _text = text;
        _tables = tables.ToFrozenDictionary();
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

    private char[] ReadTexts(AtomicReader reader)
    {
        var text = new ArrayBufferWriter<char>();
        foreach (var entry in View.Entries)
        {
            if (entry.Count > 0)
            {
                BytesRef stored = reader.Document(entry.First).GetBinaryValue(IndexFields.Passages);
                StoredPassages.Read(new MemoryStream(stored.Bytes, stored.Offset, stored.Length), _passages.AsSpan(entry.First, entry.Count));
            }

            for (var number = entry.First; number < entry.First + entry.Count; number++)
            {
                text.Write(NormalizedText.Fold(_passages[number]!.Text));
                _ends[number + 1] = text.WrittenCount;
            }
        }

        return text.WrittenSpan.ToArray();
    }

    /// <param name="view">Of the same segment.</param>
    public static SegmentMemory Of(AtomicReader reader, SegmentView view) =>
        Made.GetValue(reader.CoreCacheKey, _ => new(() => new SegmentMemory(reader, view))).Value;

    /// <param name="field">One of <see cref="IndexFields.Ranked"/>.</param>
    public PostingTable Table(string field) => _tables[field];

    public Passage Passage(int number) => _passages[number] ?? throw new ArgumentOutOfRangeException(nameof(number), "The entry is no passage.");

    /// <summary>A passage's text as search sees it.</summary>
    public ReadOnlySpan<char> Normalized(int number) => _text.AsSpan(_ends[number].._ends[number + 1]);
}
