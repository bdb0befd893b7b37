using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Rendering;

/// <summary>The passages of one document that refer to another one, or to its own clauses.</summary>
/// <param name="IsOwn">Whether the document refers to itself.</param>
public sealed record CitingPassages(PolicyDocument Document, bool IsOwn, ImmutableArray<CitingPassage> Passages)
{
    /// <summary>Reads the passages from the library; those whose document has changed since are left out.</summary>
    /// <param name="citations">In their order; those of one document follow each other.</param>
    public static async Task<ImmutableArray<CitingPassages>> OfAsync(IEnumerable<Citation> citations, ILibrary library, CancellationToken cancel)
    {
        var all = ImmutableArray.CreateBuilder<CitingPassages>();
        foreach (var group in citations.GroupBy(c => c.Document))
        {
            if (await library.FindAsync(group.Key, cancel) is not { } document)
            {
                continue;
            }

            var whole = Passage.Of(document);
            var passages = group.Where(c => c.Paragraph < document.Paragraphs.Length).Select(c => CitingPassage.Of(document, whole, c)).ToImmutableArray();
            if (!passages.IsEmpty)
            {
                all.Add(new(document, group.First().IsOwn, passages));
            }
        }

        return all.ToImmutable();
    }
}

/// <param name="Label">Of the clause that it stands in; null outside any.</param>
/// <param name="Text">With the words that refer marked, cut around them.</param>
public sealed record CitingPassage(Paragraph Paragraph, string? Label, Snippet Text)
{
    /// <param name="passages">The document's.</param>
    public static CitingPassage Of(PolicyDocument document, ImmutableArray<Passage> passages, Citation citation)
    {
        var paragraph = document.Paragraphs[citation.Paragraph];
        var spans = citation.Spans.Where(s => s.End <= paragraph.Text.Length).ToImmutableArray();
        return new(paragraph, passages.LastOrDefault(p => p.First <= citation.Paragraph)?.ArticleLabel, Snippet.Around(paragraph.Text, spans));
    }
}
