using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Drafts;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Pages.Ingest;

/// <summary>GET /ingest: upload and the drafts that wait. POST: files, or pasted text, become drafts; nothing enters the library.</summary>
public sealed class IndexModel(DraftStore store, PortalSettings settings) : OperatorPage
{
    private const int LongestName = 200;

    public override PageHead Head { get; } = Private(Phrases.Say("收录"));

    public int MaxMegabytes => settings.Operator.MaxUploadMegabytes;

    public long MaxBytes => settings.Operator.MaxUploadBytes;

    public TimeSpan DraftLife => settings.Operator.DraftLife;

    public ImmutableArray<Draft> Drafts { get; private set; } = [];

    /// <summary>Why files of this upload were not taken, a line a file.</summary>
    public List<string> Problems { get; } = [];

    public void OnGet() => Drafts = store.All();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, [FromForm] string? text, [FromForm] string? name, CancellationToken cancel)
    {
        var made = new List<Draft>();
        foreach (var file in files)
        {
            await AddAsync(file.FileName, await BytesAsync(file, cancel), made, cancel);
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            var called = string.IsNullOrWhiteSpace(name) ? "粘贴的文本" : name.Length > LongestName ? name[..LongestName] : name;
            await AddAsync(called.Trim() + ".txt", Encoding.UTF8.GetBytes(text), made, cancel);
        }
        else if (files.Count == 0)
        {
            Problems.Add(Phrases.Say("没有选择文件，也没有粘贴文字。"));
        }

        if (Problems.Count == 0)
        {
            return LocalRedirect(made is [var only] ? $"/ingest/{only.Id}" : "/ingest");
        }

        Drafts = store.All();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancel)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private async Task AddAsync(string given, byte[] bytes, List<Draft> made, CancellationToken cancel)
    {
        if (UploadName.TryClean(given) is not { } name)
        {
            Problems.Add(Phrases.Say("“{0}”：不能收录这种文件，只接受{1}。", given, Phrases.List(SourceFolder.Extensions)));
        }
        else if (bytes.Length == 0)
        {
            Problems.Add(Phrases.Say("“{0}”：文件是空的。", name));
        }
        else if (await store.AddAsync(name, bytes, cancel) is { } draft)
        {
            made.Add(draft);
        }
        else
        {
            Problems.Add(Phrases.Say("“{0}”：待收的文件太多了（最多{1}份、{2}MB），请先处理已有的。", name, DraftStore.MostDrafts, DraftStore.MostBytes >> 20));
        }
    }
}
