using Lucene.Net.Index;
using Lucene.Net.Search;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages that a query found, in the order of the index, each with a score.</summary>
internal sealed class Matches : ICollector
{
    private readonly CancellationToken _cancel;
    private readonly int[] _firstOfSegment;
    private int _segment;
    private int _base;

    private Matches(int segments, CancellationToken cancel)
    {
        _firstOfSegment = new int[segments + 1];
        _cancel = cancel;
    }

    /// <summary>Numbers of passages in the whole index, rising; the first <see cref="Count"/> are in use.</summary>
    public int[] Passages { get; private set; } = new int[64];

    /// <summary>As long as <see cref="Passages"/>.</summary>
    public float[] Scores { get; private set; } = [];

    public int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public static Matches Of(IndexSnapshot snapshot, Query query, CancellationToken cancel)
    {
        var matches = new Matches(snapshot.Segments.Length, cancel);
        snapshot.Searcher.Search(query, matches);
        matches.CloseSegmentsUpTo(snapshot.Segments.Length);
        matches.Scores = new float[matches.Count];
        return matches;
    }

    /// <summary>Where a segment's passages stand in <see cref="Passages"/>.</summary>
    public Range InSegment(int segment) => _firstOfSegment[segment].._firstOfSegment[segment + 1];

    /// <summary>Keeps what a condition on its score holds for.</summary>
    public void KeepWhere(Func<float, bool> condition)
    {
        var kept = 0;
        for (var segment = 0; segment + 1 < _firstOfSegment.Length; segment++)
        {
            var (from, to) = (_firstOfSegment[segment], _firstOfSegment[segment + 1]);
            _firstOfSegment[segment] = kept;
            for (var i = from; i < to; i++)
            {
                if (condition(Scores[i]))
                {
                    (Passages[kept], Scores[kept]) = (Passages[i], Scores[i]);
                    kept++;
                }
            }
        }

        Count = _firstOfSegment[^1] = kept;
    }

    public void SetScorer(Scorer scorer)
    {
        // Finding ranks nothing.
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        _cancel.ThrowIfCancellationRequested();
        CloseSegmentsUpTo(context.Ord);
        _base = context.DocBase;
    }

    public void Collect(int doc)
    {
        if (Count == Passages.Length)
        {
            var larger = Passages;
            Array.Resize(ref larger, Count * 4);
            Passages = larger;
        }

        Passages[Count++] = _base + doc;
    }

    private void CloseSegmentsUpTo(int segment)
    {
        while (_segment < segment)
        {
            _firstOfSegment[++_segment] = Count;
        }
    }
}
