using System.Collections.Immutable;
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
    /// <summary>A text of more paragraphs is laid out as it comes into sight.</summary>
    public const int LongText = 600;

    public override PageHead Head => DocumentHead.Of(View, Query);

    public ReadingView View { get; private set; } = null!;

    /// <summary>Other texts of the same law; empty for none.</summary>
    public ImmutableArray<LawVersion> Versions { get; private set; } = [];

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

        var query = QueryParser.Parse(q);
        Query = query.Text;
        View = ReadingView.Of(document, anchors, target, query.Root is null ? [] : index.SearchWithin(documentId, query));
        Versions = LawVersion.Of(document, library.Catalogue);
        return Page();
    }
}
