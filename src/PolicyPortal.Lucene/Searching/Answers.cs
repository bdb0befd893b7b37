using System.Diagnostics;
using PolicyPortal.Core.Search;
using PolicyPortal.Lucene.Indexing;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Makes answers of what was found: filters, counts, orders, cuts the page, and reads only what the page shows.</summary>
internal sealed class Answers(IndexSnapshot snapshot, SearchRequest request, long started)
{
    private readonly int _size = Math.Clamp(request.Size, 1, SearchRequest.MaxSize);

    public static DocumentAnswer NoDocuments(SearchRequest request, long started) => new(
        MatchMode.Literal, 0, 0, 1, Math.Clamp(request.Size, 1, SearchRequest.MaxSize), [], FacetCounts.Empty, Stopwatch.GetElapsedTime(started));

    public static PassageAnswer NoPassages(SearchRequest request, long started) => new(
        MatchMode.Literal, 0, 0, 1, Math.Clamp(request.Size, 1, SearchRequest.MaxSize), [], FacetCounts.Empty, Stopwatch.GetElapsedTime(started));

    public DocumentAnswer ByDocuments(Finding finding)
    {
        var facets = new Facets(request.Filters);
        var found = FoundDocument.In(snapshot, finding.Matches);
        var passed = facets.Pass(FoundDocument.LiftedByTitle(found, finding.Literally));
        var page = PageOf(passed.Count);
        var hits = Best.Of(passed, page * _size, FoundDocument.Order(request.Sort))
            .Skip((page - 1) * _size)
            .Select(document => HitOf(document, finding));
        return new DocumentAnswer(
            finding.Mode, passed.Count, passed.Sum(d => d.Count), page, _size, [.. hits], facets.Counts(), Stopwatch.GetElapsedTime(started));
    }

    public PassageAnswer ByPassages(Finding finding)
    {
        var facets = new Facets(request.Filters);
        var passed = facets.Pass(FoundDocument.In(snapshot, finding.Matches));
        var total = passed.Sum(d => d.Count);
        var page = PageOf(total);
        var documents = FoundDocument.Order(request.Sort);
        var places = passed.SelectMany(d => Enumerable.Range(d.From, d.Count).Select(place => (Place: place, Document: d)));
        var hits = Best.Of(places, page * _size, Order)
            .Skip((page - 1) * _size)
            .Select(p => HitOf(p.Place, p.Document.Entry, finding));
        return new PassageAnswer(
            finding.Mode, passed.Count, total, page, _size, [.. hits], facets.Counts(), Stopwatch.GetElapsedTime(started));

        // By relevance the passage's own score counts before its document's; by date the document's date does.
        int Order((int Place, FoundDocument Document) a, (int Place, FoundDocument Document) b)
        {
            var byScore = finding.Matches.Scores[b.Place].CompareTo(finding.Matches.Scores[a.Place]);
            var byDocument = documents(a.Document, b.Document);
            return request.Sort is SearchSort.Relevance && byScore != 0 ? byScore
                : byDocument != 0 ? byDocument
                : byScore != 0 ? byScore
                : a.Place.CompareTo(b.Place);
        }
    }

    /// <summary>One document's passages in printed order.</summary>
    public static IReadOnlyList<PassageHit> InPrintedOrder(IndexSnapshot snapshot, Finding finding, int limit)
    {
        var found = FoundDocument.In(snapshot, finding.Matches);
        return [.. found.SelectMany(d => Enumerable.Range(d.From, d.Count).Select(place => (Place: place, d.Entry)))
            .Take(limit)
            .Select(p => HitOf(snapshot, p.Place, p.Entry, finding))];
    }

    private int PageOf(int total) => Math.Clamp(request.Page, 1, Math.Clamp((total + _size - 1) / _size, 1, SearchRequest.MaxPage));

    private DocumentHit HitOf(FoundDocument document, Finding finding)
    {
        var scores = finding.Matches.Scores;
        var best = Best.Of(Enumerable.Range(document.From, document.Count), request.PassagesPerDocument, Order);
        return new DocumentHit(
            document.Entry.Id,
            document.Entry.Metadata,
            finding.Titles.Whole(document.Entry.Metadata.Title),
            document.Score,
            document.Count,
            [.. best.Select(place => HitOf(place, document.Entry, finding))]);

        int Order(int a, int b) => scores[b] != scores[a] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b);
    }

    private PassageHit HitOf(int place, DocumentEntry entry, Finding finding) => HitOf(snapshot, place, entry, finding);

    private static PassageHit HitOf(IndexSnapshot snapshot, int place, DocumentEntry entry, Finding finding)
    {
        var passage = PassageBlock.Read(snapshot.Searcher.Doc(finding.Matches.Passages[place]));
        var (hits, snippet) = finding.Passages.Cut(passage.Text);
        return new PassageHit(entry.Id, entry.Metadata.Title, passage, finding.Matches.Scores[place], snippet, hits);
    }
}
