using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Parsing;

/// <summary>Says what speaks for a document beginning at a paragraph: its head, and the end of the one before.</summary>
internal static class DocumentReason
{
    private const int LongestHead = 8;

    public static string Of(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var grounds = new List<string>();
        if (i == 0)
        {
            grounds.Add("来源开头");
        }
        else
        {
            Add(Closing(paragraphs[i - 1].Text));
            Add(paragraphs[i].AfterShortPage ? "上一页未排满" : paragraphs[i].OpensPage ? "另起一页" : null);
        }

        Add(paragraphs[i].HeadingLevel == 1 ? "一级标题（#）" : null);
        grounds.AddRange(Head(paragraphs, i));
        return grounds.Count > 0 ? string.Join('；', grounds.Distinct()) : "由文意判断";

        void Add(string? ground)
        {
            if (ground is not null)
            {
                grounds.Add(ground);
            }
        }
    }

    private static string? Closing(string text) =>
        HeadRules.SourceNote(text) is not null ? "上文以来源结束"
        : DatelineRule.Closes(text) ? "上文以电头结束"
        : HeadRules.IsAnnotation(text) ? "上文以附注结束"
        : ChineseDate.TryParseWhole(text) is not null ? "上文以成文日期结束"
        : text.EndsWith("施行。", StringComparison.Ordinal) || text.EndsWith("废止。", StringComparison.Ordinal) ? "上文以施行条款结束"
        : null;

    private static IEnumerable<string> Head(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        for (var p = i; p < paragraphs.Length && p < i + LongestHead; p++)
        {
            var text = paragraphs[p].Text;
            var ground = DatelineRule.TryRead(text) is not null ? "有电头"
                : DocumentNumberRule.TryRead(text) is not null ? "有发文字号"
                : HeadRules.IsNote(text) ? "有题注"
                : HeadRules.IsSalutation(text) ? "有称谓"
                : HeadRules.IsAddressees(text) ? "有主送机关"
                : OrdinalGrammar.TryRead(text) is { Number: 1, Sub: 0, Style: OrdinalStyle.Article or OrdinalStyle.Chapter or OrdinalStyle.Book } ? "条文从头编号"
                : HeadRules.IsTitleLine(text) ? HeadRules.EndsLikeTitle(text) ? "像标题的一行" : ""
                : null;
            if (ground is null)
            {
                yield break;
            }

            if (ground.Length > 0)
            {
                yield return ground;
            }
        }
    }
}
