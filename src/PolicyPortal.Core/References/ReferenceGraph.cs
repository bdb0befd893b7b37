using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.References;

/// <summary>Who refers to whom in a library, clause by clause. Immutable; made anew from what is remembered of each document when the library changes.</summary>
public sealed class ReferenceGraph
{
    private readonly ImmutableArray<DocumentReferences> _documents;
    private readonly Dictionary<DocumentId, int> _byId;

    // Beside Found of each document, in the same order.
    private readonly ImmutableArray<Resolution[]> _resolutions;

    // For each document, the references that lead to it: document and place in its Found.
    private readonly ImmutableArray<List<(int Document, int Reference)>?> _citations;

    private ReferenceGraph(ImmutableArray<DocumentReferences> documents, TitleIndex titles)
    {
        _documents = documents;
        _byId = documents.Select((d, i) => (d.Id, i)).ToDictionary(d => d.Id, d => d.i);
        Titles = titles;
        var resolver = new ReferenceResolver(titles, id => _byId.TryGetValue(id, out var at) ? documents[at].Clauses : ClauseIndex.Empty);
        _resolutions = [.. documents.Select(d => d.Found.Select(f => resolver.Resolve(f.Reference, d.Id, d.Date, f.Paragraph)).ToArray())];
        var citations = new List<(int, int)>?[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            for (var n = 0; n < _resolutions[i].Length; n++)
            {
                if (_resolutions[i][n].Document is { } cited && _byId.TryGetValue(cited, out var at))
                {
                    (citations[at] ??= []).Add((i, n));
                }
            }
        }

        _citations = [.. citations];
    }

    public static ReferenceGraph Empty { get; } = new([], TitleIndex.Of(Catalogue.Empty));

    public TitleIndex Titles { get; }

    /// <summary>What the next graph need not read again.</summary>
    public ReadTexts Texts => new(_documents, Titles.Known);

    public static ReferenceGraph Of(IEnumerable<DocumentReferences> documents, TitleIndex titles) => new([.. documents], titles);

    /// <returns>null for a document that the graph has not read yet.</returns>
    public DocumentReferences? Find(DocumentId id) => _byId.TryGetValue(id, out var at) ? _documents[at] : null;

    /// <summary>The references of a document, in printed order; empty where it has none or has not been read yet.</summary>
    public ImmutableArray<ReferenceLink> LinksOf(DocumentId id) => _byId.TryGetValue(id, out var at)
        ? [.. _documents[at].Found.Select((f, n) => new ReferenceLink(f.Paragraph, f.Reference, _resolutions[at][n], AnchorOf(_resolutions[at][n])))]
        : [];

    /// <summary>The passages that refer to a document: those of other documents, then its own to its clauses; each in printed order.</summary>
    /// <param name="place">Only those that name the clause of this paragraph; null for all of them.</param>
    public ImmutableArray<Citation> CitationsOf(DocumentId id, int? place = null)
    {
        if (!_byId.TryGetValue(id, out var cited) || _citations[cited] is not { } citations)
        {
            return [];
        }

        return [.. citations
            .Select(c => (Citing: c.Document, _documents[c.Document].Found[c.Reference].Paragraph, Reference: c.Reference))
            .Where(c => c.Citing != cited || _resolutions[c.Citing][c.Reference].Place is not null)
            .Where(c => place is not { } asked || Covered(cited, c.Citing, c.Reference).Contains(asked))
            .OrderBy(c => c.Citing == cited).ThenByDescending(c => _documents[c.Citing].Date).ThenBy(c => _documents[c.Citing].Id.Value, StringComparer.Ordinal)
            .ThenBy(c => c.Paragraph)
            .GroupBy(c => (c.Citing, c.Paragraph))
            .Select(g => new Citation(
                _documents[g.Key.Citing].Id, g.Key.Citing == cited, g.Key.Paragraph,
                [.. g.Select(c => _documents[c.Citing].Found[c.Reference].Reference.Span)],
                [.. g.Select(c => AnchorOf(_resolutions[c.Citing][c.Reference])).Where(a => !a.IsNone).Distinct()]))];
    }

    /// <summary>The other documents that refer to a document, newest first.</summary>
    public ImmutableArray<CitingCount> CitingDocuments(DocumentId id) => !_byId.TryGetValue(id, out var cited) || _citations[cited] is not { } citations ? [] : [.. citations
        .Where(c => c.Document != cited)
        .GroupBy(c => c.Document, c => _documents[c.Document].Found[c.Reference].Paragraph)
        .OrderByDescending(g => _documents[g.Key].Date).ThenBy(g => _documents[g.Key].Id.Value, StringComparer.Ordinal)
        .Select(g => new CitingCount(_documents[g.Key].Id, g.Distinct().Count()))];

    /// <summary>How many passages refer to each clause of a document: paragraph to count, those without any left out.</summary>
    public IReadOnlyDictionary<int, int> CountsIn(DocumentId id)
    {
        var counts = new Dictionary<int, int>();
        if (_byId.TryGetValue(id, out var cited) && _citations[cited] is { } citations)
        {
            var pairs = citations.SelectMany(c => Covered(cited, c.Document, c.Reference).Select(p => (p, c.Document, _documents[c.Document].Found[c.Reference].Paragraph)));
            foreach (var (place, _, _) in pairs.Distinct())
            {
                counts[place] = counts.GetValueOrDefault(place) + 1;
            }
        }

        return counts;
    }

    /// <summary>The documents that most other documents refer to, most first.</summary>
    public ImmutableArray<CitedDocument> MostCited(int count) => [.. _documents
        .Select((d, i) => new CitedDocument(d.Id, (_citations[i] ?? []).Where(c => c.Document != i).Select(c => c.Document).Distinct().Count()))
        .Where(c => c.By > 0)
        .OrderByDescending(c => c.By).ThenBy(c => c.Id.Value, StringComparer.Ordinal)
        .Take(count)];

    /// <summary>What was not resolved, by the work that the words name and the reason; the most wanted first.</summary>
    public ImmutableArray<UnresolvedWork> Unresolved() => [.. _documents
        .SelectMany((d, i) => d.Found.Select((f, n) => (Found: f, d.Id, Document: i, Resolution: _resolutions[i][n])))
        .Where(r => r.Resolution.Reason is not null)
        .GroupBy(r => (Name: r.Found.Reference.Work.Title is { } title ? TitleKey.Of(title).Text : r.Found.Reference.Work.Name, r.Resolution.Reason!.Value, Own: r.Found.Reference.Work.IsOwn ? r.Document : -1))
        .Select(g => new UnresolvedWork(
            g.First().Found.Reference.Work.Name, g.First().Resolution.Document, g.Key.Value, g.Count(), g.Select(r => r.Document).Distinct().Count(),
            [.. g.DistinctBy(r => r.Document).Take(UnresolvedWork.MostExamples).Select(r => new UnresolvedExample(r.Id, r.Found.Paragraph, r.Found.Reference.Span))]))
        .OrderByDescending(u => u.Documents).ThenByDescending(u => u.References).ThenBy(u => u.Name, StringComparer.Ordinal)];

    public ReferenceTotals Totals()
    {
        var reasons = _resolutions.SelectMany(r => r).Where(r => r.Reason is not null).GroupBy(r => r.Reason!.Value).ToDictionary(g => g.Key, g => g.Count());
        return new(_documents.Length, _resolutions.Sum(r => r.Length), reasons);
    }

    private Anchor AnchorOf(Resolution resolution) =>
        resolution is { Document: { } id, Place: { } place } && _byId.TryGetValue(id, out var at) ? _documents[at].Clauses.AnchorOf(place) : default;

    // The paragraphs of the cited document that a reference names.
    private IEnumerable<int> Covered(int cited, int citing, int reference)
    {
        var resolution = _resolutions[citing][reference];
        return (resolution.Place, resolution.Through) switch
        {
            (null, _) => [],
            ({ } place, { } through) => _documents[cited].Clauses.Between(place, through, _documents[citing].Found[reference].Reference.Place),
            ({ } place, null) => [place],
        };
    }
}
