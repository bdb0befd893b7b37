using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.References;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;
using PolicyPortal.Web.Rendering;

namespace PolicyPortal.Web.Pages.Review;

/// <summary>GET /review/references?reason=&amp;page=: what texts refer to and the library does not have, the most wanted first.</summary>
public sealed class ReferencesModel(ILibrary library, ReferenceShelf references) : OperatorPage
{
    private const int Size = 50;

    public override PageHead Head { get; } = Private(Phrases.Say("未解析的引用"));

    public ReferenceTotals Totals { get; private set; } = null!;

    /// <summary>Whether the library has been read for references since the start.</summary>
    public bool IsReady => references.IsReady;

    /// <summary>The reason that was asked for; null for all.</summary>
    public UnresolvedReason? Reason { get; private set; }

    public ImmutableArray<WantedWork> Works { get; private set; } = [];

    /// <summary>How many works were asked for.</summary>
    public int Total { get; private set; }

    public int At { get; private set; }

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public string AddressOf(int page, UnresolvedReason? reason) => "/review/references" + QueryString.Create(new Dictionary<string, string?>
    {
        ["reason"] = reason?.Name(),
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(field => field.Value is not null));

    public async Task OnGetAsync(string? reason, [FromQuery] int? page, CancellationToken cancel)
    {
        var graph = references.Graph;
        Totals = graph.Totals();
        Reason = ReasonNames.TryParse(reason);
        var asked = graph.Unresolved().Where(u => Reason is null || u.Reason == Reason).ToList();
        Total = asked.Count;
        At = Math.Clamp(page ?? 1, 1, Last);
        var works = ImmutableArray.CreateBuilder<WantedWork>();
        foreach (var work in asked.Skip((At - 1) * Size).Take(Size))
        {
            works.Add(await WantedWork.OfAsync(work, library, cancel));
        }

        Works = works.ToImmutable();
    }
}
