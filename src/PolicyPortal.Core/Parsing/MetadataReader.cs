using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyPortal.Core.Classification;
using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Parsing;

/// <summary>What a document says of itself, once its parts are told.</summary>
internal static partial class MetadataReader
{
    /// <param name="neighbours">Full dates of the documents around it in the same source, nearest first.</param>
    public static DocumentMetadata Read(DocumentDraft draft, bool legal, IEnumerable<DateOnly> neighbours)
    {
        var evidence = ImmutableArray.CreateBuilder<FieldEvidence>();
        var title = HeadReader.Title(draft);
        var numberLine = draft.FirstOf(ParagraphRole.DocumentNumber);
        var note = string.Concat(draft.Of(ParagraphRole.Note).Select(p => p.Text));
        var number = numberLine is null ? DocumentNumberRule.FindDecree(note) : DocumentNumberRule.TryRead(numberLine.Text);
        var bodies = draft.Paragraphs.Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Clause or ParagraphRole.Heading).ToArray();
        var first = bodies.FirstOrDefault()?.Text ?? "";
        var dateline = DatelineRule.TryRead(first);
        var closing = draft.Of(ParagraphRole.SourceNote).Select(p => DatelineRule.TryReadClosing(p.Text)).FirstOrDefault(d => d is not null);
        var signatures = MainSignatures(draft);
        var addressees = draft.Of(ParagraphRole.Addressees).ToArray();
        var kind = KindClassifier.Classify(
            title, number, note, first, string.Concat(bodies.Take(4).Select(p => p.Text)), string.Concat(draft.Paragraphs.Select(p => p.Text)), legal,
            dateline is not null, draft.FirstOf(ParagraphRole.Salutation) is not null, addressees.Length > 0);
        evidence.Add(new("kind", EvidenceOrigin.Inferred, null, kind.Evidence.Length == 0 ? null : $"据“{Short(kind.Evidence)}”"));

        var authorities = Authorities(title, note, signatures, evidence);
        var date = Date(draft, dateline ?? closing, neighbours, evidence);
        AddRead(evidence, "documentNumber", numberLine is null ? [] : [numberLine]);
        AddRead(evidence, "addressees", addressees);
        AddRead(evidence, "signature", signatures);
        var source = draft.Of(ParagraphRole.SourceNote).FirstOrDefault(p => HeadRules.SourceNote(p.Text) is not null);
        AddRead(evidence, "sourceNote", source is null ? [] : [source]);
        if (title is null)
        {
            title = TitleSupplier.Supply(kind.Kind, first, number, authorities, date);
            evidence.Add(new("title", EvidenceOrigin.Supplied, null, "原文无标题，据正文拟"));
        }
        else
        {
            AddRead(evidence, "title", draft.Of(ParagraphRole.Title));
        }

        return new DocumentMetadata
        {
            Kind = kind.Kind,
            AlternativeKind = kind.Alternative,
            Title = title,
            TitleIsSupplied = draft.FirstOf(ParagraphRole.Title) is null,
            DocumentNumber = number,
            IssuingAuthority = authorities,
            IssuedOn = date,
            EffectiveOn = Effective().Match(string.Concat(draft.Paragraphs.TakeLast(3).Select(p => p.Text)) + note) is { Success: true } m ? ChineseDate.Find(m.Value) : null,
            Addressees = addressees.Length == 0 ? null : string.Join('、', addressees.Select(p => p.Text.TrimEnd('：', ':'))),
            Signature = signatures.Length == 0 ? null : string.Join(' ', signatures.Select(p => p.Text)),
            Speaker = draft.FirstOf(ParagraphRole.Byline)?.Text,
            Dateline = (dateline ?? closing)?.Text,
            SourceNote = source is null ? null : HeadRules.SourceNote(source.Text),
            Evidence = evidence.ToImmutable(),
        };
    }

    /// <summary>The date that the document itself prints with its year; null when it prints none. For neighbours.</summary>
    public static DateOnly? PrintedDate(DocumentDraft draft) => Printed(draft)?.Date;

    private static (DateOnly Date, string Reason, TextSpan? Range)? Printed(DocumentDraft draft)
    {
        var annex = draft.Paragraphs.FindIndex(p => p.Role is ParagraphRole.AnnexTitle);
        if (draft.Paragraphs.Take(annex < 0 ? draft.Paragraphs.Count : annex).LastOrDefault(p => p.Role is ParagraphRole.Date) is { } signed
            && ChineseDate.TryParseWhole(signed.Text) is { } day)
        {
            return (day, "成文日期", DocumentDraft.Extent([signed]));
        }

        foreach (var role in new[] { ParagraphRole.Note, ParagraphRole.Subtitle })
        {
            foreach (var paragraph in draft.Of(role))
            {
                if (NoteDate(paragraph.Text) is { } date)
                {
                    return (date, role is ParagraphRole.Note ? "题注" : "副标题", DocumentDraft.Extent([paragraph]));
                }
            }
        }

        return null;
    }

    // Of a law's dates, the one on which it was published or decreed; without it, the one on which it was passed.
    private static DateOnly? NoteDate(string note) =>
        Published().Match(note) is { Success: true } m && ChineseDate.Find(m.Value) is { } published ? published : ChineseDate.Find(note);

    private static DateOnly? Date(DocumentDraft draft, DatelineRule? dateline, IEnumerable<DateOnly> neighbours, ImmutableArray<FieldEvidence>.Builder evidence)
    {
        if (Printed(draft) is { } printed)
        {
            evidence.Add(new("issuedOn", EvidenceOrigin.Read, printed.Range, printed.Reason));
            return printed.Date;
        }

        if (dateline is null)
        {
            return null;
        }

        var text = string.Concat(draft.Paragraphs.Select(p => p.Text));
        if (YearInference.Infer(dateline.Month, text, neighbours) is not { } year || ChineseDate.TryMake(year.Year, dateline.Month, dateline.Day) is not { } date)
        {
            return null;
        }

        evidence.Add(new("issuedOn", EvidenceOrigin.Inferred, null, $"月、日取自电头；年份据{year.Reason}"));
        return date;
    }

    // The main document's, not those of what it attaches.
    private static Paragraph[] MainSignatures(DocumentDraft draft)
    {
        var annex = draft.Paragraphs.FindIndex(p => p.Role is ParagraphRole.AnnexTitle);
        var main = draft.Paragraphs.Take(annex < 0 ? draft.Paragraphs.Count : annex).Where(p => p.Role is ParagraphRole.Signature).ToArray();
        return main;
    }

    private static ImmutableArray<string> Authorities(string? title, string note, Paragraph[] signatures, ImmutableArray<FieldEvidence>.Builder evidence)
    {
        var signed = signatures.SelectMany(p => AuthorityRule.Split(p.Text)).Where(AuthorityRule.IsName).ToImmutableArray();
        if (!signed.IsEmpty)
        {
            AddRead(evidence, "issuingAuthority", signatures);
            return signed;
        }

        if (AuthorityRule.OfNote(note) is { IsEmpty: false } noted)
        {
            evidence.Add(new("issuingAuthority", EvidenceOrigin.Inferred, null, "据题注"));
            return noted;
        }

        if (title is not null && AuthorityRule.OfTitle(title) is { IsEmpty: false } named && named.All(AuthorityRule.IsName))
        {
            evidence.Add(new("issuingAuthority", EvidenceOrigin.Inferred, null, "据标题"));
            return named;
        }

        return [];
    }

    private static void AddRead(ImmutableArray<FieldEvidence>.Builder evidence, string field, IEnumerable<Paragraph> from)
    {
        if (DocumentDraft.Extent(from) is { } range)
        {
            evidence.Add(new(field, EvidenceOrigin.Read, range));
        }
    }

    private static string Short(string text) => text.Length <= 24 ? text : text[..24] + "……";

    [GeneratedRegex(@"自(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年[^。；，]{2,10}日起施行")]
    private static partial Regex Effective();

    [GeneratedRegex(@"(?:[12][0-9]{3})年[0-9]{1,2}月[0-9]{1,2}日[^年）]{0,40}?(?:公布|发布|批准)")]
    private static partial Regex Published();
}
