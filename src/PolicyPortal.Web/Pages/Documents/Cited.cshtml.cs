using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id}/cited?at=&amp;page=: every passage that refers to a document, or to one of its clauses.</summary>
public sealed class CitedModel(ILibrary library, ReferenceShelf references) : DocumentPage(library)
{
    private const int Size = 30;

    public override PageHead Head => new(Phrases.Say("被引用——{0}", Document.Metadata.Title))
    {
        Description = Phrases.Say("本库中引用《{0}》的条款和段落。", Document.Metadata.Title),
        Canonical = Place is null ? Addresses.Cited(Document.Id) : null,
        IsUnlisted = Place is not null,
    };

    /// <summary>The clause that was asked after; null for the whole document.</summary>
    public Paragraph? Place { get; private set; }

    /// <summary>Those of this page, citing documents together, in their order.</summary>
    public ImmutableArray<CitingPassages> Citing { get; private set; } = [];

    /// <summary>How many passages there are.</summary>
    public int Total { get; private set; }

    public int At { get; private set; }

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public string AddressOf(int page) => Addresses.Cited(Document.Id, Place?.Anchor ?? default, page);

    public async Task<IActionResult> OnGetAsync(string id, string? at, [FromQuery] int? page, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        int? place = null;
        if (!string.IsNullOrEmpty(at))
        {
            var anchors = AnchorMap.Of(Document);
            if (!Anchor.TryParse(at, null, out var anchor) || (place = anchors.Find(anchor)) is null)
            {
                return anchors.IsGone(anchor) ? StatusCode((int)HttpStatusCode.Gone) : NotFound();
            }

            Place = Document.Paragraphs[place.Value];
        }

        var citations = references.Graph.CitationsOf(Document.Id, place);
        Total = citations.Length;
        At = Math.Clamp(page ?? 1, 1, Last);
        Citing = await CitingPassages.OfAsync(citations.Skip((At - 1) * Size).Take(Size), Library, cancel);
        return Page();
    }
}
