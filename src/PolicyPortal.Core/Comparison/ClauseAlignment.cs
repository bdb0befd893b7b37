using PolicyPortal.Core.Alignment;

namespace PolicyPortal.Core.Comparison;

/// <summary>Which clause of the new document continues which one of the old.</summary>
/// <remarks>
/// Equal clauses at both ends first. Of the others, each old clause is compared with the few new ones that share most of its rare pairs of characters. The
/// heaviest chain of likenesses that keeps both orders is what stayed in place; what is left and surely alike has moved; what is left between neighbours
/// is paired more freely.
/// </remarks>
internal static class ClauseAlignment
{
    private const int Candidates = 8;
    private const int CopiesLookedAt = 8;

    // Likeness from which two clauses are one, by where they stand.
    private const float InOrder = 0.3f;
    private const float Elsewhere = 0.5f;
    private const float BetweenNeighbours = 0.22f;

    // Enough for an article that was worded anew between its old neighbours and kept its number.
    private const float SameNumber = 0.1f;

    // A pair that has a much better rival is no pair.
    private const float OfTheBest = 0.6f;

    // Of shorter texts it cannot be told whether they moved or are only alike: 附则, 一般规定.
    private const int Told = 10;

    public static ClausePairs Of(ComparedClause[] old, ComparedClause[] @new)
    {
        var pairs = new ClausePairs(old.Length, @new.Length);
        var (from, end) = (0, 0);
        while (from < Math.Min(old.Length, @new.Length) && old[from].Key == @new[from].Key)
        {
            pairs.Keep(from, from);
            from++;
        }

        while (end < Math.Min(old.Length, @new.Length) - from && old[^(end + 1)].Key == @new[^(end + 1)].Key)
        {
            end++;
            pairs.Keep(old.Length - end, @new.Length - end);
        }

        var (left, right) = (old[from..^end], @new[from..^end]);
        if (left.Length > 0 && right.Length > 0)
        {
            Align(left, right, from, pairs);
        }

        return pairs;
    }

    private static void Align(ComparedClause[] old, ComparedClause[] @new, int offset, ClausePairs pairs)
    {
        var vectors = new ClauseVectors(old, @new);
        var candidates = CandidatesOf(old, @new, vectors);
        var strong = WithoutBetterRivals(candidates.Where(c => c.Likeness >= InOrder).ToList(), old.Length, @new.Length);
        foreach (var pair in Chain(strong, old, @new))
        {
            pairs.Keep(offset + pair.Old, offset + pair.New);
        }

        foreach (var c in strong.Where(c => c.Likeness >= Elsewhere && Math.Min(old[c.Old].Key.Length, @new[c.New].Key.Length) >= Told)
            .OrderByDescending(c => c.Likeness).ThenBy(c => Math.Abs(c.Old - c.New)).ThenBy(c => c.Old))
        {
            if (pairs.IsOpen(offset + c.Old, offset + c.New))
            {
                pairs.Move(offset + c.Old, offset + c.New);
            }
        }

        var room = pairs.Room();
        var between = candidates.Where(c =>
            pairs.IsOpen(offset + c.Old, offset + c.New)
            && c.Likeness >= (old[c.Old].Number is { } number && number == @new[c.New].Number ? SameNumber : BetweenNeighbours)
            && room[offset + c.Old].After < offset + c.New && offset + c.New < room[offset + c.Old].Before);
        foreach (var pair in Chain([.. between], old, @new))
        {
            pairs.Keep(offset + pair.Old, offset + pair.New);
        }
    }

    private static List<CandidatePair> Chain(List<Candidate> candidates, ComparedClause[] old, ComparedClause[] @new) =>
        RisingPairs.Of(candidates.ConvertAll(c => new CandidatePair(
            c.Old, c.New, 1 + (int)(100 * c.Likeness * MathF.Sqrt(Math.Min(old[c.Old].Key.Length, @new[c.New].Key.Length))))));

    private static List<Candidate> CandidatesOf(ComparedClause[] old, ComparedClause[] @new, ClauseVectors vectors)
    {
        var likeness = new Dictionary<(int Old, int New), float>();
        var copies = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var j = 0; j < @new.Length; j++)
        {
            (copies.TryGetValue(@new[j].Key, out var list) ? list : copies[@new[j].Key] = []).Add(j);
        }

        for (var i = 0; i < old.Length; i++)
        {
            if (copies.TryGetValue(old[i].Key, out var equal))
            {
                // Of a text that stands a thousand times, those at about the same place.
                var place = (int)((long)i * @new.Length / old.Length);
                var near = equal.BinarySearch(place);
                near = near < 0 ? ~near : near;
                var first = Math.Clamp(near - (CopiesLookedAt / 2), 0, Math.Max(0, equal.Count - CopiesLookedAt));
                foreach (var j in equal.Skip(first).Take(CopiesLookedAt))
                {
                    likeness[(i, j)] = 1;
                }
            }
        }

        foreach (var pair in vectors.Nearest(Candidates).Concat(ByNumber(old, @new)))
        {
            if (!likeness.ContainsKey(pair))
            {
                likeness[pair] = vectors.Likeness(pair.Old, pair.New);
            }
        }

        return [.. likeness.Select(l => new Candidate(l.Key.Old, l.Key.New, l.Value))];
    }

    private static IEnumerable<(int Old, int New)> ByNumber(ComparedClause[] old, ComparedClause[] @new)
    {
        // A series that starts again in each section says which by its order only.
        var places = Numbered(@new).ToDictionary(n => n.Number, n => n.Place);
        return Numbered(old).Where(n => places.ContainsKey(n.Number)).Select(n => (n.Place, places[n.Number]));

        static IEnumerable<((object Number, int Time) Number, int Place)> Numbered(ComparedClause[] clauses)
        {
            var times = new Dictionary<object, int>();
            for (var i = 0; i < clauses.Length; i++)
            {
                if (clauses[i].Number is { } number)
                {
                    yield return ((number, times[number] = times.GetValueOrDefault(number) + 1), i);
                }
            }
        }
    }

    private static List<Candidate> WithoutBetterRivals(List<Candidate> candidates, int oldCount, int newCount)
    {
        var (bestOfOld, bestOfNew) = (new float[oldCount], new float[newCount]);
        foreach (var c in candidates)
        {
            bestOfOld[c.Old] = Math.Max(bestOfOld[c.Old], c.Likeness);
            bestOfNew[c.New] = Math.Max(bestOfNew[c.New], c.Likeness);
        }

        return candidates.FindAll(c => c.Likeness >= OfTheBest * Math.Max(bestOfOld[c.Old], bestOfNew[c.New]));
    }

    private readonly record struct Candidate(int Old, int New, float Likeness);
}
