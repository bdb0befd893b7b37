using System.Collections.Immutable;
using System.Text;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Hosting;
using PolicyPortal.Web.Operators;

namespace PolicyPortal.Web.Drafts;

/// <summary>Makes a draft a source: its bytes and what was said of it go into the portal's own source folder, and are taken in as any source is.</summary>
public sealed class Acceptance(DraftStore store, IngestionRunner runner, PortalFolders folders, TimeProvider clock, ILogger<Acceptance> log)
{
    // A first run over thousands of sources may be under way; the draft is then taken in after it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>Whether the same bytes were accepted before, under the same name.</summary>
    public bool IsKnown(Draft draft) => File.Exists(SourceOf(draft));

    /// <param name="isWanted">By the place where a document begins.</param>
    /// <returns>What stands in the way; empty when it was accepted.</returns>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public async Task<ImmutableArray<Diagnostic>> AcceptAsync(DraftReading reading, Func<int, bool> isWanted, CancellationToken cancel)
    {
        var (yaml, lost) = reading.Yaml(isWanted);
        if (!lost.IsEmpty)
        {
            return lost;
        }

        var draft = reading.Draft;
        var source = SourceOf(draft);
        Directory.CreateDirectory(folders.Uploads);

        // What is said of it first: without its source it is nothing, and the watch may see the source at once.
        var beside = Path.ChangeExtension(source, ".yaml");
        if (yaml.Length > 0)
        {
            await AtomicFile.WriteAsync(beside, Encoding.UTF8.GetBytes(yaml), cancel);
        }
        else
        {
            File.Delete(beside);
        }

        await AtomicFile.WriteAsync(source, store.Read(draft.Id), cancel);
        var result = await TakeInAsync(draft, source);
        await store.ChangeAsync(draft.Id, d => d with { Result = result }, CancellationToken.None);
        log.Accepted(draft.Name, result.File, result.Documents.Length);
        return [];
    }

    // Not with the request's token: who leaves the page has accepted all the same.
    private async Task<DraftResult> TakeInAsync(Draft draft, string source)
    {
        var file = Path.GetFileName(source);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var report = await runner.RunAsync([source], cancel: patience.Token);
            var taken = report.Sources.Single();
            return new(file, clock.GetUtcNow(), true, [.. taken.Documents.Select(id => id.Value)], [.. taken.Diagnostics.Select(DiagnosticJson.Of)]);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            log.Waiting(e, draft.Name);
            return new(file, clock.GetUtcNow(), false, [], []);
        }
    }

    private string SourceOf(Draft draft) => Path.Combine(folders.Uploads, UploadName.WithDigest(draft.Name, draft.Sha256));
}
