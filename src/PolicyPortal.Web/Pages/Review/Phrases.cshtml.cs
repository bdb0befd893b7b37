using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Terms;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Pages.Review;

/// <summary>GET /review/phrases?state=&amp;contains=&amp;page=: the phrases that were found by counting. POST: one or a page of them is accepted, rejected, or open again.</summary>
public sealed class PhrasesModel(LibraryTerms terms, PhraseMarks marks) : OperatorPage
{
    private const int Size = 100;
    private const int LongestPart = 40;

    public override PageHead Head { get; } = Private(Localization.Phrases.Say("提法"));

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Contains { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? Asked { get; set; }

    public ImmutableArray<(Phrase Phrase, PhraseState State)> Lines { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>How many were found, whatever was asked for.</summary>
    public int All => terms.Terms.Phrases.Length;

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public PhraseState? Wanted => State switch
    {
        "accepted" => PhraseState.Accepted,
        "rejected" => PhraseState.Rejected,
        "all" => null,
        _ => PhraseState.Open,
    };

    public string Part => Contains?.Trim() is { } part ? part[..Math.Min(part.Length, LongestPart)] : "";

    public string Address(int page) =>
        $"/review/phrases?state={StateName}{(Part.Length > 0 ? "&contains=" + Uri.EscapeDataString(Part) : "")}{(page > 1 ? string.Create(CultureInfo.InvariantCulture, $"&page={page}") : "")}";

    public string Marking(PhraseState state) => $"{Address(Number)}&handler={(state switch { PhraseState.Accepted => "accept", PhraseState.Rejected => "reject", _ => "reopen" })}";

    private string StateName => Wanted switch { PhraseState.Accepted => "accepted", PhraseState.Rejected => "rejected", null => "all", _ => "open" };

    public void OnGet()
    {
        var found = terms.Terms.Phrases.Select(p => (Phrase: p, State: marks.Of(p.Text)))
            .Where(p => (Wanted is null || p.State == Wanted) && p.Phrase.Text.Contains(Part, StringComparison.Ordinal)).ToList();
        Total = found.Count;
        Number = int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Lines = [.. found.Skip((Number - 1) * Size).Take(Size)];
    }

    public Task<IActionResult> OnPostAcceptAsync([FromForm] string? phrases, CancellationToken cancel) => MarkAsync(phrases, PhraseState.Accepted, cancel);

    public Task<IActionResult> OnPostRejectAsync([FromForm] string? phrases, CancellationToken cancel) => MarkAsync(phrases, PhraseState.Rejected, cancel);

    public Task<IActionResult> OnPostReopenAsync([FromForm] string? phrases, CancellationToken cancel) => MarkAsync(phrases, PhraseState.Open, cancel);

    private async Task<IActionResult> MarkAsync(string? phrases, PhraseState state, CancellationToken cancel)
    {
        // Only what was found can be decided on; a decision can be taken back in any case.
        var known = terms.Terms.Phrases.Select(p => p.Text).ToHashSet(StringComparer.Ordinal);
        var named = (phrases ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(p => state is PhraseState.Open || known.Contains(p));
        await marks.SetAsync(named, state, cancel);
        Number = int.TryParse(Asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1;
        return LocalRedirect(Address(Number));
    }
}
