using System.Net;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id} and /documents/{id}/{anchor}, with ?q= for the hits of a search: one document, whole.</summary>
public sealed class ReadModel(ILibrary library, ISearchIndex index) : PortalPage
{
    public override PageHead Head => DocumentHead.Of(View, Query);

    public ReadingView View { get; private set; } = null!;

    /// <summary>What the reader searched for, as typed; empty for nothing.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether nothing holds the query literally, and what is marked is near it.</summary>
    public bool IsNear { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? anchor, string? q, CancellationToken cancel)
    {
        if (!DocumentId.TryParse(id, null, out var documentId)
            || await library.FindAsync(documentId, cancel) is not { } document)
        {
            return NotFound();
        }

        var anchors = AnchorMap.Of(document);
        int? target = null;
        if (anchor is not null)
        {
            if (!Anchor.TryParse(anchor, null, out var asked))
            {
                return NotFound();
            }

            target = anchors.Find(asked);
            if (target is null)
            {
                return anchors.IsGone(asked) ? StatusCode((int)HttpStatusCode.Gone) : NotFound();
            }
        }

        var query = QueryParser.Parse(q);
        Query = query.Text;
        var found = query.Root is null ? [] : index.SearchWithin(documentId, query, document.Paragraphs.Length);
        IsNear = Nearness.IsNear(query, document.Metadata, found);
        View = ReadingView.Of(document, anchors, target, found);
        return Page();
    }
}
