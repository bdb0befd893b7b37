using System.Collections.Immutable;
using System.Threading.Channels;

namespace PolicyPortal.Web.Hosting;

/// <summary>Tells when something in the source folders may have changed: as soon as the system says so, and now and then in case it did not.</summary>
/// <remarks>Some file systems (network shares, some containers) never tell; folders that do not exist yet cannot.</remarks>
public sealed class SourceWatch : IDisposable
{
    private readonly ImmutableArray<string> _folders;
    private readonly TimeSpan _quiet;
    private readonly ILogger _log;
    private readonly Dictionary<string, FileSystemWatcher> _watchers = [];

    // One waiting signal is enough: it means "look again".
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="folders">Absolute paths; those that are missing are watched once they are there.</param>
    /// <param name="quiet">How long nothing must change before a change counts: a large file arrives in many writes.</param>
    public SourceWatch(ImmutableArray<string> folders, TimeSpan quiet, ILogger log)
    {
        _folders = folders;
        _quiet = quiet;
        _log = log;
        WatchWhatIsThere();
    }

    /// <summary>Waits until a look is due. Changes that came since the last wait count.</summary>
    /// <param name="longest">A look is due after it in any case.</param>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancel)
    {
        WatchWhatIsThere();
        if (!await SignalWithin(longest, cancel))
        {
            return;
        }

        // Not for ever: a file that something writes to without end must not keep the others out.
        var patience = _quiet * 20;
        var started = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(started) < patience && await SignalWithin(_quiet, cancel))
        {
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }
    }

    private async Task<bool> SignalWithin(TimeSpan time, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(time);
        try
        {
            return await _signals.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void WatchWhatIsThere()
    {
        foreach (var folder in _folders.Where(folder => !_watchers.ContainsKey(folder) && Directory.Exists(folder)))
        {
            try
            {
                _watchers.Add(folder, Watch(folder));
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // Out of inotify watches, say; the rescan still sees every change.
                _log.CannotWatch(e, folder);
            }
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Signal();
        watcher.Created += (_, _) => Signal();
        watcher.Deleted += (_, _) => Signal();
        watcher.Renamed += (_, _) => Signal();
        watcher.Error += (_, _) => Signal();   // too many events at once: some were lost
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Signal() => _signals.Writer.TryWrite(true);
}
