using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using PolicyPortal.Web.Drafts;

namespace PolicyPortal.Web.Rendering;

/// <summary>A field of a draft's document, with the words that it was read from.</summary>
/// <param name="Origin">原文, 推断, 拟 or 人工.</param>
/// <param name="Key">The same for style sheets: read, inferred, supplied, curated.</param>
/// <param name="Words">As they stand in the source; null where the value says them already, or none are known.</param>
/// <param name="Line">The line in which they stand; null where it is not known.</param>
/// <param name="Reason">null for none.</param>
public sealed record FieldView(string Name, string Value, string Origin, string Key, string? Words, int? Line, string? Reason)
{
    private const int LongestWords = 60;

    public static ImmutableArray<FieldView> Of(PolicyDocument document, DraftReading reading) =>
        [.. MetadataFields.Of(document.Metadata).Select(field => Of(field, reading))];

    private static FieldView Of(MetadataField field, DraftReading reading)
    {
        var text = reading.Parsed?.Source.Text ?? "";
        var range = field.Evidence?.Range is { } r && r.Start >= 0 && r.End <= text.Length ? r : default(TextSpan?);
        var words = range is { } span ? Shown(span.Of(text)) : null;
        return new(
            field.Name,
            field.Value,
            MetadataFields.Origin(field.Evidence),
            (field.Evidence?.Origin ?? EvidenceOrigin.Read).ToString().ToLowerInvariant(),
            words is null || words == field.Value ? null : words,
            range is { } place ? SourceLines.At(reading.Lines, place.Start)?.Number : null,
            field.Evidence?.Reason);
    }

    private static string? Shown(string printed)
    {
        var words = string.Concat(printed.Where(c => !char.IsWhiteSpace(c)));
        return words.Length == 0 ? null : Rendering.Words.Shortened(words, LongestWords);
    }
}
