using System.Buffers;
using System.Runtime.InteropServices;
using PolicyPortal.Lucene.Memory;

namespace PolicyPortal.Lucene.Searching;

/// <summary>The passages that a query found, in the order of the index, each with a score. Its arrays are lent: disposing gives them back.</summary>
internal sealed class Matches : IDisposable
{
    private readonly int[] _firstOfSegment;
    private readonly PassageSet?[] _byName;
    private readonly IndexSnapshot _snapshot;
    private List<DocumentRun>? _documents;
    private int[] _passages;
    private float[] _scores;

    /// <param name="found">By segment.</param>
    /// <param name="byName">By segment, those among <paramref name="found"/> that stand only for their document's name; null for none.</param>
    public Matches(IndexSnapshot snapshot, PassageSet[] found, PassageSet?[] byName)
    {
        _snapshot = snapshot;
        _byName = byName;
        _firstOfSegment = new int[found.Length + 1];
        for (var i = 0; i < found.Length; i++)
        {
            _firstOfSegment[i + 1] = _firstOfSegment[i] + found[i].Count;
        }

        Count = _firstOfSegment[^1];
        ByName = byName.Sum(set => set?.Count ?? 0);
        _passages = ArrayPool<int>.Shared.Rent(Count);
        _scores = ArrayPool<float>.Shared.Rent(Count);
        _scores.AsSpan(0, Count).Clear();
        for (var i = 0; i < found.Length; i++)
        {
            found[i].CopyTo(_passages.AsSpan(_firstOfSegment[i]), snapshot.Searchable[i].First);
        }
    }

    /// <summary>The same by document, in the same order.</summary>
    public ReadOnlySpan<DocumentRun> Documents => CollectionsMarshal.AsSpan(_documents ??= DocumentRun.In(_snapshot, this));

    public int Count { get; private set; }

    /// <summary>How many of them stand only for their document's name.</summary>
    public int ByName { get; }

    /// <summary>Numbers of passages in the whole index, rising.</summary>
    public ReadOnlySpan<int> Passages => _passages.AsSpan(0, Count);

    /// <summary>As long as <see cref="Passages"/>.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count);

    /// <summary>Where a segment's passages stand in <see cref="Passages"/>.</summary>
    public Range InSegment(int segment) => _firstOfSegment[segment].._firstOfSegment[segment + 1];

    /// <param name="passage">Its number in the segment.</param>
    public bool IsByName(int segment, int passage) => _byName[segment]?.Holds(passage) ?? false;

    /// <summary>Drops what has a score below 0.</summary>
    public void DropNegative()
    {
        var kept = 0;
        for (var segment = 0; segment + 1 < _firstOfSegment.Length; segment++)
        {
            var (from, to) = (_firstOfSegment[segment], _firstOfSegment[segment + 1]);
            _firstOfSegment[segment] = kept;
            for (var i = from; i < to; i++)
            {
                if (_scores[i] >= 0)
                {
                    (_passages[kept], _scores[kept]) = (_passages[i], _scores[i]);
                    kept++;
                }
            }
        }

        Count = _firstOfSegment[^1] = kept;
        _documents = null;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_passages);
        ArrayPool<float>.Shared.Return(_scores);
        (_passages, _scores, Count) = ([], [], 0);
    }
}
