using System.Collections.Immutable;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a document says of itself, once its parts are told: each field by its own rule, with the evidence for it.</summary>
internal sealed class MetadataReader
{
    private readonly ImmutableArray<FieldEvidence>.Builder _evidence = ImmutableArray.CreateBuilder<FieldEvidence>();

    /// <param name="around">What the source tells of its time.</param>
    /// <param name="page">What the page that it stands on says of it.</param>
    public static DocumentMetadata Read(DocumentDraft draft, bool legal, Surroundings around, PageFacts page) =>
        new MetadataReader().ReadAll(draft, legal, around, page);

    private DocumentMetadata ReadAll(DocumentDraft draft, bool legal, Surroundings around, PageFacts page)
    {
        var notes = HeadNotes.Of(draft);
        var printed = TitleReader.Read(draft) ?? page.Title();
        var number = Noted(NumberReader.Read(draft, notes) ?? page.Number());
        var dateline = LineFields.Dateline(draft);
        Noted(dateline);
        var (kind, alternative) = Noted(KindReader.Read(draft, printed?.Value, number, notes, legal))!;
        var signatures = draft.Main.Where(p => p.Role is ParagraphRole.Signature).ToArray();
        var authorities = Noted(PageFacts.Better(IssuerReader.Read(draft, notes, printed?.Value, number, signatures), page.Issuer()));
        var issued = PageFacts.Better(DateReader.Read(draft, dateline?.Value, around), page.Date());
        Noted(issued);
        var title = Noted(printed)
            ?? Noted(new Reading<string>(
                TitleSupplier.Supply(kind, draft.Bodies.FirstOrDefault()?.Text ?? "", number, authorities.IsDefault ? [] : authorities, issued?.Value),
                new("title", EvidenceOrigin.Supplied, null, "原文无标题，据正文拟")))!;
        return new DocumentMetadata
        {
            Kind = kind,
            AlternativeKind = alternative,
            Title = title,
            TitleIsSupplied = printed is null,
            DocumentNumber = number,
            IssuingAuthority = authorities.IsDefault ? [] : authorities,
            IssuedOn = issued?.Value,
            EffectiveOn = NotedValue(PageFacts.Better(EffectiveReader.Read(draft, notes, issued, kind), page.Effective())),
            History = Noted(HistoryReader.Read(notes)) is { IsDefault: false } history ? history : [],
            Addressees = Noted(LineFields.Addressees(draft)),
            Signature = Noted(LineFields.Signature(signatures)),
            Speaker = Noted(OccasionReader.Speaker(draft, kind)),
            Event = Noted(OccasionReader.Event(draft, kind)),
            Dateline = dateline?.Value.Text,
            SourceNote = Noted(LineFields.SourceNote(draft)),
            Subjects = Noted(page.Subjects()) is { IsDefault: false } subjects ? subjects : [],
            Evidence = _evidence.ToImmutable(),
        };
    }

    private T? Noted<T>(Reading<T>? reading)
    {
        if (reading is null)
        {
            return default;
        }

        _evidence.Add(reading.Evidence);
        return reading.Value;
    }

    private T? NotedValue<T>(Reading<T>? reading)
        where T : struct => reading is null ? null : Noted(reading);
}
