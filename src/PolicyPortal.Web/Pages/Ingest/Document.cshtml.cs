using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Drafts;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Ingest;

/// <summary>GET /ingest/{draft}/{start}: one document of an upload, beside its source. POST correct, begin, merge: what a person says of it.</summary>
public sealed class DocumentModel(DraftStore store) : OperatorPage
{
    private const int OpeningLength = 40;

    public override PageHead Head => Private(Phrases.Say("核对：{0}", Document.Metadata.Title)) with { IsLong = true };

    public DraftReading Reading { get; private set; } = null!;

    public PolicyDocument Document { get; private set; } = null!;

    /// <summary>Its place among the documents of the source, from 0.</summary>
    public int Place { get; private set; }

    /// <summary>As the text alone gives it.</summary>
    public PolicyDocument Read => Reading.Parsed!.Documents[Place];

    public ImmutableArray<SourceRow> Rows { get; private set; } = [];

    public IReadOnlyDictionary<int, Cut> Cuts { get; private set; } = new Dictionary<int, Cut>();

    /// <summary>What the form shows: what is known, or what was typed and cannot be taken.</summary>
    public CorrectionForm Form { get; private set; } = new();

    public ImmutableDictionary<string, string> Problems { get; private set; } = ImmutableDictionary<string, string>.Empty;

    public int Start => DraftReading.StartOf(Document);

    public string Address => AddressOf(Document);

    /// <summary>The document after it or before it; null at the end.</summary>
    public PolicyDocument? At(int place) => place >= 0 && place < Reading.Documents.Length ? Reading.Documents[place] : null;

    public string AddressOf(PolicyDocument document) => $"/ingest/{Reading.Draft.Id}/{DraftReading.StartOf(document)}";

    public IActionResult OnGet(string draft, int start) => Load(draft, start) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCorrectAsync(string draft, int start, [FromForm] CorrectionForm form, CancellationToken cancel)
    {
        if (!Load(draft, start))
        {
            return NotFound();
        }

        Problems = form.Problems();
        if (!Problems.IsEmpty)
        {
            Form = form;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var entry = form.Against(Read.Metadata);
        await store.ChangeAsync(Reading.Draft.Id, d => d with { Corrections = entry.IsEmpty ? d.Corrections.Remove(start) : d.Corrections.SetItem(start, entry) }, cancel);
        return LocalRedirect(Address);
    }

    public async Task<IActionResult> OnPostResetAsync(string draft, int start, CancellationToken cancel)
    {
        if (!Load(draft, start))
        {
            return NotFound();
        }

        await store.ChangeAsync(Reading.Draft.Id, d => d with { Corrections = d.Corrections.Remove(start) }, cancel);
        return LocalRedirect(Address);
    }

    /// <param name="at">The place in the source of the paragraph where a document is to begin.</param>
    public async Task<IActionResult> OnPostBeginAsync(string draft, int start, [FromForm] int at, CancellationToken cancel)
    {
        if (!Load(draft, start) || Document.Paragraphs.FirstOrDefault(p => p.Source is [var first, ..] && first.Start == at) is not { } paragraph || at == start)
        {
            return NotFound();
        }

        await BoundAsync(true, paragraph.Text, at, cancel);
        return LocalRedirect($"/ingest/{Reading.Draft.Id}/{at}");
    }

    public async Task<IActionResult> OnPostMergeAsync(string draft, int start, CancellationToken cancel)
    {
        if (!Load(draft, start) || At(Place - 1) is not { } before)
        {
            return NotFound();
        }

        await BoundAsync(false, Document.Paragraphs[0].Text, start, cancel);
        return LocalRedirect(AddressOf(before));
    }

    private Task<Draft?> BoundAsync(bool begins, string text, int at, CancellationToken cancel)
    {
        var boundary = new GivenBoundary(begins, text.Length <= OpeningLength ? text : text[..OpeningLength], at);
        return store.ChangeAsync(Reading.Draft.Id, d => d with { Boundaries = [.. d.Boundaries.Where(b => b.Near != at), boundary] }, cancel);
    }

    private bool Load(string draft, int start)
    {
        if (DraftId.TryParse(draft) is not { } id || store.Find(id) is not { Result: null } found)
        {
            return false;
        }

        Reading = DraftReading.Of(found, store);
        Place = Reading.Documents.ToList().FindIndex(d => DraftReading.StartOf(d) == start);
        if (Place < 0)
        {
            return false;
        }

        Document = Reading.Documents[Place];
        Rows = SourceRows.Of(Document, Reading.Lines);
        Cuts = Reading.Parsed!.Cuts.ToDictionary(cut => cut.Line.Start);
        Form = CorrectionForm.Of(Document.Metadata);
        return true;
    }
}
