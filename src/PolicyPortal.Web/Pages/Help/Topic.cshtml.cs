using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Help;

/// <summary>GET /help/{name}: one guide.</summary>
public sealed class TopicModel : PortalPage
{
    public override PageHead Head => new(Guide.Title) { Canonical = Addresses.Help(Guide.Name) };

    public HelpPage Guide { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        if (HelpPage.Find(name) is not { } guide)
        {
            return NotFound();
        }

        Guide = guide;
        return Page();
    }
}
