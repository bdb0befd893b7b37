using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ICU4N.Text;

namespace PolicyPortal.Core.Segmentation;

/// <summary>What one character becomes in normalised text: nothing, one character, or several (㎡ is m2). Thread-safe.</summary>
/// <remarks>
/// Looks at no neighbour, so that a part of a text normalises to the part of the normalised text. ICU4N does NFKC because .NET's own does nothing
/// under <c>InvariantGlobalization</c>.
/// </remarks>
internal static class CharacterFolding
{
    /// <summary>The character leaves nothing.</summary>
    public const int Dropped = -1;

    /// <summary>The character becomes several: ask <see cref="Several"/>.</summary>
    public const int Many = -2;

    private const int WhiteCircle = '○';
    private const int IdeographicZero = '〇';

    // 0: not asked yet (U+0000 itself is dropped). Written without a lock: every thread would write the same.
    private static readonly int[] Known = new int[0x10000];
    private static readonly ConcurrentDictionary<int, string> Manifold = new();

    /// <returns>The code point that the character becomes, <see cref="Dropped"/> or <see cref="Many"/>.</returns>
    public static int Fold(int codePoint)
    {
        if (codePoint >= Known.Length)
        {
            return Look(codePoint);
        }

        var known = Known[codePoint];
        return known != 0 ? known : Known[codePoint] = Look(codePoint);
    }

    /// <summary>What a character becomes for which <see cref="Fold"/> said <see cref="Many"/>.</summary>
    public static string Several(int codePoint) => Manifold.GetOrAdd(codePoint, static c => FoldToText(c));

    private static int Look(int codePoint)
    {
        if (codePoint is >= 0x4E00 and <= 0x9FFF)
        {
            return TraditionalCharacters.ToSimplified(codePoint); // NFKC and case leave the unified ideographs alone
        }

        var folded = FoldToText(codePoint);
        if (folded.Length == 0)
        {
            return Dropped;
        }

        var first = Rune.GetRuneAt(folded, 0);
        return first.Utf16SequenceLength == folded.Length ? first.Value : Many;
    }

    private static string FoldToText(int codePoint)
    {
        var self = new Rune(codePoint).ToString();
        var folded = new StringBuilder();
        foreach (var rune in Normalizer2.NFKCInstance.Normalize(self).EnumerateRunes())
        {
            if (!IsDropped(rune))
            {
                folded.Append(new Rune(Simplify(Rune.ToLowerInvariant(rune).Value)).ToString());
            }
        }

        // A step can open the way for an earlier one (lower case that NFKC takes apart): go on until nothing changes.
        var text = folded.ToString();
        return text == self ? text : string.Concat(text.EnumerateRunes().Select(r => FoldToText(r.Value)));
    }

    private static int Simplify(int codePoint) =>
        codePoint == WhiteCircle ? IdeographicZero : TraditionalCharacters.ToSimplified(codePoint);

    private static bool IsDropped(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => true,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation => true,
        UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
        UnicodeCategory.OtherPunctuation => true,
        // They only choose a glyph; so they are formatting, whatever their category.
        _ => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF,
    };
}
