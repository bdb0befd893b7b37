using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Cards;

/// <summary>GET /cards/{id}/{anchor?}: what a link to a document or a clause shows before one follows it; a piece of a page, for script.</summary>
public sealed class IndexModel(ILibrary library) : PageModel
{
    private const int Longest = 220;

    public PolicyDocument Document { get; private set; } = null!;

    /// <summary>The clause; null for the whole document.</summary>
    public Passage? Passage { get; private set; }

    /// <summary>Of the clause or the document's opening, cut where it is long; a paragraph a line.</summary>
    public IEnumerable<string> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, string? anchor)
    {
        if (await Freshness.FindAsync(id, library, HttpContext) is not { } found)
        {
            return NotFound();
        }

        if (found.IsKnown)
        {
            return StatusCode(StatusCodes.Status304NotModified);
        }

        var document = Document = found.Document;
        if (anchor is not null)
        {
            if (!Anchor.TryParse(anchor, null, out var asked) || AnchorMap.Of(document).Find(asked) is not { } place)
            {
                return NotFound();
            }

            Passage = Passage.Of(document).Last(p => p.First <= place);
            Lines = Words.Shortened(Passage.First == place ? Passage.Text : document.Paragraphs[place].Text, Longest).Split('\n');
        }
        else
        {
            Lines = library.Catalogue.Find(document.Id) is { } entry ? [entry.Opening] : [];
        }

        return Page();
    }
}
