using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Rendering;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id} and /documents/{id}/{anchor}, with ?q= for the hits of a search: one document, whole.</summary>
public sealed class ReadModel(ILibrary library, ISearchIndex index, ReferenceShelf references, QueryDesk desk) : DocumentPage(library)
{
    /// <summary>A text of more paragraphs is laid out as it comes into sight.</summary>
    public const int LongText = 600;

    public override PageHead Head => DocumentHead.Of(View, Query);

    public ReadingView View { get; private set; } = null!;

    /// <summary>Other texts of the same law; empty for none.</summary>
    public ImmutableArray<LawVersion> Versions { get; private set; } = [];

    /// <summary>The documents that refer to this one, for the end of the page.</summary>
    public CitedBy Cited { get; private set; } = CitedBy.Nobody;

    /// <summary>What the reader searched for, as typed; empty for nothing.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether nothing holds the query literally, and what is marked is near it.</summary>
    public bool IsNear { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, string? anchor, string? q, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        var anchors = AnchorMap.Of(Document);
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
        var found = query.Root is null ? [] : index.SearchWithin(Document.Id, query, Document.Paragraphs.Length);
        IsNear = Nearness.IsNear(query, Document.Metadata, found);
        var read = new ReadReferences(Document, references.LinksOf(Document.Id), references.CountsIn(Document.Id));
        View = ReadingView.Of(Document, anchors, target, found, read);
        Cited = CitedBy.Of(references.Graph, Library.Catalogue, Document.Id);
        Versions = LawVersion.Of(Document, Library.Catalogue);
        return Page();
    }
}
