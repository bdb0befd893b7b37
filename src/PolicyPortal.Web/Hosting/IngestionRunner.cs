using PolicyPortal.Core.Ingestion;

namespace PolicyPortal.Web.Hosting;

/// <summary>The one way to the pipeline: runs wait for each other, whoever asks for them.</summary>
public sealed class IngestionRunner(IngestionPipeline pipeline) : IDisposable
{
    private readonly SemaphoreSlim _running = new(1);

    /// <param name="cancel">Also ends the waiting.</param>
    /// <exception cref="IOException">The data folder cannot be written; the message names the path.</exception>
    public async Task<IngestionReport> RunAsync(IEnumerable<string> paths, IProgress<IngestionProgress>? progress = null, CancellationToken cancel = default)
    {
        await _running.WaitAsync(cancel);
        try
        {
            return await pipeline.RunAsync(paths, progress, cancel);
        }
        finally
        {
            _running.Release();
        }
    }

    public void Dispose() => _running.Dispose();
}
