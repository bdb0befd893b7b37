using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>成文日期: the signature's; then that of the 题注 or subtitle; then a dateline's day, with a year that the text tells.</summary>
internal static class DateReader
{
    private const string Field = "issuedOn";

    /// <param name="around">What the source tells of its time.</param>
    public static Reading<DateOnly>? Read(DocumentDraft draft, DatelineRule? dateline, Surroundings around)
    {
        if (Printed(draft) is { } printed)
        {
            return printed;
        }

        if (dateline is null)
        {
            return null;
        }

        var text = string.Concat(draft.Paragraphs.Select(p => p.Text));
        return YearInference.Infer(dateline.Month, text, around) is { } year && ChineseDate.TryMake(year.Year, dateline.Month, dateline.Day) is { } date
            ? new(date, new(Field, EvidenceOrigin.Inferred, draft.RangeOf(dateline.Text), $"月、日取自电头；年份据{year.Reason}"))
            : null;
    }

    /// <summary>The date that the document itself prints with its year; null when it prints none.</summary>
    public static Reading<DateOnly>? Printed(DocumentDraft draft) => OfSignature(draft) ?? OfNotes(draft) ?? OfLines(draft, ParagraphRole.Subtitle, "副标题");

    private static Reading<DateOnly>? OfSignature(DocumentDraft draft)
    {
        foreach (var line in draft.Main.Where(p => p.Role is ParagraphRole.Date or ParagraphRole.Signature).Reverse())
        {
            var date = line.Role is ParagraphRole.Date ? ChineseDate.TryParseWhole(line.Text) : SignatureRule.DateOf(line.Text);
            if (date is { } signed)
            {
                return new(signed, new(Field, EvidenceOrigin.Read, DatePart(draft, line), "成文日期"));
            }
        }

        return null;
    }

    // Of a law's days, that on which the present text was published or approved; without one, on which it was passed.
    private static Reading<DateOnly>? OfNotes(DocumentDraft draft)
    {
        var notes = HeadNotes.Of(draft);
        var events = HistoryReader.Founding(notes).Where(m => m.Date is not null).ToArray();
        var source = events.FirstOrDefault(m => m.Act is HistoryAct.Promulgated) ?? events.FirstOrDefault(m => m.Act is HistoryAct.Approved) ?? events.LastOrDefault();
        return source is { Date: { } date }
            ? new(date, new(Field, EvidenceOrigin.Read, notes.RangeOf(source), "题注"))
            : OfLines(draft, ParagraphRole.Note, "题注");
    }

    private static Reading<DateOnly>? OfLines(DocumentDraft draft, ParagraphRole role, string reason)
    {
        foreach (var line in draft.Main.Where(p => p.Role == role))
        {
            if ((ChineseDate.Find(line.Text) ?? ChineseDate.TryParseWhole(line.Text)) is { } date)
            {
                return new(date, new(Field, EvidenceOrigin.Read, DatePart(draft, line), reason));
            }
        }

        return null;
    }

    private static TextSpan? DatePart(DocumentDraft draft, Paragraph line)
    {
        var match = ChineseDate.Dated().Match(line.Text);
        return match.Success ? draft.RangeOf(line, match.Index, match.Length) : DocumentDraft.Extent([line]);
    }
}
