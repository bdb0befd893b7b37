using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>The fields that stand on lines of their own: 主送机关, 署名, 电头, 来源.</summary>
internal static class LineFields
{
    public static Reading<string>? Addressees(DocumentDraft draft)
    {
        var lines = draft.Of(ParagraphRole.Addressees).ToArray();
        return lines.Length == 0 ? null : new(AddresseeList.Joined(lines), new("addressees", EvidenceOrigin.Read, DocumentDraft.Extent(lines)));
    }

    /// <param name="signatures">The document's own, not those of what it attaches.</param>
    public static Reading<string>? Signature(Paragraph[] signatures) =>
        signatures.Length == 0 ? null
        : new(string.Join(' ', signatures.Select(p => SignatureRule.WithoutDate(p.Text))), new("signature", EvidenceOrigin.Read, DocumentDraft.Extent(signatures)));

    /// <summary>At the head of the text, or in brackets at its end.</summary>
    public static Reading<DatelineRule>? Dateline(DocumentDraft draft)
    {
        if (draft.Bodies.FirstOrDefault() is { } first && DatelineRule.TryRead(first.Text) is { } head)
        {
            return new(head, new("dateline", EvidenceOrigin.Read, draft.RangeOf(first, 0, head.Text.Length)));
        }

        foreach (var line in draft.Of(ParagraphRole.SourceNote))
        {
            if (DatelineRule.TryReadClosing(line.Text) is { } closing)
            {
                return new(closing, new("dateline", EvidenceOrigin.Read, draft.RangeOf(line, line.Text.IndexOf(closing.Text, StringComparison.Ordinal), closing.Text.Length)));
            }
        }

        return null;
    }

    public static Reading<string>? SourceNote(DocumentDraft draft)
    {
        foreach (var line in draft.Of(ParagraphRole.SourceNote))
        {
            if (HeadRules.SourceNote(line.Text) is { } note)
            {
                return new(note, new("sourceNote", EvidenceOrigin.Read, draft.RangeOf(line, line.Text.IndexOf(note, StringComparison.Ordinal), note.Length)));
            }
        }

        return null;
    }
}
