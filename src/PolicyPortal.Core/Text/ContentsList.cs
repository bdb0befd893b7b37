using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Text;

/// <summary>目录: lines under that word that come back as headings, or lead with dots to a page. It is furniture: the text has its headings.</summary>
internal static partial class ContentsList
{
    private const int LongestEntry = 60;
    private const int MostMisses = 1;

    public static void SetAside(ImmutableArray<PrintedLine> lines, bool[] furniture)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (Heading().IsMatch(lines[i].Text) && EndOf(lines, furniture, i) is var end && end > i + 2)
            {
                Array.Fill(furniture, true, i, end - i);
                i = end - 1;
            }
            else if (Leader().IsMatch(lines[i].Text))
            {
                furniture[i] = true;
            }
        }
    }

    // The list ends before its first entry comes back: there the text begins.
    private static int EndOf(ImmutableArray<PrintedLine> lines, bool[] furniture, int heading)
    {
        var end = heading + 1;
        var misses = 0;
        string? first = null;
        for (var i = heading + 1; i < lines.Length; i++)
        {
            if (furniture[i])
            {
                continue;
            }

            var entry = Bare(lines[i].Text);
            if (first is not null && entry == first)
            {
                break;
            }

            var known = Leader().IsMatch(lines[i].Text) || ComesBack(lines, i, entry);
            misses = known ? 0 : misses + 1;
            if (misses > MostMisses || entry.Length > LongestEntry)
            {
                break;
            }

            first ??= entry;
            end = known ? i + 1 : end;
        }

        return end;
    }

    private static bool ComesBack(ImmutableArray<PrintedLine> lines, int entry, string text)
    {
        for (var i = entry + 1; i < lines.Length; i++)
        {
            if (Bare(lines[i].Text) == text)
            {
                return true;
            }
        }

        return false;
    }

    // An entry without its page, its leader and its spaces.
    private static string Bare(string text) => Spaces().Replace(Leader().Match(text) is { Success: true } m ? m.Groups["entry"].Value : text, "");

    [GeneratedRegex(@"^目 ?[录錄次]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<entry>\S.{0,59}?) ?[.．。·•・…‥]{3,} ?[（(]?[0-9０-９]{1,4}[)）]?$")]
    private static partial Regex Leader();

    [GeneratedRegex(@"[ \u3000]")]
    private static partial Regex Spaces();
}
