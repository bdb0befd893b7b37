using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages that a query found, in the order of the index, each with a score.</summary>
internal sealed class Matches
{
    private readonly IndexSnapshot _snapshot;
    private readonly PassageSet[] _found;
    private readonly PassageSet?[] _byName;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly int[] _passages;
    private readonly float[] _scores;
    private readonly FoundDocument[] _documents;
    private int _documentCount;

    /// <param name="found">By segment.</param>
    /// <param name="byName">By segment, those among <paramref name="found"/> that stand only for their document's name; null for none.</param>
    /// <param name="pool">Lends the arrays.</param>
    public Matches(IndexSnapshot snapshot, PassageSet[] found, PassageSet?[] byName, SearchPool pool)
    {
        (_snapshot, _found, _byName) = (snapshot, found, byName);
        (_from, _to) = (new int[found.Length], new int[found.Length]);
        for (var (i, sum) = (0, 0); i < found.Length; i++)
        {
            (_from[i], sum) = (sum, sum + found[i].Count);
            _to[i] = Count = sum;
        }

        ByName = byName.Sum(set => set?.Count ?? 0);
        _passages = pool.Rent<int>(Count);
        _scores = pool.Rent<float>(Count);
        _documents = pool.Rent<FoundDocument>(Math.Min(Count, snapshot.Documents));
        for (var i = 0; i < found.Length; i++)
        {
            found[i].CopyTo(_passages.AsSpan(_from[i]), snapshot.Searchable[i].First);
        }
    }

    public int Count { get; private set; }

    /// <summary>How many of them stand only for their document's name.</summary>
    public int ByName { get; }

    /// <summary>Numbers of passages in the whole index, rising. Places between those of two segments may stand for nothing.</summary>
    public ReadOnlySpan<int> Passages => _passages;

    /// <summary>By the same places.</summary>
    public Span<float> Scores => _scores;

    /// <summary>Where a segment's passages stand in <see cref="Passages"/>.</summary>
    public Range InSegment(int segment) => _from[segment].._to[segment];

    /// <summary>A segment's passages as they were found, by their numbers in the segment.</summary>
    public PassageSet Found(int segment) => _found[segment];

    /// <summary>Gives a segment's passages their scores, and groups them by document; segments come in order, each once.</summary>
    /// <param name="leastCover">What covers less of the query, or nothing, is dropped, where the sums tell.</param>
    public void Take(int segment, in ScoreSums sums, float leastCover)
    {
        var ends = _snapshot.Searchable[segment].Memory.View.Ends;
        var passages = _passages.AsSpan(_from[segment], _to[segment] - _from[segment]);
        var scores = _scores.AsSpan(_from[segment], passages.Length);
        passages = passages[..sums.CopyTo(passages, scores, leastCover)];
        for (int at = 0, place = 0; at < passages.Length;)
        {
            var first = at;
            place = Gallop.To(ends, place, passages[at] - sums.First + 1);
            at = Gallop.To(passages, at + 1, sums.First + ends[place]);
            DocumentEvidence.AddTo(scores[first..at], _snapshot.Standing.FactorOf(segment, place));
            _documents[_documentCount++] = new(segment, place, _from[segment] + first, at - first);
        }

        Count -= _to[segment] - _from[segment] - passages.Length;
        _to[segment] = _from[segment] + passages.Length;
    }

    /// <summary>The documents of the passages that have scores, in the same order, each with the score that its best passage has now. The caller may change them.</summary>
    public Span<FoundDocument> Documents()
    {
        var documents = _documents.AsSpan(0, _documentCount);
        foreach (ref var document in documents)
        {
            var first = _passages[document.From] - _snapshot.Searchable[document.Segment].First;
            document = document with
            {
                ByName = _byName[document.Segment]?.Holds(first) ?? false,
                Score = BestOf(_scores.AsSpan(document.From, document.Length)),
            };
        }

        return documents;
    }

    private static float BestOf(ReadOnlySpan<float> scores)
    {
        var best = scores[0];
        foreach (var score in scores[1..])
        {
            best = float.MaxNative(best, score);
        }

        return best;
    }
}
