using System.Globalization;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>Makes questions of a library's own texts: from one character to forty, from any place and from places where analyzers stumble, joined by NOT, OR and fields.</summary>
/// <param name="passages">Not empty.</param>
/// <param name="seed">The same seed and library make the same questions.</param>
public sealed class LiteralQuestions(IReadOnlyList<LiteralPassage> passages, int seed)
{
    private const int LongestText = 40;

    // What the normalised form leaves out, and what a quotation cannot hold.
    private static readonly string[] Noise = [" ", "，", "。", "（", "-", "\u3000", "、", ":", "|"];
    private const string Quotes = "\"＂“”„「」『』";

    private readonly Random _random = new(seed);
    private readonly List<(int Passage, int At)> _stumbles = Stumbles(passages);

    /// <summary>The next question; its wanted and unwanted texts are never empty.</summary>
    public LiteralQuestion Next()
    {
        var passage = passages[_random.Next(passages.Count)];
        var text = Quoted(_random.Next(3) == 0 ? FromStumble() : _random.Next(6) == 0 ? Absent() : From(passage));
        var another = Quoted(From(passage));
        var (typed, normalized) = ($"\"{text}\"", NormalizedText.Fold(text));
        var (typedToo, normalizedToo) = ($"“{another}”", NormalizedText.Fold(another));
        return _random.Next(12) switch
        {
            0 => new($"{typed} {typedToo}", [[normalized], [normalizedToo]], [], null, null, null),
            1 => new($"{typedToo} -{typed}", [[normalizedToo]], [normalized], null, null, null),
            2 => new($"{typed} OR {typedToo}", [[normalized, normalizedToo]], [], null, null, null),
            3 => new($"{typedToo} 类型:{passage.Kind.Name()} -{typed}", [[normalizedToo]], [normalized], passage.Kind, null, null),
            4 when passage.Year is { } year => new(
                string.Create(CultureInfo.InvariantCulture, $"{typed} OR {typedToo} 年:{year}"), [[normalized, normalizedToo]], [], null, year, null),
            5 when passage.Title.Length > 1 => new($"标题:\"{passage.Title[..2]}\" {typedToo}", [[normalizedToo]], [], null, null, passage.Title[..2]),
            6 => new($"-{typed} {typedToo} OR {typed}", [[normalizedToo, normalized]], [normalized], null, null, null),
            _ => new(typed, [[normalized]], [], null, null, null),
        };
    }

    private string From(LiteralPassage passage) => Cut(passage.Printed, _random.Next(passage.Printed.Length), Length());

    private string FromStumble()
    {
        if (_stumbles.Count == 0)
        {
            return Absent();
        }

        var (passage, at) = _stumbles[_random.Next(_stumbles.Count)];
        var length = Length();
        return Cut(passages[passage].Printed, at - _random.Next(length), length);
    }

    // Two pieces from different places; every pair but one stands somewhere.
    private string Absent() =>
        From(passages[_random.Next(passages.Count)]) + From(passages[_random.Next(passages.Count)]);

    private int Length() => _random.Next(6) switch { 0 => 1, 1 => 2, 2 => 3, 3 or 4 => _random.Next(4, 9), _ => _random.Next(9, LongestText + 1) };

    /// <summary>As it can stand between quotation marks, sometimes typed otherwise than printed; one character of the library when nothing is left.</summary>
    private string Quoted(string text)
    {
        var typed = string.Concat(text.Select(c => Quotes.Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();
        typed = _random.Next(4) switch
        {
            0 when typed.Length > 1 && Boundary(typed, _random.Next(1, typed.Length)) is var at => typed.Insert(at, Noise[_random.Next(Noise.Length)]),
            1 => string.Concat(typed.Select(c => c is >= '!' and <= '~' ? (char)(c + 0xFEE0) : c)).Replace('＂', ' '),
            _ => typed,
        };
        return NormalizedText.Fold(typed).Length > 0 ? typed : "的";
    }

    private static string Cut(string text, int from, int length)
    {
        var start = Boundary(text, Math.Clamp(from, 0, text.Length));
        return text[start..Boundary(text, Math.Min(text.Length, start + Math.Max(length, start < text.Length && char.IsHighSurrogate(text[start]) ? 2 : 1)))];
    }

    private static int Boundary(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    // Digits, Latin letters, 〇, what stands outside the basic plane, and what is folded.
    private static List<(int Passage, int At)> Stumbles(IReadOnlyList<LiteralPassage> passages)
    {
        var places = new List<(int Passage, int At)>();
        for (var passage = 0; passage < passages.Count; passage++)
        {
            var text = passages[passage].Printed;
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] is '〇' or '○' or (>= '0' and <= '9') or (>= 'A' and <= 'z') or (>= '０' and <= 'ｚ') or (>= '①' and <= '⑳') || char.IsHighSurrogate(text[at]))
                {
                    places.Add((passage, at));
                }
            }
        }

        return places;
    }
}
