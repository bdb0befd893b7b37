using System.Collections.Frozen;
using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Understanding;

/// <summary>What words are called otherwise: 央企 and 中央企业. <see cref="SynonymReader"/> reads it from the operator's file. Immutable.</summary>
public sealed class SynonymTable
{
    /// <summary>A word's other names that one query asks for; what the file says beyond is not asked.</summary>
    public const int MostOfOne = 8;

    private readonly FrozenDictionary<string, ImmutableArray<string>> _others;
    private readonly FrozenDictionary<string, ImmutableArray<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int _longest;

    private SynonymTable(FrozenDictionary<string, ImmutableArray<string>> others)
    {
        _others = others;
        _lookup = others.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = others.Count == 0 ? 0 : others.Keys.Max(key => key.Length);
    }

    public static SynonymTable Empty { get; } = Of([]);

    /// <summary>How many words have others.</summary>
    public int Count => _others.Count;

    /// <param name="pairs">A word and one that is asked for beside it, as written.</param>
    public static SynonymTable Of(IEnumerable<(string Word, string Other)> pairs) => new(pairs
        .Select(pair => (Word: NormalizedText.Fold(pair.Word), pair.Other))
        .Where(pair => pair.Word.Length > 0 && NormalizedText.Fold(pair.Other) is { Length: > 0 } other && other != pair.Word)
        .GroupBy(pair => pair.Word, pair => pair.Other)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.DistinctBy(NormalizedText.Fold).Take(MostOfOne).ToImmutableArray(),
            StringComparer.Ordinal));

    /// <summary>The others of a whole word; empty when it has none.</summary>
    /// <param name="word">Normalised.</param>
    public ImmutableArray<string> Of(string word) => _others.TryGetValue(word, out var others) ? others : [];

    /// <summary>The words in a text that have others, the longest first at each place, none overlapping.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="isWord">Whether a part of the text begins and ends where words do.</param>
    public IEnumerable<(TextSpan Span, ImmutableArray<string> Others)> In(string text, Func<TextSpan, bool> isWord)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Math.Min(_longest, text.Length - at);
            while (length > 0 && !(_lookup.ContainsKey(text.AsSpan(at, length)) && isWord(new TextSpan(at, at + length))))
            {
                length--;
            }

            if (length > 0)
            {
                yield return (new TextSpan(at, at + length), _lookup[text.AsSpan(at, length)]);
            }

            at += Math.Max(1, length);
        }
    }
}
