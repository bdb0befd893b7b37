using System.Text;

namespace PolicyPortal.Core.Text;

/// <summary>The text of a printed line without what only its printing put there.</summary>
internal static class LineText
{
    /// <summary>
    /// Invisible marks go; white space becomes one space, none at the ends; the space that extraction puts between Chinese and ASCII
    /// ("2023 年") goes, as the text does not have it.
    /// </summary>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        var clean = new StringBuilder(raw.Length);
        var space = false;
        foreach (var c in raw)
        {
            if (Chars.IsInvisible(c))
            {
                continue;
            }

            if (Chars.IsSpace(c))
            {
                space = true;
                continue;
            }

            if (space && clean.Length > 0 && !(Chars.IsWide(clean[^1]) ^ Chars.IsWide(c)))
            {
                clean.Append(' ');
            }

            clean.Append(c);
            space = false;
        }

        return clean.ToString();
    }

    /// <summary>The cells of a row, each cleaned, parted by single tabs; empty cells at its end stay, so that columns keep their places.</summary>
    public static string CleanRow(ReadOnlySpan<char> raw)
    {
        var cells = raw.ToString().Split('\t');
        return string.Join('\t', cells.Select(cell => Clean(cell)));
    }

    /// <summary>Two cleaned lines of one paragraph: only Latin words need a space where the line broke.</summary>
    public static bool NeedsSpaceBetween(char last, char first) => char.IsAsciiLetter(last) && char.IsAsciiLetter(first);
}
