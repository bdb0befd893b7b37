using System.Text.Json;
using Lucene.Net.Index;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene;

/// <summary>What the index holds of a policy document, in memory while the index is open.</summary>
internal sealed record IndexedDocument(DocumentId Id, int Number, DocumentMetadata Metadata, string Fingerprint, int Passages);

/// <summary>Every policy document of one state of the index, by its number in the index and by its id.</summary>
internal sealed class DocumentTable
{
    private readonly Dictionary<DocumentId, IndexedDocument> _byId;

    private DocumentTable(IReadOnlyList<IndexedDocument> documents)
    {
        ByNumber = new IndexedDocument?[documents.Count == 0 ? 0 : documents.Max(d => d.Number) + 1];
        foreach (var document in documents)
        {
            ByNumber[document.Number] = document;
        }

        _byId = documents.ToDictionary(d => d.Id);
    }

    public static DocumentTable Empty { get; } = new([]);

    /// <summary>null where a number is no longer used.</summary>
    public IndexedDocument?[] ByNumber { get; }

    public IEnumerable<IndexedDocument> All => _byId.Values;

    public int Count => _byId.Count;

    public IndexedDocument? Find(DocumentId id) => _byId.GetValueOrDefault(id);

    /// <exception cref="JsonException">The index holds what this program did not write.</exception>
    public static DocumentTable Read(IndexReader reader)
    {
        var found = new List<IndexedDocument>();
        foreach (var leaf in reader.Leaves)
        {
            var live = leaf.AtomicReader.LiveDocs;
            var terms = leaf.AtomicReader.GetTerms(IndexFields.DocumentNumber)?.GetEnumerator();
            DocsEnum? docs = null;
            while (terms?.MoveNext() == true)
            {
                docs = terms.Docs(live, docs, DocsFlags.NONE);
                for (var doc = docs.NextDoc(); doc != DocsEnum.NO_MORE_DOCS; doc = docs.NextDoc())
                {
                    found.Add(Read(leaf.AtomicReader.Document(doc)));
                }
            }
        }

        return new(found);
    }

    private static IndexedDocument Read(global::Lucene.Net.Documents.Document stored) => new(
        DocumentId.Parse(stored.Get(IndexFields.Id)),
        int.Parse(stored.Get(IndexFields.DocumentNumber), System.Globalization.CultureInfo.InvariantCulture),
        MetadataJson.Read(stored.Get(IndexFields.Metadata)),
        stored.Get(IndexFields.Fingerprint),
        int.Parse(stored.Get(IndexFields.PassageCount), System.Globalization.CultureInfo.InvariantCulture));
}
