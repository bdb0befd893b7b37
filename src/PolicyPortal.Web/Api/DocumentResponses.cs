using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>The answer of GET /api/documents: a part of the catalogue, newest first unless another order is asked for.</summary>
/// <param name="Total">How many documents the filters leave.</param>
/// <param name="Page">The page answered; it may be smaller than the one asked for.</param>
/// <param name="Hints">What was not understood or was cut, in Chinese.</param>
public sealed record DocumentsResponse(
    int Total, int Page, int Size, ImmutableArray<string> Hints, FacetsResponse Facets, ImmutableArray<EntryResponse> Documents);

/// <summary>A document in a list.</summary>
/// <param name="TitleIsSupplied">Whether the source lacks the title.</param>
/// <param name="IssuingAuthority">Empty where it is not known.</param>
/// <param name="Url">Of its page, from the root.</param>
/// <param name="Passages">How many clauses and paragraphs a search can find in it.</param>
/// <param name="Characters">White space not counted.</param>
/// <param name="Opening">The first words of its text.</param>
public sealed record EntryResponse(
    string Id, string Title, bool TitleIsSupplied, string Kind, string? DocumentNumber, ImmutableArray<string> IssuingAuthority,
    DateOnly? IssuedOn, string Url, int Passages, int Characters, string Opening)
{
    public static EntryResponse Of(CatalogueEntry entry) => new(
        entry.Id.Value, entry.Metadata.Title, entry.Metadata.TitleIsSupplied, entry.Metadata.Kind.Name(),
        entry.Metadata.DocumentNumber?.ToString(), entry.Metadata.IssuingAuthority, entry.Metadata.IssuedOn,
        Addresses.Document(entry.Id), entry.Passages, entry.Characters, entry.Opening);
}

/// <summary>The answer of GET /api/documents/{id}/{anchor}: one place of a document.</summary>
/// <param name="Id">The document's.</param>
/// <param name="Title">The document's.</param>
/// <param name="Anchor">The place's present anchor; the one asked for may have been an older or a longer form of it.</param>
/// <param name="Others">Its other forms, which lead here too.</param>
/// <param name="Label">The number that opens it, as printed; null for an unnumbered paragraph.</param>
/// <param name="ArticleLabel">The label of the clause that it is or stands in; null outside any.</param>
/// <param name="Headings">The headings that it stands under, outermost first.</param>
/// <param name="Text">A clause whole, with the paragraphs that belong to it, one a line; any other paragraph by itself.</param>
public sealed record PlaceResponse(
    string Id, string Title, string Anchor, ImmutableArray<string> Others, string? Label, string? ArticleLabel,
    ImmutableArray<string> Headings, string Url, string Text)
{
    /// <param name="place">Of a paragraph of the document.</param>
    public static PlaceResponse Of(PolicyDocument document, AnchorMap anchors, int place)
    {
        var paragraph = document.Paragraphs[place];
        var passage = Passage.Of(document).Last(p => p.First <= place);
        return new(
            document.Id.Value, document.Metadata.Title, paragraph.Anchor.Value,
            [.. anchors.Others(place).Select(other => other.Value)], paragraph.Ordinal?.Label, passage.ArticleLabel, passage.Headings,
            Addresses.Document(document.Id, null, paragraph.Anchor), passage.First == place ? passage.Text : paragraph.Text);
    }
}
