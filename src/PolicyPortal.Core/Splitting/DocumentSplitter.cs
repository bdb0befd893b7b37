using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>
/// One source to its documents. A document's head (<see cref="DocumentOpening"/>), its predecessor's end (<see cref="DocumentClosing"/>), a text that goes on
/// as another kind of text (<see cref="ChangedRegister"/>) and an unfilled page are evidence of a boundary; no weak sign decides alone. What a notice issues stays with it (<see cref="AnnexRule"/>).
/// </summary>
internal static class DocumentSplitter
{
    private const double Enough = 5;
    private const double ShortPage = 3.5;
    private const double NewPage = 1;

    // A head is a title of a few lines, a number, a note, a byline: the text begins within so many paragraphs.
    private const int LongestHead = 12;

    /// <returns>The documents' ranges of paragraphs; they partition the list.</returns>
    public static ImmutableArray<Range> Split(ImmutableArray<PrintedParagraph> paragraphs)
    {
        var starts = new List<int>();
        var titled = paragraphs.Any(p => p.HeadingLevel == 1);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            // A format that marks titles says itself where documents begin.
            if (starts.Count == 0 || (titled ? paragraphs[i].HeadingLevel == 1 && HoldsText(paragraphs, starts[^1], i) : Score(paragraphs, starts[^1], i) >= Enough))
            {
                starts.Add(i);
            }
        }

        if (!titled)
        {
            SignedArticles.Part(paragraphs, starts);
        }

        return [.. starts.Select((start, n) => start..(n + 1 < starts.Count ? starts[n + 1] : paragraphs.Length))];
    }

    /// <summary>The one range of a source whose format says that it is one document; none where it holds nothing.</summary>
    public static ImmutableArray<Range> Whole(ImmutableArray<PrintedParagraph> paragraphs) => paragraphs.IsEmpty ? [] : [new Range(0, paragraphs.Length)];

    /// <summary>Whether there is text between the two: more than lines of a head.</summary>
    public static bool HoldsText(ImmutableArray<PrintedParagraph> paragraphs, int start, int end)
    {
        for (var p = start; p < end; p++)
        {
            var text = paragraphs[p].Text;
            if (text.Length > 20 && Chars.EndsSentence(text[^1]) && !HeadRules.IsNote(text) && !HeadRules.IsAddressees(text)
                && !(HeadRules.IsTitleLine(text) && p - start < LongestHead))
            {
                return true;
            }
        }

        return false;
    }

    private static double Score(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        // Inside a head nothing begins anew: what stands there belongs to the text that follows. Nor does anything in a table.
        if (paragraphs[i].IsRow || !HoldsText(paragraphs, start, i))
        {
            return 0;
        }

        var opening = DocumentOpening.Score(paragraphs, i) + ChangedRegister.Score(paragraphs, start, i);
        var score = opening <= 0 ? 0 : opening + DocumentClosing.Score(paragraphs, start, i) + Page(paragraphs[i]);

        // An annex is looked for last, and seldom: that looks through the whole text before.
        return score < Enough ? score : AnnexRule.Read(paragraphs, start, i) switch
        {
            AnnexRule.Kind.Named => 0,
            AnnexRule.Kind.Likely => score - 3,
            _ => score,
        };
    }

    private static double Page(PrintedParagraph paragraph) => paragraph.AfterShortPage ? ShortPage : paragraph.OpensPage ? NewPage : 0;
}
