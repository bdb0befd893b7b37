using System.Globalization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>One field of a document's metadata, for people to check.</summary>
/// <param name="Name">In Chinese: 发文字号.</param>
/// <param name="Value">For people to read.</param>
/// <param name="Evidence">null where nothing is recorded: it was then read from the text.</param>
public sealed record MetadataField(string Name, string Value, FieldEvidence? Evidence);

/// <summary>The fields of a document's metadata in the order of GB/T 9704-2012, with where they come from.</summary>
public static class MetadataFields
{
    /// <returns>Those that are known.</returns>
    public static IEnumerable<MetadataField> Of(DocumentMetadata known) =>
        new (string Name, string Field, string? Value)[]
        {
            ("文种", "kind", known.AlternativeKind is { } other ? $"{known.Kind.Label()}（或为{other.Label()}）" : known.Kind.Label()),
            ("标题", "title", known.Title),
            ("发文字号", "documentNumber", known.DocumentNumber?.ToString()),
            ("发文机关", "issuingAuthority", known.IssuingAuthority.IsEmpty ? null : string.Join('、', known.IssuingAuthority)),
            ("成文日期", "issuedOn", Day(known.IssuedOn)),
            ("施行日期", "effectiveOn", Day(known.EffectiveOn)),
            ("主送机关", "addressees", known.Addressees),
            ("署名", "signature", known.Signature),
            ("讲话人", "speaker", known.Speaker),
            ("会议", "event", known.Event),
            ("电头", "dateline", known.Dateline),
            ("来源", "sourceNote", known.SourceNote),
            ("主题", "subjects", known.Subjects.IsEmpty ? null : string.Join('；', known.Subjects)),
        }
        .Where(row => row.Value is not null)
        .Select(row => new MetadataField(row.Name, row.Value!, known.EvidenceFor(row.Field)));

    /// <summary>原文, 推断, 拟 or 人工.</summary>
    public static string Origin(FieldEvidence? evidence) => evidence?.Origin switch
    {
        EvidenceOrigin.Inferred => "推断",
        EvidenceOrigin.Supplied => "拟",
        EvidenceOrigin.Curated => "人工",
        _ => "原文",
    };

    // GB/T 9704-2012, 7.3.5.4: without leading zeros.
    private static string? Day(DateOnly? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}年{d.Month}月{d.Day}日") : null;
}
