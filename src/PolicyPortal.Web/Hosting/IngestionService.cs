using System.Collections.Immutable;
using System.Diagnostics;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Web.Hosting;

/// <summary>Takes the sources in at start, while the site answers already, and again whenever they change. Nothing that goes wrong here ends the portal.</summary>
public sealed class IngestionService(
    IngestionRunner runner, FileLibrary library, ISearchIndex index, PortalSettings settings, PortalFolders folders, IngestionStatus status, Warmth warmth, TimeProvider clock,
    ILogger<IngestionService> log)
    : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (library.KeptProblem is { } problem)
        {
            log.KeptFileProblem(problem);
        }

        await warmth.WhenWarm.WaitAsync(stoppingToken); // readers first
        using var watch = new SourceWatch(folders.AllSources, Quiet, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await RunOnceAsync(stoppingToken) ? settings.Rescan : Shorter(settings.Rescan, RetryAfterFailure);
            await watch.WaitAsync(next, stoppingToken);
        }
    }

    // Whether the run reached its end.
    private async Task<bool> RunOnceAsync(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        var before = status.Problems;
        status.Begin();
        if (index.Status.Problem is { } broken)
        {
            log.IndexProblem(broken);
        }

        try
        {
            var report = await runner.RunAsync(Present(), new Progress(status, log), cancel);
            Tell(report, before);
            var took = Stopwatch.GetElapsedTime(started);
            log.IngestionFinished(report.Sources.Length, status.Problems.Length, took.TotalMilliseconds);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // A full disk, an index that another process is writing: it may pass, and what is in the library can be read meanwhile.
            log.IngestionFailed(e);
            status.Report(IngestionProblems.RunFailed);
            return false;
        }
        finally
        {
            status.Finish(clock.GetUtcNow());
        }
    }

    // A folder that the settings name should be there; the one for uploads is made with the first of them.
    private ImmutableArray<string> Present() => Directory.Exists(folders.Uploads) ? folders.AllSources : folders.Sources;

    // What was told of before the run is not logged again: a source that cannot be read stays so at every look.
    private void Tell(IngestionReport report, ImmutableArray<IngestionProblem> before)
    {
        foreach (var source in report.Sources)
        {
            foreach (var diagnostic in source.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error))
            {
                var problem = IngestionProblems.Of(source, diagnostic);
                status.Report(problem);
                if (!before.Contains(problem))
                {
                    log.SourceProblem(source.Name, diagnostic.Message);
                }
            }
        }

        foreach (var file in report.Problems)
        {
            log.LibraryProblem(file.File, file.Message);
        }
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    // Not System.Progress: that reports later and out of order.
    private sealed class Progress(IngestionStatus status, ILogger log) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            if (value.Source is not { } source)
            {
                return;
            }

            status.Progress(value.Done, value.Total);
            if (source.Outcome is SourceOutcome.Taken)
            {
                log.SourceTakenIn(source.Name, source.Documents.Length, source.Diagnostics.Length, source.Took.TotalMilliseconds);
            }
            else
            {
                log.SourcePassedOver(source.Name, source.Outcome, source.Diagnostics.Length, source.Took.TotalMilliseconds);
            }
        }
    }
}
