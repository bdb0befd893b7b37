using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>A diagnostic with the document and the paragraph that it speaks of.</summary>
/// <param name="Source">The source's name, without the machine's folders.</param>
/// <param name="Document">null where it concerns the whole source, or its document is not in the library.</param>
/// <param name="At">The paragraph; null where it concerns more than one.</param>
public sealed record ReviewLine(ReviewItem Item, string Source, CatalogueEntry? Document, Paragraph? At)
{
    private const int Excerpt = 60;

    /// <summary>The paragraph's first words; null where there is none.</summary>
    public string? Words => At is { } paragraph ? Rendering.Words.Shortened(paragraph.Text, Excerpt) : null;

    public static async Task<ReviewLine> OfAsync(ReviewItem item, string source, ILibrary library, CancellationToken cancel)
    {
        if (item.Diagnostic.Range is not { } range)
        {
            return new(item, source, null, null);
        }

        var entry = item.Documents.Select(library.Catalogue.Find).FirstOrDefault(e => e?.Sources.Any(s => s.File == source && s.Span.Start <= range.Start && range.Start < s.Span.End) == true);
        if (entry is null || await FindAsync(entry.Id, library, cancel) is not { } document)
        {
            return new(item, source, entry, null);
        }

        var isWhole = entry.Sources.Any(s => s.Span == range);
        return new(item, source, entry, isWhole ? null : document.Paragraphs.FirstOrDefault(p => p.Source.Any(s => s.Start <= range.Start && range.Start < s.End)));
    }

    // A file that somebody has just broken must not hide the others.
    private static async Task<PolicyDocument?> FindAsync(DocumentId id, ILibrary library, CancellationToken cancel)
    {
        try
        {
            return await library.FindAsync(id, cancel);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
