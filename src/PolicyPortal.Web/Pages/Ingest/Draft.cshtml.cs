using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Drafts;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Operators;

namespace PolicyPortal.Web.Pages.Ingest;

/// <summary>GET /ingest/{draft}: the documents that an upload would give. POST accept: into the library; POST discard: away with it.</summary>
public sealed class DraftModel(DraftStore store, Acceptance acceptance, ILibrary library, ILogger<DraftModel> log) : OperatorPage
{
    public override PageHead Head => Private(Phrases.Say("预览：{0}", Draft.Name));

    public Draft Draft { get; private set; } = null!;

    /// <summary>null once it was accepted.</summary>
    public DraftReading? Reading { get; private set; }

    /// <summary>What stands in the way of accepting; empty for nothing.</summary>
    public ImmutableArray<Diagnostic> Problems { get; private set; } = [];

    /// <summary>Whether the same bytes were accepted before.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The documents of an accepted draft that the library has.</summary>
    public ImmutableArray<CatalogueEntry> Accepted { get; private set; } = [];

    public bool IsInLibrary(PolicyDocument document) => library.Catalogue.Find(document.Id) is not null;

    public IActionResult OnGet(string draft) => Load(draft) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(string draft, [FromForm] string[] keep, CancellationToken cancel)
    {
        if (!Load(draft) || Reading is null)
        {
            return NotFound();
        }

        var wanted = keep.Select(k => int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : -1).ToHashSet();
        Problems = Reading.Documents.Any(d => wanted.Contains(DraftReading.StartOf(d)))
            ? await acceptance.AcceptAsync(Reading, wanted.Contains, cancel)
            : [new(DiagnosticSeverity.Error, "nothing-chosen", "一件也没有选。要收录，至少选一件；不收，请用“放弃”。")];
        if (Problems.IsEmpty)
        {
            return LocalRedirect($"/ingest/{Draft.Id}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public IActionResult OnPostDiscard(string draft)
    {
        if (DraftId.TryParse(draft) is not { } id || store.Find(id) is not { } found)
        {
            return NotFound();
        }

        store.Discard(id);
        log.Discarded(found.Name);
        return LocalRedirect("/ingest");
    }

    private bool Load(string draft)
    {
        if (DraftId.TryParse(draft) is not { } id || store.Find(id) is not { } found)
        {
            return false;
        }

        Draft = found;
        if (found.Result is { } result)
        {
            Accepted = [.. result.Documents.Select(d => DocumentId.TryParse(d, null, out var known) ? library.Catalogue.Find(known) : null).OfType<CatalogueEntry>()];
            return true;
        }

        IsKnown = acceptance.IsKnown(found);
        Reading = DraftReading.Of(found, store);
        return true;
    }
}
