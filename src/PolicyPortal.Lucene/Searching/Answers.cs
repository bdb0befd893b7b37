using System.Collections.Immutable;
using System.Diagnostics;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>Makes answers of what was found: filters, counts, orders, cuts the page, and marks only what the page shows.</summary>
internal sealed class Answers(IndexSnapshot snapshot, SearchRequest request, long started)
{
    private readonly int _size = Math.Clamp(request.Size, 1, SearchRequest.MaxSize);

    private bool IsByScore => request.Sort is SearchSort.Relevance;

    public static DocumentAnswer NoDocuments(SearchRequest request, long started) => new(
        MatchMode.Literal, 0, 0, 1, Math.Clamp(request.Size, 1, SearchRequest.MaxSize), [], FacetCounts.Empty, Stopwatch.GetElapsedTime(started));

    public static PassageAnswer NoPassages(SearchRequest request, long started) => new(
        MatchMode.Literal, 0, 0, 1, Math.Clamp(request.Size, 1, SearchRequest.MaxSize), [], FacetCounts.Empty, Stopwatch.GetElapsedTime(started));

    public DocumentAnswer ByDocuments(Finding finding)
    {
        var facets = new Facets(snapshot, request.Filters);
        var found = finding.Matches.Documents();
        TitleLift.Lift(snapshot, found, finding);
        var passed = facets.Pass(found);
        var page = PageOf(passed.Length);
        var best = new Best<FoundDocument>(page * _size, FoundDocument.Order(snapshot, request.Sort));
        var passages = 0;
        foreach (ref readonly var document in passed)
        {
            passages += document.Count;
            if (!IsByScore || !best.IsFull || document.Score >= best.Worst.Score)
            {
                best.Offer(document);
            }
        }

        var hits = best.From((page - 1) * _size).ConvertAll(document => HitOf(document, finding));
        return new DocumentAnswer(
            finding.Mode, passed.Length, passages, page, _size, [.. hits], facets.Counts(), Stopwatch.GetElapsedTime(started));
    }

    /// <remarks>Documents that only their name stands for are listed by their first passage where no passage holds the words.</remarks>
    public PassageAnswer ByPassages(Finding finding)
    {
        var matches = finding.Matches;
        var isByName = matches.Count == matches.ByName;
        var facets = new Facets(snapshot, request.Filters);
        var passed = facets.Pass(matches.Documents());
        var total = 0;
        foreach (ref readonly var document in passed)
        {
            total += isByName ? document.Length : document.Count;
        }

        var page = PageOf(total);
        var documents = FoundDocument.Order(snapshot, request.Sort);
        var best = new Best<(int Place, FoundDocument Document)>(page * _size, Order);
        var scores = matches.Scores;
        foreach (var document in passed)
        {
            var (from, length) = isByName || document.Count > 0 ? document.Shown : (0, 0);
            for (var place = from; place < from + length; place++)
            {
                if (!IsByScore || !best.IsFull || scores[place] >= scores[best.Worst.Place])
                {
                    best.Offer((place, document));
                }
            }
        }

        var hits = best.From((page - 1) * _size).ConvertAll(p => HitOf(snapshot, p.Place, p.Document, finding));
        return new PassageAnswer(
            finding.Mode, passed.Length, total, page, _size, [.. hits], facets.Counts(), Stopwatch.GetElapsedTime(started));

        // By relevance the passage's own score counts before its document's; by date the document's date does.
        int Order((int Place, FoundDocument Document) a, (int Place, FoundDocument Document) b)
        {
            var byScore = matches.Scores[b.Place].CompareTo(matches.Scores[a.Place]);
            if (IsByScore && byScore != 0)
            {
                return byScore;
            }

            var byDocument = documents(a.Document, b.Document);
            return byDocument != 0 ? byDocument : byScore != 0 ? byScore : a.Place.CompareTo(b.Place);
        }
    }

    /// <summary>One document's passages in printed order.</summary>
    public static IReadOnlyList<PassageHit> InPrintedOrder(IndexSnapshot snapshot, Finding finding, int limit)
    {
        return [.. finding.Matches.Documents().ToArray().SelectMany(d => Enumerable.Range(d.From, d.Length).Select(place => (Place: place, Document: d)))
            .Take(limit)
            .Select(p => HitOf(snapshot, p.Place, p.Document, finding))];
    }

    private int PageOf(int total) => Math.Clamp(request.Page, 1, Math.Clamp((total + _size - 1) / _size, 1, SearchRequest.MaxPage));

    private DocumentHit HitOf(FoundDocument document, Finding finding)
    {
        var entry = snapshot.EntryOf(document);
        var best = BestOf(document, finding.Matches.Scores);
        var passages = ImmutableArray.CreateBuilder<PassageHit>(best.Length);
        foreach (var place in best)
        {
            passages.Add(HitOf(snapshot, place, document, finding));
        }

        return new DocumentHit(
            entry.Id,
            entry.Metadata,
            finding.Titles.Whole(entry.Metadata.Title, entry.NormalizedTitle),
            document.Score,
            document.Count,
            passages.MoveToImmutable());
    }

    // The places of its best passages, best first, and of equals the first. They are few: each new one moves up among them.
    private ReadOnlySpan<int> BestOf(FoundDocument document, ReadOnlySpan<float> scores)
    {
        var (from, length) = document.Shown;
        var best = new int[Math.Clamp(request.PassagesPerDocument, 0, length)];
        if (best.Length == 0)
        {
            return best;
        }

        var count = 0;
        for (var place = from; place < from + length; place++)
        {
            if (count == best.Length && scores[place] <= scores[best[^1]])
            {
                continue;
            }

            var at = count < best.Length ? count++ : count - 1;
            for (; at > 0 && scores[place] > scores[best[at - 1]]; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = place;
        }

        return best;
    }

    private static PassageHit HitOf(IndexSnapshot snapshot, int place, FoundDocument document, Finding finding)
    {
        var segment = snapshot.Searchable[document.Segment];
        var entry = snapshot.EntryOf(document);
        var number = finding.Matches.Passages[place] - segment.First;
        var passage = segment.Memory.Passage(number);
        var (hits, snippet) = finding.Passages.Cut(passage.Text, segment.Memory.Normalized(number), segment.Memory.Kept(number));
        return new PassageHit(entry.Id, entry.Metadata.Title, passage, finding.Matches.Scores[place], snippet, hits);
    }
}
