using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Tests.Contracts;

/// <summary>Small documents for engines.</summary>
internal static class SampleDocuments
{
    /// <param name="paragraphs">Body paragraphs; one that begins with <c># </c> is a heading.</param>
    public static PolicyDocument Of(string id, string title, params string[] paragraphs) => new()
    {
        Id = DocumentId.Parse(id),
        Metadata = new DocumentMetadata { Kind = DocumentKind.Notice, Title = title, TitleIsSupplied = true },
        Paragraphs = [.. paragraphs.Select(ParagraphOf)],
    };

    public static PolicyDocument With(this PolicyDocument document, DocumentKind? kind = null, string? issuedOn = null, string? number = null, params string[] authorities) =>
        document with
        {
            Metadata = document.Metadata with
            {
                Kind = kind ?? document.Metadata.Kind,
                IssuedOn = issuedOn is null ? document.Metadata.IssuedOn : DateOnly.Parse(issuedOn, System.Globalization.CultureInfo.InvariantCulture),
                DocumentNumber = number is null ? document.Metadata.DocumentNumber : DocumentNumber.TryParse(number),
                IssuingAuthority = authorities.Length == 0 ? document.Metadata.IssuingAuthority : authorities.ToImmutableArray(),
            },
        };

    private static Paragraph ParagraphOf(string text, int place)
    {
        var isHeading = text.StartsWith("# ", StringComparison.Ordinal);
        return new Paragraph
        {
            Role = isHeading ? ParagraphRole.Heading : ParagraphRole.Body,
            Level = isHeading ? 1 : 0,
            Text = isHeading ? text[2..] : text,
            Anchor = Anchor.Parse($"p-{place}"),
        };
    }
}
