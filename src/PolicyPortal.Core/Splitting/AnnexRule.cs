using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>
/// What a notice issues stands after its signature, with a title but without a number or dateline of its own. GB/T 9704-2012, 7.3.8: 附件与正文一并装订.
/// </summary>
internal static partial class AnnexRule
{
    private const int HeadLines = 6;
    private const int ShortestName = 4;

    internal enum Kind
    {
        /// <summary>A document of its own, as far as annexes go.</summary>
        None,

        /// <summary>The notice issues something, and this stands where that would.</summary>
        Likely,

        /// <summary>The notice names what begins here.</summary>
        Named,
    }

    public static Kind Read(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        // A law's annexes follow its last article, without a signature, under that word.
        if (!HasOwnHead(paragraphs, i) && !IsPassed(paragraphs, i) && Enumerable.Range(start, i - start).LastOrDefault(p => Label().IsMatch(paragraphs[p].Text), -1) is >= 0 and var label)
        {
            // A title or a picture alone on the page before is all of the annex where a page then begins with a text of its own.
            var ended = DocumentSplitter.HoldsText(paragraphs, label, i) || (paragraphs[i].AfterShortPage && i > label + 1);

            // A table of which only the name was printed, and then a title with the head of a text of its own.
            return i > label + 1 && DocumentOpening.NamesTable(paragraphs[label + 1].Text) && DocumentOpening.Score(paragraphs, i) > DocumentOpening.Founding ? Kind.None
                : !ended ? Kind.Named : DocumentOpening.FoundsText(paragraphs, i) ? Kind.None : Kind.Likely;
        }

        var closed = Enumerable.Range(start, i - start).FirstOrDefault(p => ChineseDate.TryParseWhole(paragraphs[p].Text) is not null, -1);
        if (closed < 0 || HasOwnHead(paragraphs, i))
        {
            return Kind.None;
        }

        if (IsNamed(paragraphs, start, closed, i))
        {
            return Kind.Named;
        }

        // Another body's rule, under a title that names its maker and the sentence that says why: nobody attaches that without naming it.
        if (NamesMaker(paragraphs, i) && DocumentOpening.Score(paragraphs, i) > DocumentOpening.Founding)
        {
            return Kind.None;
        }

        // Once the annex has had its text, what follows with a head of its own is another document.
        var announces = Enumerable.Range(start, closed - start).Any(p => Announces(paragraphs[p].Text));
        return announces && !DocumentSplitter.HoldsText(paragraphs, closed + 1, i) ? Kind.Likely : Kind.None;
    }

    // A congress or a court passes statutes, and a decree publishes one; what is attached to them has no 题注 that says so.
    private static bool IsPassed(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        Head(paragraphs, i).Any(p => HeadRules.IsNote(paragraphs[p].Text) && Passed().IsMatch(paragraphs[p].Text));

    private static IEnumerable<int> Head(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        Enumerable.Range(i, Math.Min(HeadLines, paragraphs.Length - i)).TakeWhile(p => p == i || HeadRules.IsTitleLine(paragraphs[p - 1].Text));

    private static bool HasOwnHead(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        Head(paragraphs, i)
            .Any(p => DatelineRule.TryRead(paragraphs[p].Text) is not null || DocumentNumberRule.TryRead(paragraphs[p].Text) is not null);

    // The lines of a title, from the first one that stands over this paragraph, joined: the notice has that name where it announces it (《…》…现印发给你们, 附件：…).
    private static bool IsNamed(ImmutableArray<PrintedParagraph> paragraphs, int start, int closed, int i)
    {
        var first = i;
        while (first > closed + 1 && i - first < HeadLines && HeadRules.IsTitleLine(paragraphs[first - 1].Text))
        {
            first--;
        }

        var title = "";
        for (var p = first; p < paragraphs.Length && p < first + HeadLines && HeadRules.IsTitleLine(paragraphs[p].Text); p++)
        {
            title += paragraphs[p].Text.Replace(" ", "", StringComparison.Ordinal);
            if (title.Length >= ShortestName && p >= i - 1
                && Enumerable.Range(start, closed - start).Any(n => Announces(paragraphs[n].Text) && paragraphs[n].Text.Replace(" ", "", StringComparison.Ordinal).Contains(title, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesMaker(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        HeadRules.EndsLikeTitle(paragraphs[i].Text) && !AuthorityRule.OfTitle(paragraphs[i].Text).IsEmpty;

    private static bool Announces(string text) =>
        text.Contains("印发给你们", StringComparison.Ordinal) || text.Contains("转发给你们", StringComparison.Ordinal) || text.Contains("现予公布", StringComparison.Ordinal)
        || text.Contains("予以公布", StringComparison.Ordinal) || text.Contains("现予印发", StringComparison.Ordinal) || text.Contains("现印发", StringComparison.Ordinal)
        || text.Contains("现转发", StringComparison.Ordinal) || text.StartsWith("附件", StringComparison.Ordinal);

    [GeneratedRegex("通过|令第")]
    private static partial Regex Passed();

    [GeneratedRegex(@"^(?:附 ?[件录表](?: ?[0-9一二三四五六七八九十]{1,3})?[:：]?|附[:：])$")]
    private static partial Regex Label();
}
