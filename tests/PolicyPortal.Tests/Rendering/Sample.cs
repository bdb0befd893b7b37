using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Tests.Rendering;

/// <summary>Small documents for tests of pages.</summary>
internal static class Sample
{
    public static Paragraph Paragraph(ParagraphRole role, string text, string anchor, int level = 0, int? runIn = null, Ordinal? ordinal = null) =>
        new() { Role = role, Text = text, Anchor = Anchor.Parse(anchor), Level = level, RunIn = runIn, Ordinal = ordinal };

    public static PolicyDocument Document(string title, params ImmutableArray<Paragraph> paragraphs) => new()
    {
        Id = DocumentId.Parse("3f9k2m7q"),
        Metadata = new DocumentMetadata { Kind = DocumentKind.Notice, Title = title, DocumentNumber = DocumentNumber.TryParse("教就业〔2023〕4号") },
        Paragraphs = paragraphs,
    };

    public static CatalogueEntry Entry(string id, DocumentKind kind, int year, string? number = null, params ImmutableArray<string> authorities) =>
        new(DocumentId.Parse(id), new DocumentMetadata
        {
            Kind = kind,
            Title = id,
            IssuedOn = new DateOnly(year, 1, 1),
            IssuingAuthority = authorities,
            DocumentNumber = DocumentNumber.TryParse(number),
        }, [], 1, 1, "");
}
