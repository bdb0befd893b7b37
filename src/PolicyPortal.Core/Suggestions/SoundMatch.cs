using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Suggestions;

/// <summary>Whether what was typed begins a text: by its characters, by their pinyin, by initials, or by a mixture of them (gao质量, gzl, gaozhil).</summary>
internal static class SoundMatch
{
    /// <summary>In UTF-16 units; nobody types more for a suggestion.</summary>
    public const int LongestTyped = 64;

    /// <param name="typed">Normalised; not empty, and no longer than <see cref="LongestTyped"/>.</param>
    /// <param name="key">Normalised.</param>
    /// <returns>Where in the key that which was typed ends; -1 where it does not begin it.</returns>
    public static int EndOf(ReadOnlySpan<char> typed, string key, int start)
    {
        // What failed once fails again: each pair of places is tried once.
        Span<ulong> failed = stackalloc ulong[LongestTyped];
        failed.Clear();
        return Match(typed, 0, key, start, start, failed);
    }

    private static int Match(ReadOnlySpan<char> typed, int at, string key, int place, int start, Span<ulong> failed)
    {
        if (at == typed.Length)
        {
            return place;
        }

        if (place == key.Length || place - start >= 64 || (failed[at] & (1UL << (place - start))) != 0)
        {
            return -1;
        }

        if (key[place] == typed[at] && Match(typed, at + 1, key, place + 1, start, failed) is >= 0 and var end)
        {
            return end;
        }

        if (char.IsAsciiLetterLower(typed[at]))
        {
            foreach (var reading in Pinyin.Of(key[place]))
            {
                for (var length = typed[at..].CommonPrefixLength(reading); length > 0; length--)
                {
                    if (IsSpelling(reading, length, isLast: at + length == typed.Length)
                        && Match(typed, at + length, key, place + 1, start, failed) is >= 0 and var behind)
                    {
                        return behind;
                    }
                }
            }
        }

        failed[at] |= 1UL << (place - start);
        return -1;
    }

    // A syllable, its initial, or, where typing has stopped, as much of it as there is.
    private static bool IsSpelling(string reading, int length, bool isLast) =>
        isLast || length == reading.Length || length == 1 || (length == 2 && reading[1] == 'h' && reading[0] is 'z' or 'c' or 's');
}
