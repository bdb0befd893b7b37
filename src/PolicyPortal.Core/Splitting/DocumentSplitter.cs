using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Core.Splitting;

/// <summary>
/// One source to its documents. A document's head (电头, 文号, 题注, 主送机关, 称谓, a title) and the last document's end (署名 and 成文日期,
/// 来源, 附注, an unfilled page) are evidence of a boundary; no single sign decides unless nothing else can explain it.
/// </summary>
internal static class DocumentSplitter
{
    private const double Enough = 5;

    // A head is a title of a few lines, a number, a note, a byline: the text begins within so many paragraphs.
    private const int LongestHead = 12;

    /// <returns>The documents' ranges of paragraphs; they partition the list.</returns>
    public static ImmutableArray<Range> Split(ImmutableArray<PrintedParagraph> paragraphs)
    {
        var starts = new List<int>();
        var titled = paragraphs.Any(p => p.HeadingLevel == 1);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            // Markdown whose titles are marked says itself where documents begin.
            if (starts.Count == 0 || (titled ? paragraphs[i].HeadingLevel == 1 && HoldsText(paragraphs, starts[^1], i) : Score(paragraphs, starts[^1], i) >= Enough))
            {
                starts.Add(i);
            }
        }

        return [.. starts.Select((start, n) => start..(n + 1 < starts.Count ? starts[n + 1] : paragraphs.Length))];
    }

    /// <summary>The one range of a source whose format says that it is one document; none where it holds nothing.</summary>
    public static ImmutableArray<Range> Whole(ImmutableArray<PrintedParagraph> paragraphs) => paragraphs.IsEmpty ? [] : [new Range(0, paragraphs.Length)];

    private static double Score(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        // Inside a head nothing begins anew: what stands there belongs to the text that follows. Nor does anything in a table.
        if (paragraphs[i].IsRow || !HoldsText(paragraphs, start, i))
        {
            return 0;
        }

        var opening = Opening(paragraphs, i);
        var closing = Closing(paragraphs, start, i);
        var page = paragraphs[i].AfterShortPage ? 3.5 : paragraphs[i].OpensPage ? 1 : 0;
        var annex = IsAnnex(paragraphs, start, i) ? -6 : 0;
        return opening + closing + page + annex;
    }

    private static bool HoldsText(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        for (var p = start; p < i; p++)
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

    /// <summary>How much a paragraph, with those after it, looks like the head of a document.</summary>
    private static double Opening(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var text = paragraphs[i].Text;
        if (DatelineRule.TryRead(text) is not null)
        {
            return 7;
        }

        if (DocumentNumberRule.TryRead(text) is not null)
        {
            return 6;
        }

        if (ChineseDate.TryParseWhole(text) is not null && text[0] is '（' or '(')
        {
            return 4;
        }

        if (HeadRules.IsNote(text) && ChineseDate.Find(text) is not null && text.Length > 20 && DatelineRule.TryReadClosing(text) is null)
        {
            return 4.5;
        }

        if (OpensArticles(text))
        {
            return !OpensArticlesAnew(paragraphs, i) ? 0 : FoundsAnew(paragraphs, i) ? Enough : 2.5;
        }

        if (HeadRules.IsSalutation(text))
        {
            return 2;
        }

        if (HeadRules.IsAddressees(text))
        {
            return i + 1 < paragraphs.Length && text.Length >= 4 ? HeadRules.NamesAddressees(text) ? 4.2 : 2.2 : 0;
        }

        if (!HeadRules.IsTitleLine(text) || IsSignatureLine(paragraphs, i))
        {
            return PolicyOpening(text);
        }

        return TitleScore(paragraphs, i);
    }

    // A visit's article opens with the invitation; a resolution with what the congress heard.
    private static double PolicyOpening(string text) =>
        text.StartsWith('应') && text.Contains("邀请", StringComparison.Ordinal) ? 2.5
        : text.StartsWith('为') && (text.EndsWith("现决定：", StringComparison.Ordinal) || text.EndsWith("如下：", StringComparison.Ordinal)) ? 2.5
        : text.Contains("听取和审议了", StringComparison.Ordinal) || text.Contains("听取并审议了", StringComparison.Ordinal) || text.Contains("全体会议，于", StringComparison.Ordinal) ? 2.5
        : 0;

    private static double TitleScore(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var score = 0.0;
        var joined = "";
        var lines = 0;
        for (var p = i; p < paragraphs.Length && p < i + 8; p++)
        {
            var text = paragraphs[p].Text;
            var next = p > i && (DatelineRule.TryRead(text) is not null || DocumentNumberRule.TryRead(text) is not null) ? 5
                : p > i && HeadRules.IsNote(text) && ChineseDate.Find(text) is not null ? 4.5
                : p > i && (HeadRules.IsSalutation(text) || HeadRules.IsAddressees(text)) ? 3.2
                : p > i && OpensArticles(text) ? 3
                : 0;
            if (next > 0)
            {
                score += next;
                break;
            }

            if (!HeadRules.IsTitleLine(text))
            {
                // A report's first sentence says again what its headline says.
                score += lines > 0 && p > i && text.StartsWith(paragraphs[i].Text[..Math.Min(6, paragraphs[i].Text.Length)], StringComparison.Ordinal) ? 4 : 0;
                break;
            }

            joined += text;
            lines++;
        }

        var centred = paragraphs[i].Indent >= 6 ? 1.5 : 0;
        return lines > 6 ? 0 : score + centred + (HeadRules.EndsLikeTitle(joined) ? 1.5 : 0);
    }

    /// <summary>How much the paragraphs before look like the end of a document.</summary>
    private static double Closing(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
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

        return before.EndsWith("起施行。", StringComparison.Ordinal) || before.EndsWith("同时废止。", StringComparison.Ordinal) ? 2.2
            : before is "谢谢大家！" or "会议还研究了其他事项。" or "谢谢！" or "此复。" or "特此通知。" or "特此公告。" ? 2.5
            : before.EndsWith('！') ? 1
            : 0;
    }

    // What a notice issues stands after its signature, with a title but without a number or dateline of its own.
    private static bool IsAnnex(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        var closed = Enumerable.Range(start, i - start).Any(p => ChineseDate.TryParseWhole(paragraphs[p].Text) is not null);
        var announces = Enumerable.Range(start, Math.Min(i - start, 12)).Any(p => Announces(paragraphs[p].Text));
        var own = Enumerable.Range(i, Math.Min(6, paragraphs.Length - i)).TakeWhile(p => p == i || HeadRules.IsTitleLine(paragraphs[p - 1].Text))
            .Any(p => DatelineRule.TryRead(paragraphs[p].Text) is not null || DocumentNumberRule.TryRead(paragraphs[p].Text) is not null);
        return closed && announces && !own && !AnnexIsComplete(paragraphs, start, i);
    }

    private static bool Announces(string text) =>
        text.Contains("印发给你们", StringComparison.Ordinal) || text.Contains("转发给你们", StringComparison.Ordinal) || text.Contains("现予公布", StringComparison.Ordinal)
        || text.Contains("予以公布", StringComparison.Ordinal) || text.Contains("现予印发", StringComparison.Ordinal) || text.Contains("现印发", StringComparison.Ordinal)
        || text.Contains("现转发", StringComparison.Ordinal) || text.StartsWith("附件", StringComparison.Ordinal);

    // Once the annex has had its text, what follows with a head of its own is another document.
    private static bool AnnexIsComplete(ImmutableArray<PrintedParagraph> paragraphs, int start, int i)
    {
        var date = Enumerable.Range(start, i - start).First(p => ChineseDate.TryParseWhole(paragraphs[p].Text) is not null);
        return HoldsText(paragraphs, date + 1, i);
    }

    private static bool IsSignatureLine(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        for (var p = i; p < paragraphs.Length && p < i + 5; p++)
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

    // The first article says why and on what ground the text was made: 为了…，根据…，制定本法. No other article does.
    private static bool FoundsAnew(ImmutableArray<PrintedParagraph> paragraphs, int i)
    {
        var first = Enumerable.Range(i, Math.Min(3, paragraphs.Length - i)).Select(p => paragraphs[p].Text)
            .FirstOrDefault(text => OrdinalGrammar.TryRead(text) is { Number: 1, Style: OrdinalStyle.Article });
        return first?.Contains("制定本", StringComparison.Ordinal) == true && (i == 0 || !HeadRules.IsTitleLine(paragraphs[i - 1].Text));
    }

    private static bool OpensArticles(string text) =>
        OrdinalGrammar.TryRead(text) is { Number: 1, Sub: 0, Style: OrdinalStyle.Article or OrdinalStyle.Chapter or OrdinalStyle.Book };

    // 第一条 begins a law only where no 第一章 or 第一编 stands right before it.
    private static bool OpensArticlesAnew(ImmutableArray<PrintedParagraph> paragraphs, int i) =>
        i == 0 || OrdinalGrammar.TryRead(paragraphs[i - 1].Text) is not { Style: < OrdinalStyle.Article };
}
