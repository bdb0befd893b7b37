using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id}/print: the document in the layout of GB/T 9704-2012, to be printed or kept as PDF.</summary>
public sealed class SheetModel(ILibrary library) : DocumentPage(library)
{
    public override PageHead Head => new(Phrases.Say("公文版式——{0}", Document.Metadata.Title))
    {
        Description = Phrases.Say("《{0}》，按 GB/T 9704—2012 的版式排印。", Document.Metadata.Title),
        IsUnlisted = true,
        IsLong = true,
    };

    public PrintedSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        Sheet = PrintedSheet.Of(Document);
        return Page();
    }
}
