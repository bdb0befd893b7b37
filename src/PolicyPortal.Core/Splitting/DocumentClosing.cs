using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>How much the paragraphs before look like the end of a document. GB/T 9704-2012, 7.3.5 to 7.3.7.</summary>
internal static class DocumentClosing
{
    private const int LongestSignature = 5;

    public static double Score(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        var before = paragraphs[i - 1].Text;
        if (HeadRules.SourceNote(before) is not null || DatelineRule.Closes(before))
        {
            return 4.5;
        }

        if (HeadRules.IsAnnotation(before))
        {
            return 3;
        }

        if (ChineseDate.TryParseWhole(before) is not null && i - 1 > start + 1)
        {
            return 3;
        }

        return EndsLaw(before) ? 2.5
            : before is "谢谢大家！" or "会议还研究了其他事项。" or "会议研究了其他事项。" or "谢谢！" or "此复。" or "特此通知。" or "特此公告。" ? 2.5
            : before.EndsWith('！') ? 1
            : 0;
    }

    /// <summary>署名 over 成文日期.</summary>
    public static bool IsSignatureLine(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        for (var p = i; p < paragraphs.Length && p < i + LongestSignature; p++)
        {
            if (ChineseDate.TryParseWhole(paragraphs[p].Text) is not null && paragraphs[p].Text[0] is not ('（' or '('))
            {
                return p > i;
            }

            if (paragraphs[p].Text.Length > 40 || Chars.EndsSentence(paragraphs[p].Text[^1]))
            {
                return false;
            }
        }

        return false;
    }

    // The last article: when the text takes effect, what it repeals, which text prevails.
    private static bool EndsLaw(string text) =>
        text.EndsWith("起施行。", StringComparison.Ordinal) || text.EndsWith("起实施。", StringComparison.Ordinal) || text.EndsWith("同时废止。", StringComparison.Ordinal)
        || text.EndsWith("为准。", StringComparison.Ordinal) || text.EndsWith("不再适用。", StringComparison.Ordinal);
}
