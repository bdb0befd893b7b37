using Lucene.Net.Index;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene;

/// <summary>What BM25 must know of a field in the whole index.</summary>
/// <param name="Entries">How many passages have the field.</param>
/// <param name="Saturation">BM25's count / (count + k1 × (1 − b + b × length / average length)), looked up by <see cref="Place"/>.</param>
internal sealed record FieldStatistics(int Entries, float[] Saturation)
{
    /// <summary>A token that a passage has more often counts as if it had it so often.</summary>
    private const int MostCounted = 31;

    /// <summary>Where <see cref="Saturation"/> has the value for a token's count in a passage and the code of the passage's length.</summary>
    public static int Place(byte count, byte length) => (Math.Min((int)count, MostCounted) << 8) | length;

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

        return new FieldStatistics(entries, SaturationFor(entries == 0 ? 1f : (float)tokens / entries));
    }

    private static float[] SaturationFor(float average)
    {
        var saturation = new float[(MostCounted + 1) << 8];
        for (var code = 0; code <= byte.MaxValue; code++)
        {
            var part = Ranking.K1 * (1 - Ranking.B + (Ranking.B * LengthCode.LengthOf((byte)code) / average));
            for (var count = 0; count <= MostCounted; count++)
            {
                saturation[Place((byte)count, (byte)code)] = count / (count + part);
            }
        }

        return saturation;
    }
}
