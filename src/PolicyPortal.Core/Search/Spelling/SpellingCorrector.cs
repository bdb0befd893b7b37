using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Spelling;

/// <summary>Sets a word right that the library does not have: by characters that sound alike or look alike, then by what is near among its own terms.</summary>
/// <remarks>
/// A change is tried only where the library has the pairs that it makes, and offered only where the library has the whole word: what is offered is always
/// found. A word that the library has is never touched. Bounded: at most <see cref="MostLookups"/> pairs, and of each kind of change <see cref="MostTried"/> words, are looked up.
/// </remarks>
public sealed class SpellingCorrector(IVocabulary vocabulary)
{
    /// <summary>A millisecond or two.</summary>
    internal const int MostLookups = 200_000;

    private const int MostTried = 60;

    /// <summary>In characters; a longer text is no word.</summary>
    private const int Longest = 12;

    /// <summary>Two changes make too much of a shorter word, and there are too many in a longer one.</summary>
    private const int ShortestForTwo = 4;
    private const int LongestForTwo = 10;

    private readonly Lazy<ILookup<string, char>> _bySound = new(() => vocabulary.Pairs.Characters
        .SelectMany(character => SoundAlikes.Of(character).Select(sound => (sound, character)))
        .ToLookup(pair => pair.sound, pair => pair.character));

    // Of the characters that words were set right by so far.
    private readonly ConcurrentDictionary<char, (char Character, int Cost)[]> _alternatives = [];

    /// <summary>Whether a text is a word that the library does not have.</summary>
    /// <param name="text">Normalised.</param>
    public bool MayBeWrong(string text) =>
        text.Length is >= 2 and <= Longest && text.All(c => c is >= '\u4E00' and <= '\u9FFF') && CountOf(text, vocabulary.Pairs) == 0;

    /// <param name="word">As typed.</param>
    /// <returns>The best first, each with how many passages hold it; empty when the library has the word, or nothing near it.</returns>
    public ImmutableArray<Correction> Of(string word, int most = 3) => Of(word, most, out _);

    /// <param name="looked">How many pairs were looked up.</param>
    internal ImmutableArray<Correction> Of(string word, int most, out int looked)
    {
        looked = 0;
        var text = NormalizedText.Fold(word);
        if (!MayBeWrong(text))
        {
            return [];
        }

        var pairs = vocabulary.Pairs;
        var budget = new Budget(pairs);
        IEnumerable<Func<IEnumerable<(string Text, int Cost)>>> ways =
        [
            () => Changed(text, budget),
            () => text.Length is < ShortestForTwo or > LongestForTwo ? [] : ChangedTwice(text, budget),
            () => Moved(text),
            () => Near(text, budget),
            () => Shortened(text),
        ];
        foreach (var way in ways)
        {
            // What costs more is looked up only where what costs less is too little.
            var found = way().DistinctBy(c => c.Text).OrderBy(c => c.Cost).Take(MostTried).GroupBy(c => c.Cost, c => c.Text)
                .SelectMany(texts => texts
                    .Select(one => new Correction(one, CountOf(one, pairs)))
                    .Where(correction => correction.Passages > 0)
                    .OrderByDescending(correction => correction.Passages).ThenBy(correction => correction.Text, StringComparer.Ordinal))
                .Take(most).ToImmutableArray();
            looked = budget.Looked;
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    // Most of what is tried has a pair that the library lacks: then no passage need be looked at.
    private int CountOf(string text, CharacterPairs pairs)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (!pairs.Holds(text[at - 1], text[at]))
            {
                return 0;
            }
        }

        return vocabulary.Count(text);
    }

    // One character for another that sounds or looks like it.
    private IEnumerable<(string Text, int Cost)> Changed(string text, Budget budget) =>
        Enumerable.Range(0, text.Length).SelectMany(at => AlternativesOf(text[at])
            .Where(other => budget.Fits(text, at, other.Character))
            .Select(other => (Replaced(text, at, other.Character), other.Cost)));

    // Two of them. The first must fit what stands before it, the second what stands on both sides, the first being changed.
    private IEnumerable<(string Text, int Cost)> ChangedTwice(string text, Budget budget)
    {
        for (var first = 0; first + 1 < text.Length; first++)
        {
            foreach (var one in AlternativesOf(text[first]))
            {
                var once = Replaced(text, first, one.Character);
                if (first > 0 && !budget.Has(once, first - 1))
                {
                    continue;
                }

                // Where the changed character fits what follows, any later one may be the second; where not, it must be the next.
                var last = budget.Has(once, first) ? text.Length - 1 : first + 1;
                for (var second = first + 1; second <= last; second++)
                {
                    foreach (var two in AlternativesOf(text[second]))
                    {
                        if (budget.Fits(once, second, two.Character))
                        {
                            yield return (Replaced(once, second, two.Character), one.Cost + two.Cost);
                        }
                    }
                }
            }
        }
    }

    // Two neighbours the other way round, or a character typed twice.
    private static IEnumerable<(string Text, int Cost)> Moved(string text)
    {
        for (var at = 0; at + 1 < text.Length; at++)
        {
            yield return text[at] == text[at + 1] ? (text.Remove(at, 1), 1) : ($"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}", 1);
        }
    }

    // A character too many between the first and the last: what is cut off at an end is no correction.
    private static IEnumerable<(string Text, int Cost)> Shortened(string text) =>
        Enumerable.Range(1, Math.Max(0, text.Length - 2)).Where(_ => text.Length > 3).Select(at => (text.Remove(at, 1), 1));

    // Any other character, or one more, where the library does not have the pair: a term of the library is near.
    private static IEnumerable<(string Text, int Cost)> Near(string text, Budget budget)
    {
        for (var at = 0; at + 1 < text.Length && text.Length > 2; at++)
        {
            if (budget.Has(text, at))
            {
                continue;
            }

            foreach (var between in budget.Following(text[at]))
            {
                if (budget.Pair(between, text[at + 1]))
                {
                    yield return (text.Insert(at + 1, between.ToString()), 2);
                }

                if (at + 2 >= text.Length || budget.Pair(between, text[at + 2]))
                {
                    yield return (Replaced(text, at + 1, between), 3);
                }
            }
        }
    }

    // What a character may stand in place of.
    private (char Character, int Cost)[] AlternativesOf(char character) => _alternatives.GetOrAdd(character, one => [.. AlternativesTo(one)]);

    private IEnumerable<(char Character, int Cost)> AlternativesTo(char character)
    {
        var seen = new HashSet<char> { character };
        foreach (var other in LookAlikes.Of(character).ToArray())
        {
            if (seen.Add(other))
            {
                yield return (other, 2);
            }
        }

        foreach (var other in SoundAlikes.Of(character).SelectMany(sound => _bySound.Value[sound]))
        {
            if (seen.Add(other))
            {
                yield return (other, SoundAlikes.AreSame(character, other) ? 1 : 2);
            }
        }
    }

    private static string Replaced(string text, int at, char character) => string.Concat(text.AsSpan(0, at), [character], text.AsSpan(at + 1));

    /// <summary>Looks pairs up until there were too many; then nothing fits any more.</summary>
    private sealed class Budget(CharacterPairs pairs)
    {
        public int Looked { get; private set; }

        /// <summary>Whether the library has the pair that begins at a place.</summary>
        public bool Has(string text, int at) => Pair(text[at], text[at + 1]);

        public bool Fits(string text, int at, char character) =>
            (at == 0 || Pair(text[at - 1], character)) && (at + 1 == text.Length || Pair(character, text[at + 1]));

        public bool Pair(char first, char second) => Looked < MostLookups && ++Looked > 0 && pairs.Holds(first, second);

        public char[] Following(char first) => pairs.Following(first).ToArray();
    }
}

/// <summary>What was probably meant.</summary>
/// <param name="Text">Normalised.</param>
/// <param name="Passages">How many hold it; at least 1.</param>
public readonly record struct Correction(string Text, int Passages);
