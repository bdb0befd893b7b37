using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyPortal.Core.References;

/// <summary>Names that laws are called by without 《》: 民法典, 治安管理处罚法. Immutable.</summary>
public sealed class KnownNames
{
    private const int Longest = 40;

    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly FrozenDictionary<char, ImmutableArray<int>> _lengthsByLast;

    private KnownNames(FrozenSet<string> names)
    {
        _names = names;
        _spans = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengthsByLast = names.GroupBy(n => n[^1]).ToFrozenDictionary(g => g.Key, g => g.Select(n => n.Length).Distinct().OrderDescending().ToImmutableArray());
    }

    public static KnownNames None { get; } = new(FrozenSet<string>.Empty);

    public int Count => _names.Count;

    /// <param name="titles">Of laws, regulations and rules; those whose names could be any words are passed over.</param>
    public static KnownNames Of(IEnumerable<string> titles) =>
        new(titles.Select(t => TitleKey.Of(t).Text).Where(n => n.Length is >= 2 and <= Longest && DocumentTitles.IsLaw(n)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>In no order.</summary>
    internal IReadOnlyCollection<string> Names => _names;

    /// <summary>The inverse of <see cref="Names"/>.</summary>
    internal static KnownNames OfNames(IEnumerable<string> names) => new(names.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The names that only one of the two has.</summary>
    public IReadOnlyCollection<string> ChangedFrom(KnownNames other) => [.. _names.Except(other._names), .. other._names.Except(_names)];

    /// <summary>The longest known name that ends at a place.</summary>
    /// <returns>Where it starts; null for none.</returns>
    public int? StartOfNameAt(string text, int end)
    {
        if (end > 0 && _lengthsByLast.TryGetValue(text[end - 1], out var lengths))
        {
            foreach (var length in lengths)
            {
                if (length <= end && _spans.Contains(text.AsSpan(end - length, length)))
                {
                    return end - length;
                }
            }
        }

        return null;
    }
}
