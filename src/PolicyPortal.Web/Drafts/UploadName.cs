using System.Globalization;
using System.Text;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Web.Drafts;

/// <summary>The name that an upload has on the disk: what the uploader called it, as far as that is harmless.</summary>
public static class UploadName
{
    // File systems allow 255 bytes; a Chinese character takes three, and a digest follows.
    private const int LongestStem = 60;

    /// <param name="given">As the browser says it; it may hold a path, or anything else.</param>
    /// <returns>A stem of letters, digits and a few marks, and one of <see cref="SourceFolder.Extensions"/>; null when the ending is none of them.</returns>
    public static string? TryClean(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (!SourceFolder.Extensions.Contains(extension))
        {
            return null;
        }

        var stem = Stem(name[..^extension.Length]);
        return (stem.Length == 0 ? "来源" : stem) + extension;
    }

    /// <summary>The name under which the same bytes always lie, and others never.</summary>
    /// <param name="clean">As <see cref="TryClean"/> gives it.</param>
    /// <param name="sha256">Of the bytes, in lower-case hexadecimal.</param>
    public static string WithDigest(string clean, string sha256)
    {
        var extension = Path.GetExtension(clean);
        return $"{clean[..^extension.Length]}-{sha256[..12]}{extension}";
    }

    private static string Stem(string given)
    {
        var stem = new StringBuilder();
        foreach (var rune in given.EnumerateRunes())
        {
            var isHarmless = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or ' ' or '〔' or '〕' or '（' or '）' or '《' or '》' or '、' or '，' or '·' or '“' or '”';
            stem.Append(isHarmless ? rune.ToString() : "_");
        }

        var whole = new StringInfo(stem.ToString().Trim(' ', '.', '_'));
        return whole.LengthInTextElements <= LongestStem ? whole.String : whole.SubstringByTextElements(0, LongestStem).Trim(' ', '.', '_');
    }
}
