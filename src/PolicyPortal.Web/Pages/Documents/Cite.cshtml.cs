using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Api;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id}/cite?at=&amp;to= and /documents/{id}/{anchor}/cite?to=: every way to cite a document, or a place in it.</summary>
public sealed class CiteModel(ILibrary library, TimeProvider clock) : DocumentPage(library)
{
    // A longer choice helps nobody, and weighs more than the page.
    private const int MostChoices = 1_000;

    public override PageHead Head => new(Phrases.Say("引用——{0}", Document.Metadata.Title))
    {
        Description = Phrases.Say("《{0}》的引文，各种写法。", Document.Metadata.Title),
        IsUnlisted = true,
    };

    public CitedPlace Cited { get; private set; } = null!;

    /// <summary>The anchor of the first paragraph cited; empty for the whole document.</summary>
    public string At { get; private set; } = "";

    /// <summary>That of the last one; empty for one place.</summary>
    public string To { get; private set; } = "";

    /// <summary>The clauses and headings to choose from.</summary>
    public ImmutableArray<(Anchor Anchor, string Name)> Choices { get; private set; } = [];

    /// <summary>The files for reference managers.</summary>
    public string FileAddress(string extension) =>
        (At.Length == 0 ? Addresses.Document(Document.Id) : $"{Addresses.Document(Document.Id)}/{At}") + $"/cite.{extension}" + (To.Length == 0 ? "" : $"?to={To}");

    public async Task<IActionResult> OnGetAsync(string id, string? anchor, string? at, string? to, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        (At, To) = (anchor ?? at ?? "", to ?? "");
        if (CitedPlaces.Find(Document, At, To, clock, HttpContext) is not { } cited)
        {
            return NotFound();
        }

        Cited = cited;
        var names = PlaceNames.Of(Document);
        Choices = [.. Outline.Flat(Document.Paragraphs).Where(node => node.Paragraph.Role is not ParagraphRole.Item).Take(MostChoices)
            .Select(node => (node.Paragraph.Anchor, Choice(names.Of(node.Index), node.Paragraph)))];
        return Page();
    }

    // 第14条 加强生涯教育……
    private static string Choice(string name, Paragraph paragraph) => $"{name} {Words.Shortened(paragraph.TextWithoutLabel, 24)}";
}
