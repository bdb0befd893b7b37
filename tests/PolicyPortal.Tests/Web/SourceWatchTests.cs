using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyPortal.Web.Hosting;
using Xunit;

namespace PolicyPortal.Tests.Web;

public sealed class SourceWatchTests : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("policyportal-watch-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_appears_ends_the_wait()
    {
        using var watch = Watch();
        var wait = watch.WaitAsync(Long, TestContext.Current.CancellationToken);
        Assert.False(wait.IsCompleted);
        await File.WriteAllTextAsync(Path.Combine(_root.CreateSubdirectory("below").FullName, "a.txt"), "新的", TestContext.Current.CancellationToken);
        await wait.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_change_between_two_waits_counts()
    {
        using var watch = Watch();
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "a.txt"), "新的", TestContext.Current.CancellationToken);
        await watch.WaitAsync(Long, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Without_a_change_or_a_folder_the_wait_ends_when_a_look_is_due()
    {
        using var watch = new SourceWatch([Path.Combine(_root.FullName, "missing")], Quiet, NullLogger.Instance);
        var clock = Stopwatch.StartNew();
        await watch.WaitAsync(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.InRange(clock.ElapsedMilliseconds, 250, 30_000);
    }

    [Fact]
    public async Task A_wait_ends_with_the_portal()
    {
        using var watch = Watch();
        using var stop = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.WaitAsync(Long, stop.Token));
    }

    private SourceWatch Watch() => new([_root.FullName], Quiet, NullLogger.Instance);
}
