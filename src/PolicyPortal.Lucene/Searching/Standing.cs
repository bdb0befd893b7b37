using System.Collections.Immutable;

namespace PolicyPortal.Lucene.Searching;

/// <summary>How much each document of the library counts by how many others cite it: of two passages that say alike, the one of the law that others build on is meant.</summary>
internal sealed class Standing
{
    /// <summary>What a document gains with each factor of e in the number of documents that cite it, where the passage's own score is 1.</summary>
    public const float PerCitation = 0.08f;

    private readonly ImmutableArray<float[]> _factors;

    private Standing(ImmutableArray<float[]> factors) => _factors = factors;

    /// <param name="segments">The documents of each segment.</param>
    /// <param name="live">Those of them that were not deleted: they alone cite.</param>
    public static Standing Of(IEnumerable<ImmutableArray<DocumentEntry>> segments, IEnumerable<DocumentEntry> live)
    {
        var citing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in live)
        {
            foreach (var name in entry.Cites.Except(entry.Names))
            {
                citing[name] = citing.GetValueOrDefault(name) + 1;
            }
        }

        return new([.. segments.Select(entries => entries
            .Select(entry => 1 + (PerCitation * MathF.Log(1 + entry.Names.Sum(name => citing.GetValueOrDefault(name))))).ToArray())]);
    }

    /// <summary>What the score of a document's passage is multiplied by: 1 where nobody cites it.</summary>
    /// <param name="place">The document's place in its segment.</param>
    public float FactorOf(int segment, int place) => _factors[segment][place];
}
