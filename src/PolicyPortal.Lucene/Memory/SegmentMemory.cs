using System.Buffers;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene.Memory;

/// <summary>What searching needs of one segment, whole in memory: the passages, their normalised texts, and where each token stands. Made once a segment.</summary>
internal sealed class SegmentMemory
{
    private static readonly ConditionalWeakTable<object, Lazy<SegmentMemory>> Made = [];

    private readonly PostingTable[] _tables = new PostingTable[Enum.GetValues<TokenKind>().Length];
    private readonly Passage?[] _passages;
    private readonly char[] _text;
    private readonly int[] _ends;
    private readonly BorderBits _borders;
    private readonly ulong[] _kept;
    private readonly int[] _keptEnds;

    private SegmentMemory(AtomicReader reader, SegmentView view)
    {
        View = view;
        Size = reader.MaxDoc;
        Names = new NameTable(view.Entries);
        _passages = new Passage?[Size];
        _ends = new int[Size + 1];
        _keptEnds = new int[Size + 1];
        (_text, _kept, _borders) = ReadTexts(reader);
        Places = new PairPlaces(_borders);
        Sections = new SectionTable(view, _passages, number => _ends[number + 1] - _ends[number]);
        Parallel.Invoke(CountHeadings, CountPairs, CountCharacters, ReadWords);

        void CountCharacters() => _tables[(int)TokenKind.Characters] = TokenCounter.Count(_text, _ends, inPairs: false);

        void CountPairs() => _tables[(int)TokenKind.Pairs] = TokenCounter.Count(_text, _ends, inPairs: true, Places);

        void ReadWords()
        {
            var passages = new int[Size];
            var firsts = new int[Size];
            firsts.AsSpan().Fill(-1);
            for (var number = 0; number < Size; number++)
            {
                passages[number] = _passages[number] is null ? -1 : number;
            }

            for (var section = 0; section < Sections.Count; section++)
            {
                firsts[Sections.Firsts[section]] = section;
            }

            _tables[(int)TokenKind.Words] = PostingTableReader.Read(reader, IndexFields.Words, passages, Size);
            _tables[(int)TokenKind.HeadingWords] = PostingTableReader.Read(reader, IndexFields.HeadingWords, firsts, Sections.Count);
        }
    }

    public SegmentView View { get; }

    /// <summary>How many entries the segment has, passages and documents together; their numbers are below it.</summary>
    public int Size { get; }

    public NameTable Names { get; }

    public SectionTable Sections { get; }

    /// <summary>Of the pairs of <see cref="Table"/>.</summary>
    public PairPlaces Places { get; }

    /// <param name="view">Of the same segment.</param>
    public static SegmentMemory Of(AtomicReader reader, SegmentView view) =>
        Made.GetValue(reader.CoreCacheKey, _ => new(() => new SegmentMemory(reader, view))).Value;

    public PostingTable Table(TokenKind kind) => _tables[(int)kind];

    public Passage Passage(int number) => _passages[number] ?? throw new ArgumentOutOfRangeException(nameof(number), "The entry is no passage.");

    /// <summary>A passage's text as search sees it.</summary>
    public ReadOnlySpan<char> Normalized(int number) => _text.AsSpan(_ends[number].._ends[number + 1]);

    /// <summary>Which units of a passage's text its normalised text has: bits of <see cref="PrintedUnits"/>; empty where bits cannot tell.</summary>
    public ReadOnlySpan<ulong> Kept(int number) => _kept.AsSpan(_keptEnds[number].._keptEnds[number + 1]);

    /// <summary>Looks for a normalised text in a passage.</summary>
    /// <param name="at">It stands nowhere before, and most likely there; in UTF-16 units, below 0 for the passage's beginning.</param>
    public Holding Look(int number, ReadOnlySpan<char> text, int at)
    {
        var (from, to) = (_ends[number], _ends[number + 1]);
        return _borders.Look(_text.AsSpan(from, to - from), from, text, Math.Max(0, at));
    }

    /// <summary>Whether a normalised text stands at a place of a passage.</summary>
    /// <param name="at">In UTF-16 units; what lies outside the passage is no place.</param>
    public bool StandsAt(int number, ReadOnlySpan<char> text, int at)
    {
        var passage = Normalized(number);
        return at >= 0 && at <= passage.Length && passage[at..].StartsWith(text);
    }

    /// <summary>How a passage holds a text that stands at a place of it.</summary>
    /// <param name="at">In UTF-16 units.</param>
    /// <param name="length">Of the text.</param>
    public Holding HoldingAt(int number, int at, int length) =>
        _borders.IsAsWords(_ends[number], _ends[number + 1] - _ends[number], at, at + length) ? Holding.AsWords : Holding.AcrossBorders;

    private (char[] Text, ulong[] Kept, BorderBits Borders) ReadTexts(AtomicReader reader)
    {
        var text = new ArrayBufferWriter<char>();
        var kept = new ArrayBufferWriter<ulong>();
        var borders = new List<(int From, byte[] Bits)>(Size);
        foreach (var entry in View.Entries)
        {
            var number = entry.First;
            foreach (var (passage, ends) in PassagesOf(reader, entry))
            {
                borders.Add((text.WrittenCount, ends));
                var normalized = NormalizedText.Of(passage.Text);
                text.Write(normalized.Text);
                kept.Write(PrintedUnits.Of(passage.Text, normalized));
                _passages[number++] = passage;
                _ends[number] = text.WrittenCount;
                _keptEnds[number] = kept.WrittenCount;
            }
        }

        for (var number = 0; number < Size; number++)
        {
            // What is no passage, or was deleted before, has no text.
            _ends[number + 1] = Math.Max(_ends[number], _ends[number + 1]);
            _keptEnds[number + 1] = Math.Max(_keptEnds[number], _keptEnds[number + 1]);
        }

        var bits = new BorderBits(text.WrittenCount);
        foreach (var (from, ends) in borders)
        {
            bits.Add(from, ends);
        }

        return (text.WrittenSpan.ToArray(), kept.WrittenSpan.ToArray(), bits);
    }

    private static IEnumerable<(Passage Passage, byte[] Borders)> PassagesOf(AtomicReader reader, DocumentEntry entry)
    {
        if (entry.Count == 0)
        {
            return [];
        }

        BytesRef stored = reader.Document(entry.First).GetBinaryValue(IndexFields.Passages);
        return StoredPassages.Read(new MemoryStream(stored.Bytes, stored.Offset, stored.Length), entry.Count);
    }

    // Of each section once, however many passages it has.
    private void CountHeadings()
    {
        var text = new ArrayBufferWriter<char>();
        var ends = new int[Sections.Count + 1];
        for (var section = 0; section < Sections.Count; section++)
        {
            text.Write(NormalizedText.Fold(SectionTable.HeadingsOf(Passage(Sections.Firsts[section]))));
            ends[section + 1] = text.WrittenCount;
        }

        _tables[(int)TokenKind.HeadingCharacters] = TokenCounter.Count(text.WrittenSpan, ends, inPairs: false);
        _tables[(int)TokenKind.HeadingPairs] = TokenCounter.Count(text.WrittenSpan, ends, inPairs: true);
    }
}
