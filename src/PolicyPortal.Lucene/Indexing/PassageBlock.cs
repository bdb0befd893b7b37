using Lucene.Net.Documents;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Turns a document into its block of entries, a passage each and the document's own at the end.</summary>
/// <remarks>Lucene keeps a block together through all merges; so the passages of a document are a range.</remarks>
internal sealed class PassageBlock(Segmenter segmenter)
{
    private readonly SpanTokenStream[] _streams = [new(), new()];

    /// <summary>Each entry must be used before the next is asked for: they share their token streams.</summary>
    public IEnumerable<IEnumerable<IIndexableField>> Of(PolicyDocument document, string fingerprint)
    {
        var passages = Passage.Of(document);
        var texts = passages.Select(passage => SegmentedText.Of(passage.Text, segmenter)).ToList();
        for (var i = 0; i < passages.Length; i++)
        {
            var entry = new Document
            {
                new StringField(IndexFields.Id, document.Id.Value, Field.Store.NO),
                new Field(IndexFields.Words, _streams[0].Over(texts[i].Text, texts[i].Words), IndexFields.Counted),
            };
            if (i == 0)
            {
                entry.Add(new StoredField(IndexFields.Passages, StoredPassages.Write(passages, texts.ConvertAll(BorderBits.Of))));
            }

            if (SectionTable.IsFirst(passages.AsSpan(), i))
            {
                var headings = SegmentedText.Of(SectionTable.HeadingsOf(passages[i]), segmenter);
                entry.Add(new Field(IndexFields.HeadingWords, _streams[1].Over(headings.Text, headings.Words), IndexFields.Counted));
            }

            yield return entry;
        }

        yield return new Document
        {
            new StringField(IndexFields.Id, document.Id.Value, Field.Store.NO),
            new NumericDocValuesField(IndexFields.Block, passages.Length + 1),
            new StoredField(IndexFields.Entry, StoredEntry.Write(document, fingerprint)),
        };
    }
}
