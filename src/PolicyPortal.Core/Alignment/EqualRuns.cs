namespace PolicyPortal.Core.Alignment;

/// <summary>Characters that two texts share one after the other.</summary>
/// <param name="Old">Where they begin in the old text.</param>
/// <param name="New">Where they begin in the new text.</param>
internal readonly record struct EqualRun(int Old, int New, int Length)
{
    public int OldEnd => Old + Length;

    public int NewEnd => New + Length;
}

/// <summary>What two texts share in order: first what stands once in each, then the fewest changes between (E. W. Myers, An O(ND) Difference Algorithm, 1986).</summary>
/// <remarks>
/// What differs in more than a thousand places between two sure ones is taken as different altogether: that bounds what two clauses of 100,000 characters
/// cost, and is why no library's difference is used, which would find the last of their changes.
/// </remarks>
internal sealed class EqualRuns
{
    private const int Anchor = 4;
    private const int MostChanges = 1000;

    private readonly string _old;
    private readonly string _new;
    private readonly List<EqualRun> _runs = [];

    private EqualRuns(string old, string @new) => (_old, _new) = (old, @new);

    /// <returns>In order; no two of them touch on both sides, and none begins or ends within a character.</returns>
    public static List<EqualRun> Of(string old, string @new)
    {
        var equal = new EqualRuns(old, @new);
        equal.Match(0, old.Length, 0, @new.Length);
        return [.. equal._runs.Select(run => Whole(run, old)).Where(run => run.Length > 0)];
    }

    // Two characters beyond U+FFFF may share the first half.
    private static EqualRun Whole(EqualRun run, string text)
    {
        var from = char.IsLowSurrogate(text[run.Old]) ? 1 : 0;
        var to = run.Length > from && char.IsHighSurrogate(text[run.OldEnd - 1]) ? 1 : 0;
        return new(run.Old + from, run.New + from, run.Length - from - to);
    }

    private void Match(int old, int oldEnd, int @new, int newEnd)
    {
        var ahead = _old.AsSpan(old, oldEnd - old).CommonPrefixLength(_new.AsSpan(@new, newEnd - @new));
        Add(new EqualRun(old, @new, ahead));
        (old, @new) = (old + ahead, @new + ahead);
        var behind = 0;
        while (oldEnd - behind > old && newEnd - behind > @new && _old[oldEnd - behind - 1] == _new[newEnd - behind - 1])
        {
            behind++;
        }

        (oldEnd, newEnd) = (oldEnd - behind, newEnd - behind);
        if (old < oldEnd && @new < newEnd)
        {
            foreach (var run in Anchors(old, oldEnd, @new, newEnd))
            {
                Fewest(old, run.Old, @new, run.New);
                Add(run);
                (old, @new) = (run.OldEnd, run.NewEnd);
            }

            Fewest(old, oldEnd, @new, newEnd);
        }

        Add(new EqualRun(oldEnd, newEnd, behind));
    }

    // Runs of four characters that stand once in each text, and in the same order.
    private List<EqualRun> Anchors(int old, int oldEnd, int @new, int newEnd)
    {
        var here = Once(_old, old, oldEnd);
        var there = Once(_new, @new, newEnd);
        var pairs = here.Where(h => h.Value >= 0 && there.GetValueOrDefault(h.Key, -1) >= 0)
            .Select(h => new CandidatePair(h.Value, there[h.Key], 1)).ToList();
        var anchors = new List<EqualRun>();
        foreach (var pair in RisingPairs.Of(pairs))
        {
            var overlap = anchors.Count == 0 ? 0 : Math.Max(0, Math.Max(anchors[^1].OldEnd - pair.Old, anchors[^1].NewEnd - pair.New));
            if (overlap < Anchor)
            {
                anchors.Add(new EqualRun(pair.Old + overlap, pair.New + overlap, Anchor - overlap));
            }
        }

        return anchors;
    }

    // -1 for what stands there again.
    private static Dictionary<ulong, int> Once(string text, int from, int end)
    {
        var places = new Dictionary<ulong, int>(Math.Max(0, end - from));
        var run = 0UL;
        for (var i = from; i < end; i++)
        {
            run = (run << 16) | text[i];
            if (i - from >= Anchor - 1)
            {
                places[run] = places.ContainsKey(run) ? -1 : i - Anchor + 1;
            }
        }

        return places;
    }

    private void Fewest(int old, int oldEnd, int @new, int newEnd)
    {
        var (n, m) = (oldEnd - old, newEnd - @new);
        if (n == 0 || m == 0)
        {
            return;
        }

        var most = Math.Min(n + m, MostChanges);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && furthest[most + k] < furthest[most + k + 2]) ? furthest[most + k + 2] : furthest[most + k] + 1;
                while (x < n && x - k < m && _old[old + x] == _new[@new + x - k])
                {
                    x++;
                }

                furthest[most + k + 1] = x;
                if (x >= n && x - k >= m)
                {
                    Trace(trace, d, old, oldEnd, @new, newEnd);
                    return;
                }
            }

            trace.Add(furthest[(most - d + 1)..(most + d + 2)]);
        }
    }

    // Back along the path; trace[d] holds the furthest places of the diagonals -d to d.
    private void Trace(List<int[]> trace, int d, int old, int oldEnd, int @new, int newEnd)
    {
        var runs = new Stack<EqualRun>();
        var (x, y) = (oldEnd - old, newEnd - @new);
        for (; d > 0; d--)
        {
            var (k, before) = (x - y, trace[d - 1]);
            var down = k == -d || (k != d && At(before, d - 1, k - 1) < At(before, d - 1, k + 1));
            var from = At(before, d - 1, down ? k + 1 : k - 1);
            var start = down ? from : from + 1;
            runs.Push(new EqualRun(old + start, @new + start - k, x - start));
            (x, y) = (from, from - (down ? k + 1 : k - 1));
        }

        runs.Push(new EqualRun(old, @new, x));
        foreach (var run in runs)
        {
            Add(run);
        }

        static int At(int[] places, int d, int k) => k < -d || k > d ? -1 : places[k + d];
    }

    private void Add(EqualRun run)
    {
        if (run.Length <= 0)
        {
            return;
        }

        if (_runs.Count > 0 && _runs[^1].OldEnd == run.Old && _runs[^1].NewEnd == run.New)
        {
            _runs[^1] = _runs[^1] with { Length = _runs[^1].Length + run.Length };
        }
        else
        {
            _runs.Add(run);
        }
    }
}
