using System.Buffers;
using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Core.Suggestions;

/// <summary>What a library suggests while one types. Made anew when the library changes; safe for concurrent use.</summary>
/// <remarks>Two lists of places where typing may begin: ordered by text, for ranges of what begins so, and by the first letter of the sound, best first.</remarks>
public sealed class SuggestionIndex
{
    public const int MaxSize = 20;

    // Whoever types them writes a query.
    private static readonly SearchValues<char> QueryMarks = SearchValues.Create("\"＂“”„「」『』|｜:：");

    private const int Letters = 26;

    // A first letter alone begins tens of thousands; those that come first are the best.
    private const int MostTried = 10_000;
    private const int MostFound = 500;

    private static readonly (SuggestionKind Kind, int Share)[] Shares =
    [
        (SuggestionKind.Number, 3), (SuggestionKind.Title, 4), (SuggestionKind.Authority, 2), (SuggestionKind.Phrase, 4), (SuggestionKind.Heading, 2),
    ];

    private readonly SuggestionEntry[] _entries;
    private readonly Start[] _byText;
    private readonly Start[][] _bySound;

    private SuggestionIndex(SuggestionEntry[] entries, Start[] starts)
    {
        _entries = entries;
        _byText = starts;
        Array.Sort(_byText, (a, b) => KeyOf(a).SequenceCompareTo(KeyOf(b)));
        _bySound = BySound(starts);
    }

    public static SuggestionIndex Empty { get; } = new([], []);

    /// <summary>How many things it can suggest.</summary>
    public int Count => _entries.Length;

    public static SuggestionIndex Of(Catalogue catalogue, TermList terms, PhraseMarks marks, Segmenter segmenter)
    {
        var entries = SuggestionEntry.Of(catalogue, terms, marks).Where(e => e.Key.Length > 0).ToArray();
        return new(entries, [.. entries.SelectMany((entry, number) => entry.Starts(segmenter).Select(offset => new Start(number, offset)))]);
    }

    /// <summary>What begins with what was typed, best first; kinds are mixed, and each kind stands together.</summary>
    /// <param name="typed">Anything; marks of the query language ask for no suggestion.</param>
    /// <param name="size">1 to <see cref="MaxSize"/>.</param>
    public ImmutableArray<Suggestion> Find(string typed, int size)
    {
        var text = NormalizedText.Fold(typed);
        if (text.Length is 0 or > SoundMatch.LongestTyped || typed.AsSpan().ContainsAny(QueryMarks))
        {
            return [];
        }

        var found = new Dictionary<int, Match>();
        Collect(WithPrefix(LeadingText(text)), text, found);
        if (char.IsAsciiLetterLower(text[0]))
        {
            Collect(_bySound[text[0] - 'a'], text, found);
        }

        return Chosen(found.Values, Math.Clamp(size, 1, MaxSize));
    }

    private void Collect(ReadOnlySpan<Start> starts, string text, Dictionary<int, Match> found)
    {
        var tried = 0;
        foreach (var start in starts)
        {
            if (++tried > MostTried || found.Count >= MostFound)
            {
                return;
            }

            var entry = _entries[start.Entry];
            var end = SoundMatch.EndOf(text, entry.Key, start.Offset);
            if (end < 0)
            {
                continue;
            }

            var match = new Match(entry, start.Offset, end);
            if (!found.TryGetValue(start.Entry, out var other) || match.Score > other.Score)
            {
                found[start.Entry] = match;
            }
        }
    }

    // Some of each kind, and then whatever is best; kinds in the order of their best.
    private static ImmutableArray<Suggestion> Chosen(IEnumerable<Match> matches, int size)
    {
        var best = matches.OrderByDescending(m => m.Score).ThenBy(m => m.Entry.Key.Length).ThenBy(m => m.Entry.Key, StringComparer.Ordinal)
            .DistinctBy(m => (m.Entry.Kind is SuggestionKind.Phrase or SuggestionKind.Heading ? SuggestionKind.Phrase : m.Entry.Kind, m.Entry.Key, m.Entry.Kind is SuggestionKind.Title ? m.Entry.Document : null))
            .ToList();
        var share = Shares.ToDictionary(s => s.Kind, s => Math.Max(1, s.Share * size / 8));
        var first = best.Where(m => share[m.Entry.Kind]-- > 0).Take(size).ToList();
        return
        [
            .. first.Concat(best.Except(first)).Take(size)
                .GroupBy(m => m.Entry.Kind)
                .OrderByDescending(kind => kind.Max(m => m.Score))
                .SelectMany(kind => kind.OrderByDescending(m => m.Score))
                .Select(m => m.Suggestion()),
        ];
    }

    // What is not spelled: letters may stand for sounds.
    private static string LeadingText(string text)
    {
        var end = text.AsSpan().IndexOfAnyInRange('a', 'z');
        return end < 0 ? text : end == 0 ? text[..1] : text[..end];
    }

    private ReadOnlySpan<Start> WithPrefix(string prefix)
    {
        var (from, to) = (Bound(prefix, orEqual: false), Bound(prefix, orEqual: true));
        return _byText.AsSpan(from, to - from);
    }

    private int Bound(string prefix, bool orEqual)
    {
        var (low, high) = (0, _byText.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            var key = KeyOf(_byText[middle]);
            var order = key[..Math.Min(key.Length, prefix.Length)].SequenceCompareTo(prefix);
            if (order < 0 || (orEqual && order == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private Start[][] BySound(Start[] starts)
    {
        var bySound = Enumerable.Range(0, Letters).Select(_ => new List<Start>()).ToArray();
        foreach (var start in starts)
        {
            var initials = 0;
            foreach (var reading in Pinyin.Of(_entries[start.Entry].Key[start.Offset]))
            {
                initials |= 1 << (reading[0] - 'a');
            }

            for (var letter = 0; letter < Letters; letter++)
            {
                if ((initials & (1 << letter)) != 0)
                {
                    bySound[letter].Add(start);
                }
            }
        }

        return [.. bySound.Select(list => list.OrderBy(s => s.Offset > _entries[s.Entry].NameStart).ThenByDescending(s => _entries[s.Entry].Weight).ToArray())];
    }

    private ReadOnlySpan<char> KeyOf(Start start) => _entries[start.Entry].Key.AsSpan(start.Offset);

    /// <param name="Offset">In units of the entry's key.</param>
    private readonly record struct Start(int Entry, int Offset);

    /// <param name="From">Where in the key that which was typed begins.</param>
    private readonly record struct Match(SuggestionEntry Entry, int From, int To)
    {
        // The start of a name counts more than a word inside; a whole name more than a part; then what is common and short.
        public float Score => Entry.Weight + (IsName ? 0.6f : 0) + (IsName && To == Entry.Key.Length ? 0.4f : 0) - (0.004f * Math.Min(50, Entry.Key.Length - (To - From)));

        private bool IsName => From == 0 || From == Entry.NameStart;

        public Suggestion Suggestion() => new(
            Entry.Kind, Entry.Text, NormalizedText.Of(Entry.Text).ToOriginal(new TextSpan(From, To)), Entry.Document, Entry.Anchor, Entry.Count);
    }
}
