using Microsoft.AspNetCore.Mvc.RazorPages;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Pages;

/// <summary>What every page tells the layout.</summary>
public abstract class PortalPage : PageModel
{
    public abstract PageHead Head { get; }
}

/// <summary>A page's title and description, for browsers, searchers and previews.</summary>
/// <param name="Title">Without the portal's name; empty for the home page.</param>
public sealed record PageHead(string Title)
{
    public string Description { get; init; } = Phrases.Say("收录政策文件，按条款检索、阅读和引用。");

    /// <summary>The one address of what the page shows, from the root; null for pages that need none.</summary>
    public string? Canonical { get; init; }

    /// <summary>Whether the page is a document, and not a list or a notice.</summary>
    public bool IsDocument { get; init; }

    /// <summary>Whether the page may be as long as a document, so that it is drawn as soon as its own element <c>drawn</c> is there; any other is drawn in one piece, as the layout puts that at its end.</summary>
    public bool IsLong { get => field || IsDocument; init; }

    /// <summary>Whether the page has its own search box, so that the header needs none.</summary>
    public bool HasSearchBox { get; init; }

    /// <summary>What the header's search box holds.</summary>
    public string Query { get; init; } = "";

    /// <summary>Whether searchers should leave the page out: lists without end, errors.</summary>
    public bool IsUnlisted { get; init; }
}
