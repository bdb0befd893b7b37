using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;

namespace PolicyPortal.Core.Search;

/// <summary>A query of quoted texts and fields whose answer a scan can tell. It says itself what it means, so that the parser is checked with the engine.</summary>
/// <param name="Typed">As a person would type it.</param>
/// <param name="Wanted">Each group must hold; a group holds when one of its texts does. Normalised.</param>
/// <param name="Unwanted">None of these may stand in the passage. Normalised.</param>
/// <param name="Kind">The document's kind; null for any.</param>
/// <param name="Year">The year of the document's date; null for any.</param>
/// <param name="Title">Stands in the document's title, normalised; null for any.</param>
public sealed record LiteralQuestion(
    string Typed, ImmutableArray<ImmutableArray<string>> Wanted, ImmutableArray<string> Unwanted, DocumentKind? Kind, int? Year, string? Title)
{
    /// <summary>Whether the answer must have this passage.</summary>
    public bool IsAnsweredBy(LiteralPassage passage) =>
        (Kind is null || Kind == passage.Kind)
        && (Year is null || Year == passage.Year)
        && (Title is null || passage.Title.Contains(Title, StringComparison.Ordinal))
        && Wanted.All(group => group.Any(text => passage.Text.Contains(text, StringComparison.Ordinal)))
        && !Unwanted.Any(text => passage.Text.Contains(text, StringComparison.Ordinal));
}

/// <summary>A passage as a scan reads it.</summary>
/// <param name="Printed">Its text as printed.</param>
/// <param name="Text">Its text, normalised.</param>
/// <param name="Title">Its document's, normalised.</param>
public sealed record LiteralPassage(DocumentId Document, Anchor Anchor, string Printed, string Text, string Title, DocumentKind Kind, int? Year)
{
    /// <summary>The passages of a document.</summary>
    public static IEnumerable<LiteralPassage> Of(PolicyDocument document)
    {
        var title = NormalizedText.Fold(document.Metadata.Title);
        return Passage.Of(document).Select(passage => new LiteralPassage(
            document.Id, passage.Anchor, passage.Text, NormalizedText.Fold(passage.Text), title, document.Metadata.Kind, document.Metadata.IssuedOn?.Year));
    }
}
