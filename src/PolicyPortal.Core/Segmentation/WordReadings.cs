using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyPortal.Core.Segmentation;

/// <summary>How characters are read inside words, where that is not how they are usually read: 重 in 重庆, 长 in 长江, 行 in 行业. The words stand in WordReadings.txt.</summary>
internal static class WordReadings
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Words = new(Read);
    private static readonly Lazy<int> Longest = new(() => Words.Value.Keys.Max(word => word.Length));

    /// <summary>The syllables of the longest word that begins at a place, one a character; empty where none does.</summary>
    public static ImmutableArray<string> At(string text, int start)
    {
        var words = Words.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest.Value, text.Length - start); length > 0; length--)
        {
            if (words.TryGetValue(text.AsSpan(start, length), out var readings))
            {
                return readings;
            }
        }

        return [];
    }

    internal static FrozenDictionary<string, ImmutableArray<string>> Read() =>
        EmbeddedText.Of("WordReadings.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] is not '#')
            .Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts.Skip(1).ToImmutableArray(), StringComparer.Ordinal);
}
