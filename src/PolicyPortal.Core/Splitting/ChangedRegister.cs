using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>How much a paragraph is out of place in the document that it would belong to: a report addresses nobody, and has no articles.</summary>
internal static class ChangedRegister
{
    private const double OutOfPlace = 2.5;

    public static double Score(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        var text = paragraphs[i].Text;
        return Chars.EndsSentence(paragraphs[i - 1].Text[^1])
            && ((HeadRules.IsSalutation(text) && SignedArticles.IsReportOrLaw(paragraphs, start, i))
                || ((IsArticle(text) || (HeadRules.NamesAddressees(text) && text.IndexOf('，') < 0)) && IsReport(paragraphs, start, i)))
            ? OutOfPlace : 0;
    }

    // A law is told by its first article, without a look at the thousands that may follow.
    private static bool IsReport(ImmutableArray<PrintedParagraph> paragraphs, int start, int i) =>
        Enumerable.Range(start, i - start).All(p => !IsArticle(paragraphs[p].Text) && !HeadRules.IsAnnexLabel(paragraphs[p].Text))
        && Enumerable.Range(start, i - start).Any(p => DatelineRule.TryRead(paragraphs[p].Text) is not null || DocumentOpening.ReportsMeeting(paragraphs[p].Text));

    private static bool IsArticle(string text) => OrdinalGrammar.TryRead(text) is { Style: OrdinalStyle.Article };
}
