using System.Collections.Concurrent;
using System.Text;
using ICU4N.Text;

namespace PolicyPortal.Core.Search;

/// <summary>One character's normalised form. Forms are worked out once and kept: documents use a few thousand different characters.</summary>
internal static class CharacterFolding
{
    private static readonly ConcurrentDictionary<int, string> Rare = new();
    private static readonly string?[] Common = new string?[0x10000];

    // Loading ICU's tables takes a while: only a text that has Chinese characters outside the most common simplified ones asks for them.
    private static readonly Lazy<Transliterator> TraditionalToSimplified = new(() => Transliterator.GetInstance("Traditional-Simplified"));
    private static readonly Lazy<Normalizer2> Compatibility = new(() => Normalizer2.NFKCInstance);
    private static readonly Lock Transliterating = new();

    /// <returns>The folded characters; empty for what is dropped. NFKC may make several of one (㎡).</returns>
    public static string Fold(Rune rune)
    {
        if (!rune.IsBmp)
        {
            return Rare.GetOrAdd(rune.Value, static value => Work(new Rune(value)));
        }

        // Two threads that work out the same character write the same string.
        return Common[rune.Value] ??= Work(rune);
    }

    private static string Work(Rune rune)
    {
        if (rune.IsAscii)
        {
            return NormalizedText.IsDropped(rune) ? "" : Rune.ToLowerInvariant(rune).ToString();
        }

        var folded = new StringBuilder();
        foreach (var part in Compatibility.Value.Normalize(rune.ToString()).EnumerateRunes())
        {
            if (!NormalizedText.IsDropped(part))
            {
                folded.Append(Simplify(Rune.ToLowerInvariant(part)));
            }
        }

        return folded.ToString();
    }

    private static string Simplify(Rune rune)
    {
        // Of printers' zeros only 〇 is a character of the language.
        if (rune.Value is 0x25CB or 0x25EF)
        {
            return "〇";
        }

        if (!IsHan(rune))
        {
            return rune.ToString();
        }

        lock (Transliterating)
        {
            return TraditionalToSimplified.Value.Transliterate(rune.ToString());
        }
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
