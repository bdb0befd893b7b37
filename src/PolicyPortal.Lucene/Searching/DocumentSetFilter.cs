using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages of chosen documents.</summary>
/// <param name="chosen">By the document's number in the index.</param>
internal sealed class DocumentSetFilter(bool[] chosen) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var passages = reader.GetDocsWithField(IndexFields.Number);
        var numbers = reader.GetNumericDocValues(IndexFields.Number);
        return numbers is null ? null! : new Passages(reader.MaxDoc, acceptDocs, chosen, passages, numbers);
    }

    private sealed class Passages(int maxDoc, IBits acceptDocs, bool[] chosen, IBits passages, NumericDocValues numbers)
        : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => passages.Get(doc) && chosen[(int)numbers.Get(doc)];
    }
}
