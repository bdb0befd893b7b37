using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene;

/// <summary>What BM25 must know of a field in the whole index.</summary>
/// <param name="Entries">How many passages have the field.</param>
/// <param name="LengthPart">k1 × (1 − b + b × length / average length), by the byte in which Lucene keeps a length.</param>
internal sealed record FieldStatistics(int Entries, float[] LengthPart)
{
    public static FieldStatistics Of(IndexReader reader, string field)
    {
        var entries = 0;
        var tokens = 0L;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field) is { } terms)
            {
                entries += terms.DocCount;
                tokens += terms.SumTotalTermFreq;
            }
        }

        var average = entries == 0 ? 1f : (float)tokens / entries;
        var parts = new float[256];
        for (var code = 0; code < parts.Length; code++)
        {
            // Lucene keeps 1/√length in a byte; 0 stands for a length beyond all.
            var root = SmallSingle.SByte315ToSingle((sbyte)code);
            var length = root > 0 ? 1 / (root * root) : float.MaxValue;
            parts[code] = Ranking.K1 * (1 - Ranking.B + (Ranking.B * Math.Min(length, 1e9f) / average));
        }

        return new FieldStatistics(entries, parts);
    }
}
