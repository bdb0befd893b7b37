using System.Collections.Immutable;
using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Indexing;

/// <summary>Writes passages into the index: our tokens, before any analyzer of the engine's.</summary>
internal sealed class LuceneIndexBuilder : IIndexBuilder
{
    private readonly LuceneEngine _engine;
    private readonly IndexWriter _writer;
    private readonly Segmenter _segmenter;
    private readonly Dictionary<DocumentId, string> _fingerprints;
    private readonly Dictionary<string, SpanTokenStream> _streams = [];
    private int _nextNumber;

    public LuceneIndexBuilder(LuceneEngine engine, global::Lucene.Net.Store.Directory directory, Segmenter segmenter, DocumentTable table, bool anew)
    {
        (_engine, _segmenter) = (engine, segmenter);
        _fingerprints = table.All.ToDictionary(d => d.Id, d => d.Fingerprint);
        _nextNumber = table.ByNumber.Length;
        _writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            OpenMode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
            Similarity = LuceneEngine.Ranking,
            RAMBufferSizeMB = 64,
        });
    }

    public IReadOnlyDictionary<DocumentId, string> Fingerprints => _fingerprints;

    public void Put(PolicyDocument document, string fingerprint)
    {
        var number = _nextNumber++;
        var passages = Passage.Of(document);
        _writer.DeleteDocuments(new Term(IndexFields.Id, document.Id.Value));
        _writer.AddDocument(Entry(document, number, fingerprint, passages.Length));
        foreach (var passage in passages)
        {
            _writer.AddDocument(Entry(document.Id, number, passage));
        }

        _fingerprints[document.Id] = fingerprint;
    }

    public void Remove(DocumentId id)
    {
        _writer.DeleteDocuments(new Term(IndexFields.Id, id.Value));
        _fingerprints.Remove(id);
    }

    public void Commit()
    {
        _writer.Commit();
        _engine.Refresh();
    }

    public void Dispose()
    {
        // What was not committed is given up: the next run finds the fingerprints missing and puts it in again.
        _writer.Rollback();
        _engine.BuilderClosed();
    }

    private static Document Entry(PolicyDocument document, int number, string fingerprint, int passages) =>
    [
        new StringField(IndexFields.Id, document.Id.Value, Field.Store.YES),
        new StringField(IndexFields.DocumentNumber, number.ToString(CultureInfo.InvariantCulture), Field.Store.YES),
        new StoredField(IndexFields.Metadata, MetadataJson.Write(document.Metadata)),
        new StoredField(IndexFields.Fingerprint, fingerprint),
        new StoredField(IndexFields.PassageCount, passages.ToString(CultureInfo.InvariantCulture)),
    ];

    private Document Entry(DocumentId id, int number, Passage passage)
    {
        var entry = new Document
        {
            new StringField(IndexFields.Id, id.Value, Field.Store.NO),
            new StringField(IndexFields.IsPassage, "1", Field.Store.NO),
            new NumericDocValuesField(IndexFields.Number, number),
            new StoredField(IndexFields.Anchor, passage.Anchor.Value),
            new StoredField(IndexFields.Headings, string.Join('\n', passage.Headings)),
            new StoredField(IndexFields.Text, passage.Text),
            new StoredField(IndexFields.First, passage.First),
            new StoredField(IndexFields.Count, passage.Count),
        };
        AddIfAny(entry, IndexFields.Label, passage.Label);
        AddIfAny(entry, IndexFields.ArticleLabel, passage.ArticleLabel);
        AddTokens(entry, passage.Text, IndexFields.Characters, IndexFields.Pairs, IndexFields.Words);
        if (!passage.Headings.IsEmpty)
        {
            AddTokens(entry, string.Join('\n', passage.Headings), IndexFields.HeadingCharacters, IndexFields.HeadingPairs, IndexFields.HeadingWords);
        }

        return entry;
    }

    private static void AddIfAny(Document entry, string field, string? value)
    {
        if (value is not null)
        {
            entry.Add(new StoredField(field, value));
        }
    }

    private void AddTokens(Document entry, string text, string characters, string pairs, string words)
    {
        var tokens = SearchTokens.Of(text, _segmenter);
        entry.Add(new Field(characters, Stream(characters, tokens.Text, tokens.Characters), IndexFields.WithFrequencies));
        entry.Add(new Field(pairs, Stream(pairs, tokens.Text, tokens.Pairs), IndexFields.WithPositions));
        entry.Add(new Field(words, Stream(words, tokens.Text, tokens.Words), IndexFields.WithFrequencies));
    }

    private SpanTokenStream Stream(string field, string text, ImmutableArray<TextSpan> tokens)
    {
        if (!_streams.TryGetValue(field, out var stream))
        {
            _streams[field] = stream = new SpanTokenStream();
        }

        return stream.Of(text, tokens);
    }
}
