using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.HttpResults;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Api;

/// <summary>GET /api/documents/{id}/references and /api/documents/{id}/cited-by.</summary>
public static class ReferenceEndpoints
{
    private const int MostPassages = 500;

    public static void MapReferences(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/documents/{id}/references", Reading.Methods, ReferencesAsync).WithName("references").WithSummary("文件引用了什么")
            .WithDescription("每处引用的位置、所指的文件和条款；没有解析的给出原因。").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapMethods("/documents/{id}/cited-by", Reading.Methods, CitedBy).WithName("cited-by").WithSummary("文件或其中一处被什么引用")
            .WithDescription("at 是锚点，省去时指整个文件；最多给出五百处。").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<ReferencesResponse>, ProblemHttpResult>> ReferencesAsync(
        string id, ILibrary library, ReferenceShelf references, CancellationToken cancel)
    {
        if (!DocumentId.TryParse(id, null, out var documentId) || await library.FindAsync(documentId, cancel) is not { } document)
        {
            return Problems.NoDocument;
        }

        var links = references.LinksOf(documentId);
        return TypedResults.Ok(new ReferencesResponse(
            documentId.Value, links.Length, [.. links.Where(l => l.Paragraph < document.Paragraphs.Length).Select(l => ReferenceResponse.Of(document, l))]));
    }

    private static async Task<Results<Ok<CitedByResponse>, ProblemHttpResult>> CitedBy(
        string id, string? at, ILibrary library, ReferenceShelf references, CancellationToken cancel)
    {
        if (!DocumentId.TryParse(id, null, out var documentId) || await library.FindAsync(documentId, cancel) is not { } document)
        {
            return Problems.NoDocument;
        }

        int? place = null;
        if (!string.IsNullOrEmpty(at) && (!Anchor.TryParse(at, null, out var anchor) || (place = AnchorMap.Of(document).Find(anchor)) is null))
        {
            return Problems.NoAnchor;
        }

        var citations = references.Graph.CitationsOf(documentId, place);
        var passages = ImmutableArray.CreateBuilder<CitingResponse>();
        foreach (var citing in await CitingPassages.OfAsync(citations.Take(MostPassages), library, cancel))
        {
            passages.AddRange(citing.Passages.Select(p => new CitingResponse(
                citing.Document.Id.Value, citing.Document.Metadata.Title, p.Paragraph.Anchor.Value, p.Label,
                Addresses.Document(citing.Document.Id, null, p.Paragraph.Anchor), p.Paragraph.Text)));
        }

        return TypedResults.Ok(new CitedByResponse(documentId.Value, place is { } cited ? document.Paragraphs[cited].Anchor.Value : null, citations.Length, passages.ToImmutable()));
    }
}

/// <summary>What a document refers to, in printed order.</summary>
public sealed record ReferencesResponse(string Id, int Total, ImmutableArray<ReferenceResponse> References);

/// <param name="Anchor">Of the paragraph that the words stand in.</param>
/// <param name="From">Where the words begin in the paragraph's text, in UTF-16 units.</param>
/// <param name="To">Where they end.</param>
/// <param name="Work">The title or number of what they name; null for the document itself.</param>
/// <param name="Place">The place in it, in the spelling of anchors; null for the whole of it.</param>
/// <param name="Document">The document that they lead to; null where the library has none.</param>
/// <param name="Target">The anchor that they lead to; null for the whole document.</param>
/// <param name="Url">Where they lead; null where that is nowhere.</param>
/// <param name="Unresolved">Why they were not resolved; null where they were.</param>
public sealed record ReferenceResponse(
    string Anchor, int From, int To, string Text, string? Work, string? Place, string? Document, string? Target, string? Url, string? Unresolved)
{
    public static ReferenceResponse Of(PolicyDocument document, ReferenceLink link)
    {
        var (reference, resolution) = (link.Reference, link.Resolution);
        var paragraph = document.Paragraphs[link.Paragraph];
        return new(
            paragraph.Anchor.Value, reference.Span.Start, reference.Span.End, reference.Span.Of(paragraph.Text),
            reference.Work.IsOwn ? null : reference.Work.Name,
            reference.Place.IsWhole || reference.Place.IsNowhere ? null : reference.Place.ToString(),
            resolution.Document?.Value, link.Anchor.IsNone ? null : link.Anchor.Value,
            resolution.Document is { } id ? Addresses.Document(id, null, link.Anchor) : null,
            resolution.Reason?.Name());
    }
}

/// <param name="At">The anchor that was asked after; null for the whole document.</param>
/// <param name="Total">How many passages refer to it.</param>
public sealed record CitedByResponse(string Id, string? At, int Total, ImmutableArray<CitingResponse> Passages);

/// <param name="Id">Of the document that the passage stands in.</param>
/// <param name="Label">Of the clause that it stands in; null outside any.</param>
public sealed record CitingResponse(string Id, string Title, string Anchor, string? Label, string Url, string Text);
