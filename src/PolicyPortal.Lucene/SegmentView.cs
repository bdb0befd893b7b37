using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene;

/// <summary>One segment's documents, in memory; made once a segment, for segments never change but for deletions.</summary>
internal sealed class SegmentView
{
    private static readonly ConditionalWeakTable<object, SegmentView> Made = [];

    private readonly int[] _ends;

    private SegmentView(ImmutableArray<DocumentEntry> entries)
    {
        Entries = entries;
        _ends = [.. entries.Select(entry => entry.First + entry.Count)];
    }

    /// <summary>In order; deleted ones may be among them, and never come up in a search.</summary>
    public ImmutableArray<DocumentEntry> Entries { get; }

    /// <summary>By the places of <see cref="Entries"/>, rising: the number behind the document's last passage. A passage is the first document's whose end lies behind it.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    public static SegmentView Of(AtomicReader reader) => Made.GetValue(reader.CoreCacheKey, _ => Read(reader));

    private static SegmentView Read(AtomicReader reader)
    {
        var entries = ImmutableArray.CreateBuilder<DocumentEntry>();
        var blocks = reader.GetNumericDocValues(IndexFields.Block);
        var live = reader.LiveDocs;
        for (var number = 0; number < reader.MaxDoc && blocks is not null; number++)
        {
            var passages = (int)blocks.Get(number) - 1;
            if (passages >= 0 && live?.Get(number) != false)
            {
                entries.Add(ReadEntry(reader, number, passages));
            }
        }

        return new SegmentView(entries.ToImmutable());
    }

    private static DocumentEntry ReadEntry(AtomicReader reader, int number, int passages)
    {
        BytesRef stored = reader.Document(number).GetBinaryValue(IndexFields.Entry);
        var entry = StoredEntry.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length));
        return new DocumentEntry(DocumentId.Parse(entry.Id), entry.Fingerprint, entry.Metadata, [.. entry.Cites ?? []], number - passages, passages);
    }
}
