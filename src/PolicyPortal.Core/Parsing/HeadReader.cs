using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>The head of a document: 标题, 文号, 题注, 署名, 主送机关, 称谓, in the order that GB/T 9704-2012 gives them.</summary>
internal static class HeadReader
{
    private const int Longest = 24;

    /// <returns>How many paragraphs the head has.</returns>
    public static int Read(DocumentDraft draft)
    {
        var addressees = AddresseeList(draft);
        var titled = false;
        var numbered = false;
        var i = 0;
        for (; i < draft.Paragraphs.Count && i < Longest && !draft.Printed[i].IsRow; i++)
        {
            var text = draft.TextAt(i);
            if (addressees is { } list && i >= list.Start.Value && i < list.End.Value)
            {
                draft.Give(i, ParagraphRole.Addressees);
            }
            else if (draft.Printed[i].HeadingLevel == 1)
            {
                draft.Give(i, ParagraphRole.Title);
                titled = true;
            }
            else if (titled && HeadRules.IsHistory(text))
            {
                draft.Give(i, ParagraphRole.Note);
            }
            else if (DocumentNumberRule.TryRead(text) is not null)
            {
                draft.Give(i, ParagraphRole.DocumentNumber);
                numbered = true;
            }
            else if (HeadRules.IsNote(text) || (i > 0 && ChineseDate.TryParseWhole(text) is not null))
            {
                draft.Give(i, ParagraphRole.Note);
            }
            else if (HeadRules.IsSalutation(text) && !numbered)
            {
                draft.Give(i, ParagraphRole.Salutation);
                i++;
                break;
            }
            else if (HeadRules.IsAddressees(text) || (numbered && HeadRules.IsSalutation(text)))
            {
                draft.Give(i, ParagraphRole.Addressees);
                i++;
                break;
            }
            else if (text.StartsWith("——", StringComparison.Ordinal) && text.Length <= 80 && !Chars.EndsSentence(text[^1]))
            {
                draft.Give(i, ParagraphRole.Subtitle);
            }
            else if (HeadRules.IsByline(text) && (titled || i > 0))
            {
                draft.Give(i, ParagraphRole.Byline);
            }
            else if (HeadRules.IsTitleLine(text) && (i + 1 < draft.Paragraphs.Count || i == 0))
            {
                var attendance = HeadRules.IsAttendance(text) && !text.Contains("关于", StringComparison.Ordinal) && !text.StartsWith('在');
                draft.Give(i, attendance && !ContinuesHeadline(draft, i) ? ParagraphRole.Subtitle : ParagraphRole.Title);
                titled |= draft.Paragraphs[i].Role is ParagraphRole.Title;
            }
            else
            {
                break;
            }
        }

        return i == draft.Paragraphs.Count ? KeepText(draft) : i;
    }

    /// <summary>The printed title, its lines joined; null when the source lacks it.</summary>
    public static string? Title(DocumentDraft draft)
    {
        var lines = draft.Of(ParagraphRole.Title).Select(p => p.Text).ToArray();
        if (lines.Length == 0)
        {
            return null;
        }

        // One long name broken over lines has no spaces where it broke; a stack of headlines has.
        var joined = string.Concat(lines);
        return lines.Length > 1 && joined.Contains("关于", StringComparison.Ordinal) && HeadRules.EndsLikeTitle(joined) && !HeadRules.EndsLikeTitle(lines[0])
            ? joined
            : string.Join(' ', lines);
    }

    // 中共中央政治局召开会议 / 审议… / 中共中央总书记习近平主持会议 is one headline; 李强作总结讲话 under a meeting's is not.
    private static bool ContinuesHeadline(DocumentDraft draft, int i) =>
        draft.TextAt(i).EndsWith("主持会议", StringComparison.Ordinal) && i > 0 && draft.Paragraphs[i - 1].Role is ParagraphRole.Title;

    // Names of addressees, a line each, the last with the colon: told by the word that they share at the end.
    private static Range? AddresseeList(DocumentDraft draft)
    {
        for (var end = 1; end < draft.Paragraphs.Count && end < Longest; end++)
        {
            var text = draft.TextAt(end);
            if (!HeadRules.IsAddressees(text))
            {
                if (Chars.EndsSentence(text[^1]) || text.Length > 40)
                {
                    return null;
                }

                continue;
            }

            var start = end;
            while (start > 0 && AuthorityRule.IsName(draft.TextAt(start - 1)) && draft.TextAt(start - 1)[^1] == text[^2])
            {
                start--;
            }

            return start < end ? start..(end + 1) : null;
        }

        return null;
    }

    // A text without one full sentence (a list of names) is not all head: what does not end as titles do is text.
    private static int KeepText(DocumentDraft draft)
    {
        var first = draft.Paragraphs.FindIndex(1, p => p.Role is ParagraphRole.Title && !HeadRules.EndsLikeTitle(p.Text));
        for (var i = first < 0 ? draft.Paragraphs.Count : first; i < draft.Paragraphs.Count; i++)
        {
            if (draft.Paragraphs[i].Role is ParagraphRole.Title)
            {
                draft.Give(i, ParagraphRole.Body);
            }
        }

        return first < 0 ? draft.Paragraphs.Count : first;
    }
}
