using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>施行日期: of the 题注, then of the text; 自公布之日起 is the day of publication where that is known.</summary>
internal static class EffectiveReader
{
    private const string Field = "effectiveOn";

    /// <param name="issued">成文日期; null when it is not known.</param>
    public static Reading<DateOnly>? Read(DocumentDraft draft, HeadNotes notes, Reading<DateOnly>? issued, DocumentKind kind)
    {
        if (notes.Events().LastOrDefault(m => m is { Act: HistoryAct.Effective, Date: not null }) is { } noted)
        {
            return new(noted.Date!.Value, new(Field, EvidenceOrigin.Read, notes.RangeOf(noted), "题注"));
        }

        foreach (var paragraph in draft.Main.Reverse().Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Item))
        {
            if (EffectiveRule.TryRead(paragraph.Text) is { } rule)
            {
                var range = draft.RangeOf(paragraph, rule.Start, rule.Length);
                return rule.Date is { } day ? new(day, new(Field, EvidenceOrigin.Read, range))
                    : Publication(notes, issued, kind) is { } published ? new(published, new(Field, EvidenceOrigin.Inferred, range, "自公布之日起施行，据公布日期"))
                    : null;
            }
        }

        return null;
    }

    // Its first publication, for what changes later comes into force on a day of its own. A law is published on the day on which it is passed (立法法, 第二十八条);
    // what a ministry or a court has passed is published later.
    private static DateOnly? Publication(HeadNotes notes, Reading<DateOnly>? issued, DocumentKind kind)
    {
        var events = notes.Events();
        return events.IsEmpty ? issued?.Value
            : events.FirstOrDefault(m => m.Act is HistoryAct.Promulgated)?.Date
            ?? (kind is DocumentKind.Law ? events.FirstOrDefault(m => m.Act is HistoryAct.Passed)?.Date : null);
    }
}
