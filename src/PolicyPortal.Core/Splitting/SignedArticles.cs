using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>
/// An article under its author's name has its dateline at the end, in brackets; a report has it at the head, and a law has none. A range with both
/// is two documents, the second of which begins where its author begins to speak: 我再次来到….
/// </summary>
internal static partial class SignedArticles
{
    /// <param name="starts">Where documents begin, ascending; what is found is put in.</param>
    public static void Part(ImmutableArray<PrintedParagraph> paragraphs, List<int> starts)
    {
        for (var n = starts.Count - 1; n >= 0; n--)
        {
            var end = n + 1 < starts.Count ? starts[n + 1] : paragraphs.Length;
            if (DatelineRule.Closes(paragraphs[end - 1].Text) && IsReportOrLaw(paragraphs, starts[n], end) && Beginning(paragraphs, starts[n], end) is { } beginning)
            {
                starts.Insert(n + 1, beginning);
            }
        }
    }

    /// <summary>Whether what stands between the two has a dateline or articles: nobody speaks there in the first person, or to an audience.</summary>
    public static bool IsReportOrLaw(ImmutableArray<PrintedParagraph> paragraphs, int start, int end) =>
        Enumerable.Range(start, end - start).Any(p =>
            DatelineRule.TryRead(paragraphs[p].Text) is not null || OrdinalGrammar.TryRead(paragraphs[p].Text) is { Style: Model.OrdinalStyle.Article });

    private static int? Beginning(ImmutableArray<PrintedParagraph> paragraphs, int start, int end)
    {
        for (var i = start + 1; i < end - 1; i++)
        {
            if (FirstPerson().IsMatch(paragraphs[i].Text) && Chars.EndsSentence(paragraphs[i - 1].Text[^1]) && DocumentSplitter.HoldsText(paragraphs, start, i)
                && Enumerable.Range(start, i - start).All(p => !FirstPerson().IsMatch(paragraphs[p].Text)))
            {
                return i;
            }
        }

        return null;
    }

    // Not 我国, 我们, 我党, nor the words of another (指出，我…).
    [GeneratedRegex(@"^(?!.{0,20}(?:指出|强调|表示|说))[^“]*我(?![国们党军省市区县院部方])")]
    private static partial Regex FirstPerson();
}
