using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>A work that texts refer to in vain, with one of the places.</summary>
/// <param name="Name">What to call it: the work's title or number, or the document's whose clause is missing.</param>
/// <param name="Example">The words in their paragraph; null where it has changed since.</param>
/// <param name="At">Where they stand.</param>
public sealed record WantedWork(UnresolvedWork Work, string Name, Snippet? Example, CatalogueEntry? From, Anchor At)
{
    public static async Task<WantedWork> OfAsync(UnresolvedWork work, ILibrary library, CancellationToken cancel)
    {
        var place = work.Examples[0];
        var document = await library.FindAsync(place.Document, cancel);
        var paragraph = document?.Paragraphs.ElementAtOrDefault(place.Paragraph);
        var name = work.Document is { } found && library.Catalogue.Find(found) is { } entry ? entry.Metadata.ShownTitle() : work.Name;
        return new(
            work, name,
            paragraph is not null && place.Span.End <= paragraph.Text.Length ? Snippet.Around(paragraph.Text, [place.Span]) : null,
            library.Catalogue.Find(place.Document), paragraph?.Anchor ?? default);
    }
}
