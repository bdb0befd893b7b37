using PolicyPortal.Lucene.Searching;

namespace PolicyPortal.Lucene.Memory;

/// <summary>What BM25 must know of one kind of token in the whole index.</summary>
/// <param name="Texts">How many passages, or sections, have tokens of the kind.</param>
/// <param name="Saturation">BM25's count / (count + k1 × (1 − b + b × length / average length)), looked up by <see cref="UseCode"/>.</param>
internal sealed record TokenStatistics(int Texts, float[] Saturation)
{
    /// <summary>A token that a text has more often counts as if it had it so often.</summary>
    private const int MostWeighed = 31;

    /// <param name="tables">Of the same kind, by segment.</param>
    public static TokenStatistics Of(IReadOnlyCollection<PostingTable> tables)
    {
        var texts = tables.Sum(table => table.Texts);
        return new TokenStatistics(texts, SaturationFor(texts == 0 ? 1f : (float)tables.Sum(table => table.Tokens) / texts));
    }

    private static float[] SaturationFor(float average)
    {
        var saturation = new float[UseCode.Size];
        for (var code = 0; code <= byte.MaxValue; code++)
        {
            var part = Ranking.K1 * (1 - Ranking.B + (Ranking.B * LengthCode.LengthOf((byte)code) / average));
            for (var count = 0; count <= UseCode.MostCounted; count++)
            {
                saturation[UseCode.Of(count, (byte)code)] = Math.Min(count, MostWeighed) / (Math.Min(count, MostWeighed) + part);
            }
        }

        return saturation;
    }
}
