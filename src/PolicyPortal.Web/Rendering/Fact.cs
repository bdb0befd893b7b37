using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A row of the table that says what is known of a document.</summary>
/// <param name="Note">How it was come by; null where it simply stands in the text.</param>
public sealed record Fact(string Name, ImmutableArray<FactValue> Values, string? Note = null)
{
    /// <summary>What is known, in the order of GB/T 9704-2012: the head's elements, then the text's, then the source.</summary>
    public static ImmutableArray<Fact> Of(PolicyDocument document)
    {
        var known = document.Metadata;
        return
        [
            .. Row(known, "kind", "文种", new FactValue(known.Kind.Label(), Addresses.Kind(known.Kind))),
            .. Row(known, "documentNumber", "发文字号", Text(known.DocumentNumber?.ToString())),
            .. Row(known, "issuingAuthority", "发文机关", [.. known.IssuingAuthority.Select(a => new FactValue(a, Addresses.Authority(a)))]),
            .. Row(known, "issuedOn", "成文日期", Day(known.IssuedOn)),
            .. Row(known, "effectiveOn", "施行日期", Day(known.EffectiveOn)),
            .. Row(known, "history", "沿革", [.. known.History.Select(e => new FactValue(e.Text))]),
            .. Row(known, "addressees", "主送机关", Text(known.Addressees)),
            .. Row(known, "speaker", "讲话人", Text(known.Speaker)),
            .. Row(known, "event", "会议", Text(known.Event)),
            .. Row(known, "dateline", "电头", Text(known.Dateline)),
            .. Row(known, "signature", "署名", Text(known.Signature)),
            .. Row(known, "sourceNote", "来源", Text(known.SourceNote)),
            .. Row(known, "source", "源文件", [.. document.Sources.Select(s => s.File).Distinct().Select(Text)]),
        ];
    }

    /// <summary>What a reader must know of the title; null where it stands in the text.</summary>
    public static string? TitleNote(DocumentMetadata known) => !known.TitleIsSupplied ? null
        : known.EvidenceFor("title") is { Origin: EvidenceOrigin.Curated } ? "原件未载标题，方括号内的标题由编者提供。"
        : "原件未载标题，方括号内的标题由程序依规则拟定。";

    private static Fact[] Row(DocumentMetadata known, string field, string name, params FactValue?[] values)
    {
        var present = values.OfType<FactValue>().ToImmutableArray();
        return present.IsEmpty ? [] : [new Fact(name, present, Origin(known.EvidenceFor(field)) is { } origin && origin != name ? origin : null)];
    }

    private static FactValue? Text(string? text) => text is null ? null : new FactValue(text);

    private static FactValue? Day(DateOnly? day) => day is { } d ? new FactValue(d.Chinese(), null, d.Iso()) : null;

    private static string? Origin(FieldEvidence? evidence) => evidence switch
    {
        null => null,
        { Origin: EvidenceOrigin.Read } => evidence.Reason,
        { Origin: EvidenceOrigin.Inferred } => Join("推断", evidence.Reason),
        { Origin: EvidenceOrigin.Curated } => Join("编者提供", evidence.Reason),
        _ => Join("依规则拟定", evidence.Reason),
    };

    private static string Join(string origin, string? reason) => reason is null ? origin : $"{origin}：{reason}";
}

/// <param name="Address">Where more of its like are; null for none.</param>
/// <param name="Iso">The day for machines; null for what is no day.</param>
public sealed record FactValue(string Text, string? Address = null, string? Iso = null);
