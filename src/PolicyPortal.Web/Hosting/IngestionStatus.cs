using System.Collections.Immutable;

namespace PolicyPortal.Web.Hosting;

/// <summary>How the taking in of sources stands. Safe for concurrent use: pages and /healthz read it while the ingestion service writes.</summary>
public sealed class IngestionStatus
{
    /// <summary>How many problems are kept; the oldest go first.</summary>
    public const int MaxProblems = 50;

    private readonly Lock _gate = new();
    private IngestionState _state = IngestionState.Starting;

    /// <summary>All of it at one moment: ask once where two properties must agree.</summary>
    public IngestionState Now
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <inheritdoc cref="IngestionState.Ingesting"/>
    public bool Ingesting => Now.Ingesting;

    /// <inheritdoc cref="IngestionState.SourcesDone"/>
    public int SourcesDone => Now.SourcesDone;

    /// <inheritdoc cref="IngestionState.SourcesTotal"/>
    public int SourcesTotal => Now.SourcesTotal;

    /// <inheritdoc cref="IngestionState.Problems"/>
    public ImmutableArray<IngestionProblem> Problems => Now.Problems;

    /// <inheritdoc cref="IngestionState.LastFinished"/>
    public DateTimeOffset? LastFinished => Now.LastFinished;

    /// <summary>A run begins; the problems of the run before it are forgotten, as the run meets them again if they are still there.</summary>
    public void Begin() => Change(s => IngestionState.Starting with { LastFinished = s.LastFinished });

    /// <summary>The run goes on.</summary>
    /// <param name="total">May rise while sources are still being found.</param>
    public void Progress(int done, int total) => Change(s => s with { SourcesDone = done, SourcesTotal = total });

    /// <summary>Something could not be taken in; the run goes on.</summary>
    public void Report(IngestionProblem problem) =>
        Change(s => s with { Problems = [.. s.Problems.Where(p => p != problem).TakeLast(MaxProblems - 1), problem] });

    /// <summary>The run is over.</summary>
    public void Finish(DateTimeOffset at) => Change(s => s with { Ingesting = false, LastFinished = at });

    private void Change(Func<IngestionState, IngestionState> change)
    {
        lock (_gate)
        {
            _state = change(_state);
        }
    }
}

/// <summary>The state of ingestion at one moment.</summary>
/// <param name="Ingesting">Whether sources are being taken in. True from the start on, until every source was taken in once.</param>
/// <param name="SourcesDone">Of this run, those that failed included.</param>
/// <param name="SourcesTotal">Of this run; 0 while they are not yet counted.</param>
/// <param name="Problems">Of this run, oldest first; at most <see cref="IngestionStatus.MaxProblems"/>.</param>
/// <param name="LastFinished">When the last whole run ended; null before the first did.</param>
public sealed record IngestionState(
    bool Ingesting, int SourcesDone, int SourcesTotal, ImmutableArray<IngestionProblem> Problems, DateTimeOffset? LastFinished)
{
    /// <summary>Ingestion is under way and has counted nothing yet.</summary>
    public static IngestionState Starting { get; } = new(true, 0, 0, [], null);
}

/// <summary>What could not be taken in, for a reader's eye.</summary>
/// <param name="Source">The name of the source or the setting that it concerns; never a full path.</param>
/// <param name="Message">One sentence, in Chinese.</param>
public sealed record IngestionProblem(string Source, string Message);
