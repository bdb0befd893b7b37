using PolicyPortal.Core.Search;
using PolicyPortal.Web.Searching;

namespace PolicyPortal.Web.Hosting;

/// <summary>Asks a first question right after the start, so that no reader waits while the index is read into memory.</summary>
public sealed class WarmUp(ISearchIndex index, IVocabulary vocabulary, QueryDesk desk) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the site answers meanwhile
        index.SearchDocuments(new SearchRequest { Query = desk.Read("政策") }, stoppingToken);
        _ = vocabulary.Pairs;
        await desk.FindNamedAsync("第一条", stoppingToken);
        if (index.Status.Passages > 0)
        {
            // Reading leaves as much behind as it keeps; a small heap is worth one pause that nobody is there to notice.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
