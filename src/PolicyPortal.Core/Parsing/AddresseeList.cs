using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>主送机关 over several lines: a name a line, or a list that was broken behind a 、 or inside its brackets.</summary>
internal static class AddresseeList
{
    private const int LongestLine = 40;

    /// <returns>The paragraphs from the first line to the one with the colon; null when the addressees are one paragraph, or none.</returns>
    public static Range? In(DocumentDraft draft, int longest)
    {
        for (var end = 1; end < draft.Paragraphs.Count && end < longest; end++)
        {
            var text = draft.TextAt(end);
            if (!HeadRules.IsAddressees(text))
            {
                if ((Chars.EndsSentence(text[^1]) && text[^1] is not ('）' or ')')) || (text.Length > LongestLine && !GoesOn(text)))
                {
                    return null;
                }

                continue;
            }

            var start = end;
            while (start > 0 && (GoesOn(draft.TextAt(start - 1)) || SharesEnding(draft.TextAt(start - 1), text)))
            {
                start--;
            }

            return start < end ? start..(end + 1) : null;
        }

        return null;
    }

    /// <summary>The addressees as one text, without the colon.</summary>
    public static string Joined(IEnumerable<Paragraph> lines)
    {
        var joined = "";
        foreach (var line in lines.Select(p => p.Text))
        {
            joined += joined.Length == 0 || GoesOn(joined) || IsOpen(joined) ? line : "、" + line;
        }

        return joined.TrimEnd('：', ':');
    }

    private static bool GoesOn(string line) => line[^1] is '、' or '，' or '；' && !line.Contains('。') || IsOpen(line);

    private static bool IsOpen(string line) => line.LastIndexOfAny(['（', '(']) > line.LastIndexOfAny(['）', ')']) && !line.Contains('。');

    // Names of addressees, a line each: told by the word that they share at the end.
    private static bool SharesEnding(string line, string last) => AuthorityRule.IsName(line) && line[^1] == last[^2];
}
