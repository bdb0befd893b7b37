using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>发文字号: on a line of its own, behind the title, or that of the decree that made the text public.</summary>
internal static class NumberReader
{
    private const string Field = "documentNumber";

    public static Reading<DocumentNumber>? Read(DocumentDraft draft, HeadNotes notes) => OfLine(draft) ?? OfTitle(draft) ?? OfDecree(notes);

    private static Reading<DocumentNumber>? OfLine(DocumentDraft draft)
    {
        for (var i = 0; i < draft.Paragraphs.Count; i++)
        {
            if (draft.Paragraphs[i].Role is not ParagraphRole.DocumentNumber)
            {
                continue;
            }

            if (DocumentNumberRule.TryRead(draft.TextAt(i)) is { } number)
            {
                return new(number, new(Field, EvidenceOrigin.Read, DocumentDraft.Extent([draft.Paragraphs[i]])));
            }

            if (i > 0 && DocumentNumberRule.TryReadUnder(draft.TextAt(i - 1), draft.TextAt(i)) is { } split)
            {
                return new(split, new(Field, EvidenceOrigin.Read, DocumentDraft.Extent([draft.Paragraphs[i - 1], draft.Paragraphs[i]])));
            }
        }

        return null;
    }

    private static Reading<DocumentNumber>? OfTitle(DocumentDraft draft)
    {
        foreach (var line in draft.Main.Where(p => p.Role is ParagraphRole.Title))
        {
            if (DocumentNumberRule.AtEnd(line.Text) is { } found)
            {
                return new(found.Number, new(Field, EvidenceOrigin.Read, draft.RangeOf(line, found.Start, found.Length)));
            }
        }

        return null;
    }

    private static Reading<DocumentNumber>? OfDecree(HeadNotes notes) =>
        HistoryReader.Founding(notes).FirstOrDefault(m => DocumentNumberRule.FindDecree(m.Text) is not null) is { } decreed
            ? new(DocumentNumberRule.FindDecree(decreed.Text)!, new(Field, EvidenceOrigin.Read, notes.RangeOf(decreed), "题注"))
            : null;
}
