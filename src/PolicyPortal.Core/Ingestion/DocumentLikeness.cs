using PolicyPortal.Core.Alignment;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>How much documents have in common, by the runs of four characters that they share. Damage to every fiftieth character leaves nine tenths of them.</summary>
internal static class DocumentLikeness
{
    private const int RunLength = 4;

    // What so many documents share tells none of them.
    private const int Common = 32;

    // Of so long a source every eighth run is enough.
    private const long Long = 1_000_000;

    /// <summary>Every pair that shares anything, with the share of the shorter one that stands in the other.</summary>
    public static IEnumerable<(int Read, int Held, double Likeness)> Pairs(IReadOnlyList<PolicyDocument> read, IReadOnlyList<PolicyDocument> held)
    {
        if (read.Count == 0 || held.Count == 0)
        {
            yield break;
        }

        var isLong = held.Sum(Length) > Long;
        var holders = new Dictionary<ulong, List<int>>();
        for (var h = 0; h < held.Count; h++)
        {
            foreach (var run in Runs(held[h], isLong))
            {
                (holders.TryGetValue(run, out var list) ? list : holders[run] = []).Add(h);
            }
        }

        var sizes = new int[held.Count];
        foreach (var h in holders.Values.Where(list => list.Count <= Common).SelectMany(list => list))
        {
            sizes[h]++;
        }

        for (var r = 0; r < read.Count; r++)
        {
            var shared = new Dictionary<int, int>();
            var size = 0;
            foreach (var run in Runs(read[r], isLong))
            {
                var list = holders.GetValueOrDefault(run, []);
                size += list.Count <= Common ? 1 : 0;
                foreach (var h in list.Count <= Common ? list : [])
                {
                    shared[h] = shared.GetValueOrDefault(h) + 1;
                }
            }

            foreach (var (h, count) in shared)
            {
                yield return (r, h, (double)count / Math.Min(size, sizes[h]));
            }
        }
    }

    private static long Length(PolicyDocument document) => document.Paragraphs.Sum(p => (long)p.Text.Length);

    private static HashSet<ulong> Runs(PolicyDocument document, bool isLong) =>
        [.. document.Paragraphs.SelectMany(p => Shingles.Of(ComparedText.Compact(p.Text), RunLength)).Where(run => !isLong || Shingles.IsSampled(run))];
}
