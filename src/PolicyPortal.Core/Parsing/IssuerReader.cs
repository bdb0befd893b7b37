using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>发文机关: who signed; without a signature, who passed or published it (题注), who stands in its title, opening or number.</summary>
internal static class IssuerReader
{
    private const string Field = "issuingAuthority";

    /// <param name="signatures">The document's own.</param>
    public static Reading<ImmutableArray<string>>? Read(DocumentDraft draft, HeadNotes notes, string? title, DocumentNumber? number, IReadOnlyList<Paragraph> signatures) =>
        OfSignature(signatures) ?? OfNote(notes) ?? OfTitle(draft, title) ?? OfMeeting(draft) ?? OfLetterhead(draft) ?? OfNumber(draft, number);

    private static Reading<ImmutableArray<string>>? OfSignature(IReadOnlyList<Paragraph> signatures)
    {
        var names = SignatureText.Lines(signatures).SelectMany(line => AuthorityRule.Split(line)).Where(AuthorityRule.IsName).Distinct().ToImmutableArray();
        return names.IsEmpty ? null : new(names, new(Field, EvidenceOrigin.Read, DocumentDraft.Extent(signatures), "署名"));
    }

    private static Reading<ImmutableArray<string>>? OfNote(HeadNotes notes)
    {
        var events = HistoryReader.Founding(notes).Where(m => !m.Bodies.IsEmpty).ToImmutableArray();

        // What a ministry publishes with the State Council's approval is the State Council's regulation (行政法规制定程序暂行条例, 1987).
        if (events.FirstOrDefault(m => m.Act is HistoryAct.Approved && m.Bodies is ["国务院"]) is { } approved)
        {
            return new(approved.Bodies, new(Field, EvidenceOrigin.Read, notes.RangeOf(approved), "题注：经国务院批准"));
        }

        // A congress's law is the congress's, whoever published it; a city's that its province approved is the city's.
        // An interpretation is theirs who passed it: one of the two courts publishes it for both.
        var source = events.FirstOrDefault(m => m.Act is HistoryAct.Passed or HistoryAct.Revised && IsCongress(m.Bodies[0]))
            ?? events.FirstOrDefault(m => m.Act is HistoryAct.Passed && IsCourt(m.Bodies[0]))
            ?? events.FirstOrDefault(m => m.Act is HistoryAct.Promulgated)
            ?? events.FirstOrDefault(m => m.Act is HistoryAct.Revised)
            ?? events.FirstOrDefault();
        if (source is null)
        {
            return null;
        }

        // Two courts pass an interpretation each on its own day.
        var makers = source.Act is HistoryAct.Passed && !IsCongress(source.Bodies[0]) ? events.Where(m => m.Act is HistoryAct.Passed).ToImmutableArray() : [source];
        return new([.. makers.SelectMany(m => m.Bodies).Distinct()], new(Field, EvidenceOrigin.Read, notes.RangeOf(source), "题注"));
    }

    private static Reading<ImmutableArray<string>>? OfTitle(DocumentDraft draft, string? title) =>
        title is not null && AuthorityRule.OfTitle(title) is { IsEmpty: false } named
            ? new(named, new(Field, EvidenceOrigin.Inferred, DocumentDraft.Extent(draft.Of(ParagraphRole.Title)), "据标题")) : null;

    // A resolution says first which meeting resolves: 第二届全国人民代表大会第三次会议听取了….
    private static Reading<ImmutableArray<string>>? OfMeeting(DocumentDraft draft) =>
        draft.Bodies.FirstOrDefault() is { } first && OccasionRule.ResolvingMeeting(first.Text) is { } meeting && IssuingBody.Of(meeting) is { IsEmpty: false } bodies
            ? new(bodies, new(Field, EvidenceOrigin.Inferred, draft.RangeOf(first, 0, meeting.Length), $"据正文“{meeting}”")) : null;

    private static Reading<ImmutableArray<string>>? OfLetterhead(DocumentDraft draft) =>
        draft.Of(ParagraphRole.Subtitle).FirstOrDefault(p => LetterheadRule.Authority(p.Text) is not null) is { } line
            ? new(AuthorityRule.Split(LetterheadRule.Authority(line.Text)!), new(Field, EvidenceOrigin.Read, DocumentDraft.Extent([line]), "发文机关标志")) : null;

    private static Reading<ImmutableArray<string>>? OfNumber(DocumentDraft draft, DocumentNumber? number) =>
        number is not null && AuthorityCodes.Of(number) is { IsEmpty: false } coded
            ? new(coded, new(Field, EvidenceOrigin.Inferred, draft.FirstOf(ParagraphRole.DocumentNumber) is { } line ? DocumentDraft.Extent([line]) : null, $"据文号“{number}”"))
            : null;

    private static bool IsCourt(string body) => body is "最高人民法院" or "最高人民检察院";

    private static bool IsCongress(string body) => body.Contains("人民代表大会", StringComparison.Ordinal);
}
