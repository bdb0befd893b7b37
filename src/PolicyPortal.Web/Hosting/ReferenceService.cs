using System.Diagnostics;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.References;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Keeps the graph of references up to date, in the background: after the start and whenever the library has changed and no source is being taken in.
/// What was read of the texts is kept on the disk, so that a start reads only those that have changed.
/// </summary>
public sealed class ReferenceService(
    ReferenceShelf shelf, FileLibrary library, PortalFolders folders, IngestionStatus status, TimeProvider clock, ILogger<ReferenceService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long? seen = null;
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var version = library.Version;
            if (version != seen && !status.Ingesting)
            {
                seen = await UpdateAsync(stoppingToken) ? version : seen;
            }
        }
    }

    private async Task<bool> UpdateAsync(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var before = shelf.IsReady ? shelf.Graph.Texts : Kept();
            var graph = await Task.Run(() => ReferenceReading.UpdateAsync(before, library, cancel), cancel);
            shelf.Put(graph);
            var totals = graph.Totals();
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            log.ReferencesRead(totals.Documents, totals.Found, totals.Resolved, took);
            if (!graph.Texts.IsStill(before))
            {
                await ReferenceFile.WriteAsync(folders.Data, graph.Texts, cancel);
            }

            return true;
        }
        catch (IOException e)
        {
            log.ReferencesFailed(e);
            await Task.Delay(RetryAfterFailure, clock, cancel);
            return false;
        }
    }

    private ReadTexts Kept()
    {
        var (texts, problem) = ReferenceFile.Read(folders.Data);
        if (problem is not null)
        {
            log.KeptFileProblem(problem);
        }

        return texts;
    }
}
