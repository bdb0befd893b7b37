using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>讲话人 and the meeting: of the lines around the title, then of the title, then of a report's first sentence.</summary>
internal static class OccasionReader
{
    private static readonly ParagraphRole[] Lines = [ParagraphRole.Subtitle, ParagraphRole.Note, ParagraphRole.Title];

    public static Reading<string>? Speaker(DocumentDraft draft, DocumentKind kind)
    {
        foreach (var byline in draft.Of(ParagraphRole.Byline).Concat(kind is DocumentKind.Report or DocumentKind.Speech ? draft.Of(ParagraphRole.Subtitle) : []))
        {
            if (OccasionRule.SpeakerOfByline(byline.Text) is { } name)
            {
                return Found("speaker", draft, byline, name);
            }
        }

        if (draft.FirstOf(ParagraphRole.Title) is { } title && OccasionRule.SpeakerOfTitle(title.Text) is { } named)
        {
            return Found("speaker", draft, title, named);
        }

        return kind is DocumentKind.Greeting && draft.Bodies.FirstOrDefault() is { } first && OccasionRule.SpeakerOfGreeting(first.Text) is { } greeter
            ? Found("speaker", draft, first, greeter) : null;
    }

    public static Reading<string>? Event(DocumentDraft draft, DocumentKind kind)
    {
        foreach (var line in Lines.SelectMany(draft.Of))
        {
            if (OccasionRule.EventOfHead(line.Text) is { } meeting)
            {
                return Found("event", draft, line, meeting);
            }
        }

        if (kind is not DocumentKind.Communique || draft.Bodies.FirstOrDefault() is not { } first)
        {
            return null;
        }

        var end = first.Text.IndexOf('。', StringComparison.Ordinal);
        return OccasionRule.EventOfReport(end < 0 ? first.Text : first.Text[..end]) is { } held ? Found("event", draft, first, held) : null;
    }

    // 李　强 is 李强.
    private static Reading<string> Found(string field, DocumentDraft draft, Paragraph from, OccasionRule.Found words) =>
        new(field is "speaker" ? words.Text.Replace(" ", "", StringComparison.Ordinal) : words.Text,
            new(field, EvidenceOrigin.Read, draft.RangeOf(from, words.Start, words.Text.Length)));
}
