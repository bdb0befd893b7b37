using PolicyPortal.Core.Search;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Hosting;

/// <summary>Asks a first question right after the start, so that no reader waits while the index is read into memory. Nothing that goes wrong here ends the portal.</summary>
public sealed partial class WarmUp(ISearchIndex index, IVocabulary vocabulary, QueryDesk desk, Warmth warmth, ILogger<WarmUp> log) : BackgroundService
{
    // By then whoever waited for the portal has been answered.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the site answers meanwhile
        try
        {
            index.SearchDocuments(new SearchRequest { Query = desk.Read("政策") }, stoppingToken);
            _ = vocabulary.Pairs;
            await desk.FindNamedAsync("第一条", stoppingToken);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            if (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e); // broken files can make the engine throw anything; readers' searches will say so too
            }

            return;
        }
        finally
        {
            warmth.Reach();
        }

        if (index.Status.Passages > 0)
        {
            // Reading leaves as much behind as it keeps; a small heap is worth one pause.
            await Task.Delay(Rest, stoppingToken);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index could not be read beforehand")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
