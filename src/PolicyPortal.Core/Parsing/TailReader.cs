using System.Text.RegularExpressions;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>署名, 成文日期, 附注, 来源 and what is attached after them. GB/T 9704-2012, 7.3.5 to 7.3.8.</summary>
internal static partial class TailReader
{
    private const int MostSignatures = 8;
    private const int LongestSignature = 40;

    /// <param name="bodyStart">The first paragraph after the head.</param>
    public static void Read(DocumentDraft draft, int bodyStart)
    {
        var annexes = 0;
        for (var i = bodyStart; i < draft.Paragraphs.Count; i++)
        {
            if (draft.Paragraphs[i].Role is not ParagraphRole.Body)
            {
                continue;
            }

            var text = draft.TextAt(i);
            if (HeadRules.IsAnnotation(text) || (i + 6 >= draft.Paragraphs.Count && LetterheadRule.IsImprint(text)))
            {
                draft.Give(i, ParagraphRole.Annotation);
            }
            else if (i + 3 >= draft.Paragraphs.Count && (HeadRules.SourceNote(text) is not null || DatelineRule.TryReadClosing(text) is not null))
            {
                draft.Give(i, ParagraphRole.SourceNote);
            }
            else if ((ChineseDate.TryParseWhole(text) is not null && text[0] is not ('（' or '(')) || (ChineseDate.IsWholeMonth(text) && i > bodyStart && IsSignature(draft, i - 1, i)))
            {
                draft.Give(i, ParagraphRole.Date);
                Sign(draft, bodyStart, i);
                annexes = ReadAnnexTitle(draft, i + 1, annexes);
            }
            else if (SignatureRule.DateOf(text) is not null)
            {
                draft.Give(i, ParagraphRole.Signature);
                annexes = ReadAnnexTitle(draft, i + 1, annexes);
            }
            else if (AnnexLabel().IsMatch(text))
            {
                annexes = ReadAnnexTitle(draft, i, annexes);
            }
        }

        SignUndated(draft, bodyStart);
    }

    private static void Sign(DocumentDraft draft, int bodyStart, int date)
    {
        for (var i = date - 1; i >= bodyStart && i >= date - MostSignatures && IsSignature(draft, i, date); i--)
        {
            draft.Give(i, ParagraphRole.Signature);
        }
    }

    private static bool IsSignature(DocumentDraft draft, int i, int date)
    {
        var text = draft.TextAt(i);
        return draft.Paragraphs[i].Role is ParagraphRole.Body && text.Length <= LongestSignature && !Chars.EndsSentence(text[^1]) && text[^1] is not ('，' or '、')
            && Structure.OrdinalGrammar.TryRead(text) is null && !text.StartsWith("附件", StringComparison.Ordinal)
            && (AuthorityRule.IsName(text) || IsPersonalName(text) || draft.Printed[i].Indent >= 12 || i == date - 1 || AuthorityRule.IsName(text + draft.TextAt(i + 1)));
    }

    // A letter may be signed without a date: the last line, a name.
    private static void SignUndated(DocumentDraft draft, int bodyStart)
    {
        var last = draft.Paragraphs.FindLastIndex(p => p.Role is not (ParagraphRole.Annotation or ParagraphRole.SourceNote));
        if (last > bodyStart && !HeadRules.IsAnnexLabel(draft.TextAt(last - 1)) && !draft.Of(ParagraphRole.Signature).Any() && draft.Paragraphs[last].Role is ParagraphRole.Body
            && draft.TextAt(last) is var text && (draft.Printed[last].Indent >= 12 || text.Length <= 20)
            && !Chars.EndsSentence(text[^1]) && AuthorityRule.IsName(text) && Structure.OrdinalGrammar.TryRead(text) is null)
        {
            draft.Give(last, ParagraphRole.Signature);
        }
    }

    /// <summary>The title lines of an annex, after the signature.</summary>
    /// <returns>How many annexes there are now.</returns>
    private static int ReadAnnexTitle(DocumentDraft draft, int i, int annexes)
    {
        while (i < draft.Paragraphs.Count && HeadRules.IsAnnotation(draft.TextAt(i)))
        {
            draft.Give(i++, ParagraphRole.Annotation);
        }

        var first = i;
        for (; i < draft.Paragraphs.Count && i < first + 5 && !draft.Printed[i].IsRow; i++)
        {
            var text = draft.TextAt(i);
            if (!((i == first && AnnexLabel().IsMatch(text)) || HeadRules.IsTitleLine(text) || (i > first && HeadRules.IsNote(text))))
            {
                break;
            }

            draft.Give(i, HeadRules.IsNote(text) ? ParagraphRole.Note : ParagraphRole.AnnexTitle, i == first ? 1 : 0);
        }

        if (i == first)
        {
            return annexes;
        }

        var label = AnnexLabel().Match(draft.TextAt(first));
        var number = label.Success && ChineseNumber.TryParse(label.Groups["n"].ValueSpan) is { } printed and > 0 ? printed : annexes + 1;
        draft.Paragraphs[first] = draft.Paragraphs[first] with { Ordinal = new Ordinal(OrdinalStyle.Annex, number, 0, label.Success ? label.Value : "") };
        return number;
    }

    private static bool IsPersonalName(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal) is { Length: >= 2 and <= 4 } name && name.All(Chars.IsHan);

    // On a line of its own; 附件：1.…, the list of what is attached, has a colon.
    [GeneratedRegex(@"^附 ?[件录](?: ?(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3}))?[:：]?$")]
    private static partial Regex AnnexLabel();
}
