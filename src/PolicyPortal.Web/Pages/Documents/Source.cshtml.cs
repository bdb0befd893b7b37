using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Documents;

/// <summary>GET /documents/{id}/source: a document's paragraphs beside the printed lines that they were read from.</summary>
public sealed class SourceModel(ILibrary library, SourceTexts sources) : DocumentPage(library)
{
    public override PageHead Head => new(Phrases.Say("来源——{0}", Document.Metadata.Title))
    {
        Description = Phrases.Say("《{0}》与来源文件逐段对照。", Document.Metadata.Title),
        Canonical = Addresses.Source(Document.Id),
        IsLong = true,
    };

    public ReadingView View { get; private set; } = null!;

    /// <summary>The source whose text the document has; null for a document that was written by hand.</summary>
    public SourceReference? Reference { get; private set; }

    /// <summary>null when there is nothing to show beside the text; <see cref="Absence"/> then says why.</summary>
    public SourceText? Text { get; private set; }

    public SourceAbsence? Absence { get; private set; }

    public ImmutableArray<SourceRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        View = ReadingView.Of(Document, AnchorMap.Of(Document), null, []);
        Reference = Document.Sources is [var first, ..] ? first : null;
        (Text, Absence) = Reference is { } reference ? await sources.FindAsync(reference, cancel) : new(null, SourceAbsence.None);
        Rows = SourceRows.Of(Document, Text?.Lines ?? []);
        return Page();
    }
}
