using System.Collections.Immutable;
using System.Diagnostics;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Lucene.Searching;

/// <summary>One search on one state of the index.</summary>
internal sealed class PassageSearch
{
    private readonly IndexState? _state;
    private readonly Segmenter _segmenter;
    private readonly SearchRequest _request;
    private readonly FacetFilter _filter;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly List<FoundPassage> _found = [];
    private readonly MatchMode _mode;
    private readonly CancellationToken _cancel;

    public PassageSearch(IndexState? state, Segmenter segmenter, SearchRequest request, CancellationToken cancel)
    {
        (_state, _segmenter, _request, _cancel) = (state, segmenter, request, cancel);
        _filter = new FacetFilter(state?.Table ?? DocumentTable.Empty, request.Filters);
        if (state is null)
        {
            return;
        }

        _found = Find(state, segmenter, MatchMode.Literal);
        if (_found.Count == 0 && request.Query.Root?.Positive().OfType<QueryNode.Term>().Any() == true)
        {
            _found = Find(state, segmenter, MatchMode.Near);
            _mode = MatchMode.Near;
        }
    }

    public int Count() => _found.Count;

    public PassageAnswer Passages()
    {
        var kept = _found.Where(f => _filter.Passes(f.Number)).ToList();
        kept.Sort(_request.Sort is SearchSort.Date ? ByDate : ByScore);
        var (page, from) = PageOf(kept.Count);
        var reader = _state is null ? null : new HitReader(_state, Marker());
        return new(_mode, kept.Count, page, _request.Size, [.. kept.Skip(from).Take(_request.Size).Select(f => reader!.Read(f))], Stopwatch.GetElapsedTime(_started));
    }

    public DocumentAnswer Documents()
    {
        var groups = new Dictionary<int, DocumentGroup>();
        foreach (var found in _found)
        {
            if (!groups.TryGetValue(found.Number, out var group))
            {
                groups[found.Number] = group = new DocumentGroup(found.Number, _request.PassagesPerDocument);
            }

            group.Add(found);
        }

        AddByTitle(groups);
        var facets = _filter.Count(groups.Keys);
        var kept = groups.Values.Where(g => _filter.Passes(g.Number)).ToList();
        kept.Sort(_request.Sort is SearchSort.Date ? GroupsByDate : (a, b) => b.Score.CompareTo(a.Score) is not 0 and var c ? c : a.Number.CompareTo(b.Number));
        var (page, from) = PageOf(kept.Count);
        var reader = _state is null ? null : new HitReader(_state, Marker());
        return new(
            _mode, kept.Count, kept.Sum(g => g.Count), page, _request.Size,
            [.. kept.Skip(from).Take(_request.Size).Select(g => reader!.Read(g))], facets, Stopwatch.GetElapsedTime(_started));
    }

    public IReadOnlyList<PassageHit> Within(DocumentId document, int limit)
    {
        if (_state?.Table.Find(document) is not { } entry)
        {
            return [];
        }

        var reader = new HitReader(_state, Marker());
        return [.. _found.Where(f => f.Number == entry.Number).OrderBy(f => f.Doc).Take(limit).Select(reader.Read)];
    }

    private Highlighter Marker()
    {
        var positive = _request.Query.Root?.Positive().ToArray() ?? [];
        return _mode is MatchMode.Literal
            ? Highlighter.Literal(positive.Select(n => n.PlainText))
            : Highlighter.Near(
                positive.OfType<QueryNode.Phrase>().Select(n => n.Text),
                [.. positive.OfType<QueryNode.Term>().Select(n => SearchTokens.Of(n.Text, _segmenter))]);
    }

    private List<FoundPassage> Find(IndexState state, Segmenter segmenter, MatchMode mode)
    {
        if (new QueryTranslator(state.Table, segmenter, mode).Translate(_request.Query) is not { } query)
        {
            return [];
        }

        _cancel.ThrowIfCancellationRequested();
        var collector = new HitCollector(scored: true);
        state.Searcher.Search(query, collector);
        return collector.Found;
    }

    // A document whose title holds every word is an answer, though its title may be one that a person gave and no passage holds.
    private void AddByTitle(Dictionary<int, DocumentGroup> groups)
    {
        if (_state is null || _request.Query.Root is not { } root || root.Positive().Any(n => n is not QueryNode.Term) || Words(root) is not { Length: > 0 } words)
        {
            return;
        }

        var best = groups.Count == 0 ? 1 : groups.Values.Max(g => g.Score);
        foreach (var document in _state.Table.All)
        {
            var title = NormalizedText.Fold(document.Metadata.Title);
            if (!words.All(word => title.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            if (!groups.TryGetValue(document.Number, out var group))
            {
                groups[document.Number] = group = new DocumentGroup(document.Number, 0);
            }

            group.Score += best * words.Sum(w => w.Length) / Math.Max(title.Length, 1);
        }
    }

    // Only a query that is nothing but words can be answered by a title.
    private static ImmutableArray<string> Words(QueryNode root) =>
        root is QueryNode.Term or QueryNode.And && (root is not QueryNode.And and || and.Parts.All(p => p is QueryNode.Term))
            ? [.. root.Positive().Select(n => NormalizedText.Fold(n.PlainText))]
            : [];

    private (int Page, int From) PageOf(int total)
    {
        var pages = Math.Max(1, (total + _request.Size - 1) / _request.Size);
        var page = Math.Clamp(_request.Page, 1, pages);
        return (page, (page - 1) * _request.Size);
    }

    private static int ByScore(FoundPassage a, FoundPassage b) => b.Score.CompareTo(a.Score) is not 0 and var c ? c : a.Doc.CompareTo(b.Doc);

    private int ByDate(FoundPassage a, FoundPassage b) => Newer(a.Number, b.Number) is not 0 and var c ? c : ByScore(a, b);

    private int GroupsByDate(DocumentGroup a, DocumentGroup b) => Newer(a.Number, b.Number) is not 0 and var c ? c : b.Score.CompareTo(a.Score);

    private int Newer(int a, int b) => Nullable.Compare(_state!.Table.ByNumber[b]?.Metadata.IssuedOn, _state.Table.ByNumber[a]?.Metadata.IssuedOn);
}

/// <summary>The passages of one document that a search found.</summary>
internal sealed class DocumentGroup(int number, int keep)
{
    private readonly List<FoundPassage> _best = [];

    public int Number => number;

    public int Count { get; private set; }

    /// <summary>Of its best passage, and of its title.</summary>
    public float Score { get; set; }

    /// <summary>Best first.</summary>
    public IReadOnlyList<FoundPassage> Best => _best;

    public void Add(FoundPassage found)
    {
        Count++;
        Score = Math.Max(Score, found.Score);
        var at = _best.FindIndex(b => b.Score < found.Score);
        _best.Insert(at < 0 ? _best.Count : at, found);
        if (_best.Count > keep)
        {
            _best.RemoveAt(keep);
        }
    }
}
