using System.Collections.Immutable;
using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

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
            .. Row(known, "kind", Phrases.Say("文种"), new FactValue(known.Kind.Shown(), Addresses.Kind(known.Kind), IsOurs: true)),
            .. Row(known, "documentNumber", Phrases.Say("发文字号"), known.DocumentNumber is { } number ? new FactValue(number.ToString(), Addresses.Series(NumberSeries.Of(number))) : null),
            .. Row(known, "issuingAuthority", Phrases.Say("发文机关"), [.. known.IssuingAuthority.Select(a => new FactValue(a, Addresses.Authority(a)))]),
            .. Row(known, "issuedOn", Phrases.Say("成文日期"), Day(known.IssuedOn)),
            .. Row(known, "effectiveOn", Phrases.Say("施行日期"), Day(known.EffectiveOn)),
            .. Row(known, "history", Phrases.Say("沿革"), [.. known.History.Select(e => new FactValue(e.Text))]),
            .. Row(known, "addressees", Phrases.Say("主送机关"), Text(known.Addressees)),
            .. Row(known, "speaker", Phrases.Say("讲话人"), Text(known.Speaker)),
            .. Row(known, "event", Phrases.Say("会议"), Text(known.Event)),
            .. Row(known, "dateline", Phrases.Say("电头"), Text(known.Dateline)),
            .. Row(known, "signature", Phrases.Say("署名"), Text(known.Signature)),
            .. Row(known, "sourceNote", Phrases.Say("来源"), Text(known.SourceNote)),
            .. Row(known, "subjects", Phrases.Say("主题"), [.. known.Subjects.Select(s => new FactValue(SubjectPath.Shown(s), Addresses.Subject(s)))]),
            .. Row(known, "source", Phrases.Say("源文件"), [.. document.Sources.Select(s => s.File).Distinct().Select(Text)]),
        ];
    }

    /// <summary>What a reader must know of the title; null where it stands in the text.</summary>
    public static string? TitleNote(DocumentMetadata known) => !known.TitleIsSupplied ? null
        : known.EvidenceFor("title") is { Origin: EvidenceOrigin.Curated } ? Phrases.Say("原件未载标题，方括号内的标题由编者提供。")
        : Phrases.Say("原件未载标题，方括号内的标题由程序依规则拟定。");

    private static Fact[] Row(DocumentMetadata known, string field, string name, params FactValue?[] values)
    {
        var present = values.OfType<FactValue>().ToImmutableArray();
        return present.IsEmpty ? [] : [new Fact(name, present, Origin(known.EvidenceFor(field)) is { } origin && origin != name ? origin : null)];
    }

    private static FactValue? Text(string? text) => text is null ? null : new FactValue(text);

    private static FactValue? Day(DateOnly? day) => day is { } d ? new FactValue(d.Shown(), null, d.Iso(), IsOurs: true) : null;

    private static string? Origin(FieldEvidence? evidence) => evidence switch
    {
        null => null,
        { Origin: EvidenceOrigin.Read } => evidence.Reason is { } reason ? Phrases.Translate(reason) : null,
        { Origin: EvidenceOrigin.Inferred } => Join(Phrases.Say("推断"), evidence.Reason),
        { Origin: EvidenceOrigin.Curated } => Join(Phrases.Say("编者提供"), evidence.Reason),
        _ => Join(Phrases.Say("依规则拟定"), evidence.Reason),
    };

    private static string Join(string origin, string? reason) => reason is null ? origin : Phrases.Say("{0}：{1}", origin, Phrases.Translate(reason));
}

/// <param name="Address">Where more of its like are; null for none.</param>
/// <param name="Iso">The day for machines; null for what is no day.</param>
/// <param name="IsOurs">Whether the text is the portal's, in the reader's language; anything else stands in the document, in Chinese.</param>
public sealed record FactValue(string Text, string? Address = null, string? Iso = null, bool IsOurs = false);
