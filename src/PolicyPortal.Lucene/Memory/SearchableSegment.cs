using Lucene.Net.Index;

namespace PolicyPortal.Lucene.Memory;

/// <summary>A segment as one state of the index sees it.</summary>
internal sealed class SearchableSegment
{
    private SearchableSegment(SegmentMemory memory, int first, PassageSet passages, bool isWhole)
    {
        IsWhole = isWhole;
        Memory = memory;
        First = first;
        Passages = passages;
    }

    public SegmentMemory Memory { get; }

    /// <summary>What a passage's number in the segment is lower than its number in the whole index.</summary>
    public int First { get; }

    /// <summary>The passages that are not deleted.</summary>
    public PassageSet Passages { get; }

    /// <summary>Whether nothing is deleted of what its postings hold.</summary>
    public bool IsWhole { get; }

    public static SearchableSegment Of(AtomicReaderContext leaf, SegmentView view)
    {
        var live = leaf.AtomicReader.LiveDocs;
        var passages = new PassageSet(leaf.AtomicReader.MaxDoc);
        foreach (var entry in view.Entries)
        {
            if (live?.Get(entry.First + entry.Count) != false)
            {
                passages.AddRange(entry.First, entry.Count);
            }
        }

        return new(SegmentMemory.Of(leaf.AtomicReader, view), leaf.DocBase, passages, live is null);
    }
}
