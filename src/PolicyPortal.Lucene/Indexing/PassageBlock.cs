using Lucene.Net.Documents;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Turns a document into its block of entries, a passage each and the document's own at the end.</summary>
/// <remarks>Lucene keeps a block together through all merges; so the passages of a document are a range.</remarks>
internal sealed class PassageBlock(Segmenter segmenter)
{
    private readonly SpanTokenStream[] _streams = [.. Enumerable.Range(0, 7).Select(_ => new SpanTokenStream())];

    /// <summary>Each entry must be used before the next is asked for: they share their token streams.</summary>
    public IEnumerable<IEnumerable<IIndexableField>> Of(PolicyDocument document, string fingerprint)
    {
        var passages = Passage.Of(document);
        var headings = "";
        var headingTokens = SearchTokens.Of("", segmenter);
        foreach (var passage in passages)
        {
            // Passages under one heading follow each other: cut it once.
            var above = string.Join('\n', passage.Headings);
            if (above != headings)
            {
                headings = above;
                headingTokens = SearchTokens.Of(above, segmenter);
            }

            var entry = EntryOf(document.Id, SearchTokens.Of(passage.Text, segmenter), headingTokens);
            if (ReferenceEquals(passage, passages[0]))
            {
                entry.Add(new StoredField(IndexFields.Passages, StoredPassages.Write(passages)));
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

    private Document EntryOf(DocumentId id, SearchTokens text, SearchTokens headings)
    {
        var entry = new Document
        {
            new StringField(IndexFields.Id, id.Value, Field.Store.NO),
        };
        AddTokens(entry, IndexFields.OfText, text, _streams.AsSpan(0, 3));
        entry.Add(new Field(IndexFields.Joined, _streams[6].Over(text.Text, text.Joined), IndexFields.Counted));
        AddTokens(entry, IndexFields.OfHeadings, headings, _streams.AsSpan(3, 3));
        return entry;
    }

    private static void AddTokens(Document entry, FieldGroup fields, SearchTokens tokens, Span<SpanTokenStream> streams)
    {
        entry.Add(new Field(fields.Characters, streams[0].Over(tokens.Text, tokens.Characters), IndexFields.Counted));
        entry.Add(new Field(fields.Pairs, streams[1].Over(tokens.Text, tokens.Pairs), IndexFields.Counted));
        entry.Add(new Field(fields.Words, streams[2].Over(tokens.Text, tokens.Words), IndexFields.Counted));
    }
}
