using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;

namespace PolicyPortal.Web.Rendering;

/// <summary>Words of a text that lead to another place.</summary>
/// <param name="Address">From the root, or #anchor for a place of the same page.</param>
public readonly record struct TextLink(TextSpan Span, string Address)
{
    /// <summary>The references of a document that lead somewhere else than where they stand, by paragraph.</summary>
    public static ILookup<int, TextLink> Of(PolicyDocument document, ImmutableArray<ReferenceLink> links) => links
        .Where(link => link.Resolution.Document is not null && link.Paragraph < document.Paragraphs.Length
            && link.Reference.Span.End <= document.Paragraphs[link.Paragraph].Text.Length && !StaysHere(document, link))
        .ToLookup(link => link.Paragraph, link => new TextLink(link.Reference.Span, AddressOf(document.Id, link)));

    // Words that lead to their own paragraph, or to the head of the text that one reads.
    private static bool StaysHere(PolicyDocument document, ReferenceLink link) =>
        link.Resolution.Document == document.Id && (link.Resolution.Place is not { } place || place == link.Paragraph);

    private static string AddressOf(DocumentId here, ReferenceLink link) =>
        link.Resolution.Document == here ? $"#{link.Anchor}" : Addresses.Document(link.Resolution.Document!.Value, null, link.Anchor);
}
