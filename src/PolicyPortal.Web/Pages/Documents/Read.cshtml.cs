using System.Net;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id} and /documents/{id}/{anchor}, with ?q= for the hits of a search: one document, whole.</summary>
public sealed class ReadModel(ILibrary library, ISearchIndex index, QueryDesk desk) : PortalPage
{
    public override PageHead Head => DocumentHead.Of(View, Query);

    public ReadingView View { get; private set; } = null!;

    /// <summary>What the reader searched for, as typed; empty for nothing.</summary>
    public string Query { get; private set; } = "";

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

        var query = desk.Read(q);
        Query = query.Text;
        View = ReadingView.Of(document, anchors, target, query.Root is null ? [] : index.SearchWithin(documentId, query));
        return Page();
    }
}
