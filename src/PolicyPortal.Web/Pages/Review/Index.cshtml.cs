using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Review;

/// <summary>GET /review?severity=&amp;code=&amp;source=&amp;state=&amp;page=: what was reported of the sources. POST resolve, reopen: dealt with, or not.</summary>
public sealed class IndexModel(ILibrary library, ReviewMarks marks, PortalFolders folders, TimeProvider clock) : OperatorPage
{
    private const int Size = 50;

    private ImmutableArray<ReviewItem> _all = [];

    public override PageHead Head { get; } = Private(Phrases.Say("复核"));

    public ReviewQuery Asked { get; private set; } = new();

    /// <summary>Of what was asked for, those of this page.</summary>
    public ImmutableArray<ReviewLine> Lines { get; private set; } = [];

    /// <summary>How many were asked for.</summary>
    public int Total { get; private set; }

    /// <summary>How many are open, whatever was asked for.</summary>
    public int Open { get; private set; }

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The codes that there are, with how many open ones each has.</summary>
    public ImmutableArray<(string Code, int Count)> Codes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Load();
        var found = _all.Where(item => Asked.Fits(item, NameOf(item))).ToList();
        Open = _all.Count(item => item.ResolvedAt is null);
        Total = found.Count;
        Asked = Asked with { Page = Math.Clamp(Asked.Page, 1, Pages) };
        Codes = [.. _all.Where(item => item.ResolvedAt is null).GroupBy(item => item.Diagnostic.Code).Select(g => (g.Key, g.Count())).OrderByDescending(c => c.Item2)];
        var lines = ImmutableArray.CreateBuilder<ReviewLine>();
        foreach (var item in found.Skip((Asked.Page - 1) * Size).Take(Size))
        {
            lines.Add(await ReviewLine.OfAsync(item, NameOf(item), library, cancel));
        }

        Lines = lines.ToImmutable();
    }

    public Task<IActionResult> OnPostResolveAsync([FromForm] string keys, CancellationToken cancel) => MarkAsync(keys, clock.GetUtcNow(), cancel);

    public Task<IActionResult> OnPostReopenAsync([FromForm] string keys, CancellationToken cancel) => MarkAsync(keys, null, cancel);

    private async Task<IActionResult> MarkAsync(string? keys, DateTimeOffset? at, CancellationToken cancel)
    {
        Load();
        await marks.SetAsync((keys ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), at, _all.Select(item => item.Key).ToHashSet(StringComparer.Ordinal), cancel);
        return LocalRedirect(Asked.Address);
    }

    private void Load()
    {
        Asked = ReviewQuery.Read(Request.Query);
        _all = ReviewList.Of(SourceLedger.Open(folders.Data), marks);
    }

    // Where a source lies on the machine is nobody's business.
    private string NameOf(ReviewItem item) => folders.NameOf(item.SourcePath);
}
