using PolicyPortal.Core.Alignment;

namespace PolicyPortal.Core.Comparison;

/// <summary>How much clauses have in common: the cosine of their pairs of characters, each weighed by how few clauses of the two documents have it.</summary>
internal sealed class ClauseVectors
{
    // What more clauses than these have tells none of them; it counts in a cosine all the same.
    private const int Telling = 48;

    private readonly Vector[] _old;
    private readonly Vector[] _new;
    private readonly Dictionary<ulong, float> _rarity;

    public ClauseVectors(ReadOnlySpan<ComparedClause> old, ReadOnlySpan<ComparedClause> @new)
    {
        var (before, after) = (Pairs(old), Pairs(@new));
        var holders = new Dictionary<ulong, int>();
        foreach (var pair in before.Concat(after).SelectMany(clause => clause.Pairs))
        {
            holders[pair] = holders.GetValueOrDefault(pair) + 1;
        }

        var clauses = (float)(before.Length + after.Length);
        _rarity = holders.ToDictionary(h => h.Key, h => MathF.Log(1 + (clauses / h.Value)));
        _old = [.. before.Select(c => new Vector(c.Pairs, c.Counts, _rarity))];
        _new = [.. after.Select(c => new Vector(c.Pairs, c.Counts, _rarity))];
    }

    /// <summary>1 for the same pairs equally often, 0 for none in common.</summary>
    public float Likeness(int old, int @new) => _old[old].Cosine(_new[@new]);

    /// <summary>How like a text of any clauses is to another one, by the same weights.</summary>
    public float Likeness(ComparedClause one, ComparedClause other) => VectorOf(one).Cosine(VectorOf(other));

    /// <summary>The share of a part, by weight, that stands in a whole.</summary>
    public float ShareIn(ComparedClause part, ComparedClause whole) => VectorOf(part).ShareIn(VectorOf(whole));

    /// <summary>For each old clause the new ones that share most of its rare pairs.</summary>
    /// <param name="most">How many at most, best first.</param>
    public IEnumerable<(int Old, int New)> Nearest(int most)
    {
        var holders = new Dictionary<ulong, List<int>>();
        for (var j = 0; j < _new.Length; j++)
        {
            foreach (var pair in _new[j].Pairs)
            {
                var list = holders.TryGetValue(pair, out var known) ? known : holders[pair] = [];
                if (list.Count <= Telling)
                {
                    list.Add(j);
                }
            }
        }

        var sums = new float[_new.Length];
        var touched = new List<int>();
        for (var i = 0; i < _old.Length; i++)
        {
            touched.Clear();
            for (var at = 0; at < _old[i].Pairs.Length; at++)
            {
                if (!holders.TryGetValue(_old[i].Pairs[at], out var list) || list.Count > Telling)
                {
                    continue;
                }

                foreach (var j in list)
                {
                    if (sums[j] == 0)
                    {
                        touched.Add(j);
                    }

                    sums[j] += _old[i].Weights[at] * _old[i].Weights[at];
                }
            }

            foreach (var j in touched.OrderByDescending(j => sums[j] / (_new[j].Norm + 1e-6f)).ThenBy(j => Math.Abs(j - i)).Take(most))
            {
                yield return (i, j);
            }

            foreach (var j in touched)
            {
                sums[j] = 0;
            }
        }
    }

    private Vector VectorOf(ComparedClause clause)
    {
        var (pairs, counts) = Pairs([clause])[0];
        return new Vector(pairs, counts, _rarity);
    }

    private static (ulong[] Pairs, int[] Counts)[] Pairs(ReadOnlySpan<ComparedClause> clauses)
    {
        var all = new (ulong[] Pairs, int[] Counts)[clauses.Length];
        for (var i = 0; i < clauses.Length; i++)
        {
            var key = clauses[i].Key;
            var counted = Shingles.Of(key.Length == 1 ? key + "\0" : key, 2);
            var distinct = new List<ulong>(counted.Length);
            var counts = new List<int>(counted.Length);
            foreach (var pair in counted)
            {
                if (distinct.Count > 0 && distinct[^1] == pair)
                {
                    counts[^1]++;
                }
                else
                {
                    distinct.Add(pair);
                    counts.Add(1);
                }
            }

            all[i] = ([.. distinct], [.. counts]);
        }

        return all;
    }

    private sealed class Vector
    {
        public Vector(ulong[] pairs, int[] counts, Dictionary<ulong, float> rarity)
        {
            Pairs = pairs;
            Weights = new float[pairs.Length];
            var sum = 0f;
            for (var i = 0; i < pairs.Length; i++)
            {
                Weights[i] = (1 + MathF.Log(counts[i])) * rarity.GetValueOrDefault(pairs[i], 1f);
                sum += Weights[i] * Weights[i];
            }

            Norm = MathF.Sqrt(sum);
        }

        /// <summary>Distinct, rising.</summary>
        public ulong[] Pairs { get; }

        public float[] Weights { get; }

        public float Norm { get; }

        public float Cosine(Vector other) => Norm == 0 || other.Norm == 0 ? 0 : Common(other, sumsProducts: true) / (Norm * other.Norm);

        public float ShareIn(Vector whole) => Weights.Length == 0 ? 0 : Common(whole, sumsProducts: false) / Weights.Sum();

        private float Common(Vector other, bool sumsProducts)
        {
            var (i, j, sum) = (0, 0, 0f);
            while (i < Pairs.Length && j < other.Pairs.Length)
            {
                var (mine, theirs) = (Pairs[i], other.Pairs[j]);
                if (mine == theirs)
                {
                    sum += sumsProducts ? Weights[i] * other.Weights[j] : Weights[i];
                    i++;
                    j++;
                }
                else if (mine < theirs)
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }

            return sum;
        }
    }
}
