using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages of the documents that a condition holds for.</summary>
internal sealed class DocumentFilter(IndexSnapshot snapshot, Func<DocumentEntry, bool> condition, bool firstOnly = false) : Filter
{
    /// <summary>As a query that finds them and ranks none.</summary>
    /// <param name="firstOnly">Only each document's first passage, in place of all.</param>
    public static Query Query(IndexSnapshot snapshot, Func<DocumentEntry, bool> condition, bool firstOnly = false) =>
        new ConstantScoreQuery(new DocumentFilter(snapshot, condition, firstOnly));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs)
    {
        FixedBitSet? passages = null;
        foreach (var entry in snapshot.Segments[context.Ord].Entries)
        {
            if (entry.Count > 0 && condition(entry))
            {
                passages ??= new FixedBitSet(context.AtomicReader.MaxDoc);
                passages.Set(entry.First, firstOnly ? entry.First + 1 : entry.First + entry.Count);
            }
        }

        return passages is null ? null : BitsFilteredDocIdSet.Wrap(passages, acceptDocs);
    }
}
