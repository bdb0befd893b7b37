using System.Diagnostics;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Web.Hosting;

/// <summary>Counts the library's phrases and headings whenever ingestion rests and something has changed, beside everything else and after it.</summary>
public sealed class TermService(
    FileLibrary library, PhraseMarks marks, LibraryTerms terms, PortalFolders folders, IngestionStatus ingestion, Warmth warmth, ILogger<TermService> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan RetryAfterFailure = TimeSpan.FromMinutes(5);

    // What the library and people's decisions were when the lists were made.
    private (long Library, long Marks) _shown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await warmth.WhenWarm.WaitAsync(stoppingToken);
        await Task.Delay(Grace, stoppingToken); // those who waited for the index are answered first
        Show(TermFile.Read(folders.Data));
        var counted = -1L;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, stoppingToken);
            if (!ingestion.Ingesting && library.Version is var version && version != counted)
            {
                counted = version;
                if (!Count(stoppingToken))
                {
                    counted = -1;
                    await Task.Delay(RetryAfterFailure, stoppingToken);
                }
            }
            else if (marks.Version != _shown.Marks)
            {
                Show(terms.Terms);
            }
        }
    }

    private void Show(TermList list)
    {
        _shown = (library.Version, marks.Version);
        terms.Set(list);
    }

    // A thread of its own, behind those that answer.
    private bool Count(CancellationToken cancel)
    {
        var isDone = false;
        var thread = new Thread(() => isDone = TryCount(cancel)) { IsBackground = true, Priority = ThreadPriority.Lowest, Name = "terms" };
        thread.Start();
        thread.Join();
        return isDone;
    }

    private bool TryCount(CancellationToken cancel)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var counted = TermSurvey.RunAsync(library, folders.Data, terms.Terms, cancel).GetAwaiter().GetResult();
            if (counted != terms.Terms)
            {
                Show(counted);
                var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                log.TermsCounted(counted.Phrases.Length, counted.Headings.Length, took);
            }
            else if (_shown.Library != library.Version)
            {
                Show(counted);
            }

            return true;
        }
        catch (Exception e) when (e is IOException || (e is OperationCanceledException && cancel.IsCancellationRequested))
        {
            if (e is IOException)
            {
                log.TermsFailed(e);
            }

            return false;
        }
    }
}

internal static partial class TermLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Counted {Phrases} phrases and {Headings} headings in {Milliseconds:0} ms")]
    public static partial void TermsCounted(this ILogger log, int phrases, int headings, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The library's phrases could not be counted")]
    public static partial void TermsFailed(this ILogger log, Exception exception);
}
