using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search.Spelling;

/// <summary>Whether characters are read alike, as typists confuse them: tones do not count, nor z and zh, n and ng, n and l.</summary>
internal static class SoundAlikes
{
    /// <summary>The sounds of a character, without what southerners do not hear.</summary>
    public static IEnumerable<string> Of(char character) => Pinyin.Of(character).Select(Blurred).Distinct();

    /// <summary>Whether two characters have a whole syllable in common.</summary>
    public static bool AreSame(char a, char b) => Pinyin.Of(a).Intersect(Pinyin.Of(b)).Any();

    private static string Blurred(string syllable)
    {
        var blurred = syllable switch
        {
            ['z' or 'c' or 's', 'h', .. var rest] => syllable[0] + rest,
            ['n', .. var rest] when rest.Length > 0 => "l" + rest,
            _ => syllable,
        };
        return blurred.EndsWith("ang", StringComparison.Ordinal) || blurred.EndsWith("eng", StringComparison.Ordinal) || blurred.EndsWith("ing", StringComparison.Ordinal)
            ? blurred[..^1] : blurred;
    }
}
