using System.Collections.Frozen;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Lucene.Searching;

/// <summary>How much each document of the library counts by how many others cite it: of two passages that say alike, the one of the law that others build on is meant.</summary>
internal sealed class Standing
{
    /// <summary>What a document gains with each factor of e in the number of documents that cite it, where the passage's own score is 1.</summary>
    public const float PerCitation = 0.08f;

    private readonly FrozenDictionary<DocumentId, float> _factors;

    private Standing(FrozenDictionary<DocumentId, float> factors) => _factors = factors;

    public static Standing Of(IEnumerable<DocumentEntry> entries)
    {
        var all = entries.ToList();
        var citing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in all)
        {
            foreach (var name in entry.Cites.Except(entry.Names))
            {
                citing[name] = citing.GetValueOrDefault(name) + 1;
            }
        }

        return new(all
            .Select(entry => (entry.Id, Times: entry.Names.Sum(name => citing.GetValueOrDefault(name))))
            .Where(cited => cited.Times > 0)
            .ToFrozenDictionary(cited => cited.Id, cited => 1 + (PerCitation * MathF.Log(1 + cited.Times))));
    }

    /// <summary>What the score of a document's passage is multiplied by: 1 where nobody cites it.</summary>
    public float FactorOf(DocumentId id) => _factors.GetValueOrDefault(id, 1f);
}
