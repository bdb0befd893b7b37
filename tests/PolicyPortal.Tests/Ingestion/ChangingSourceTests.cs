using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

/// <summary>A source that somebody is still writing.</summary>
public sealed class ChangingSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_source_that_does_not_come_to_rest_is_reported_and_taken_in_when_it_does()
    {
        // So large that a write falls into every reading of it.
        var path = _folder.Write("a.txt", string.Concat(Enumerable.Repeat("各地要统筹，各部门要配合，认真落实，按时报告。\n", 400_000)));
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() => KeepWriting(path, stop.Token), TestContext.Current.CancellationToken);
        try
        {
            Assert.Throws<SourceChangingException>(() => SourceFolder.Read(new SourceFile("a.txt", path)));
            var changing = await RunAsync(path);
            Assert.Equal((SourceOutcome.Failed, "source-changing"), (changing.Outcome, Assert.Single(changing.Diagnostics).Code));
        }
        finally
        {
            await stop.CancelAsync();
            await writer;
        }

        File.WriteAllText(path, "教育部关于报送材料的通知\n各地要统筹。\n");
        Assert.Equal(SourceOutcome.Taken, (await RunAsync(path)).Outcome);
    }

    private static void KeepWriting(string path, CancellationToken stop)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        while (!stop.IsCancellationRequested)
        {
            file.Write("。"u8);
            file.Flush();
        }
    }

    private async Task<SourceResult> RunAsync(string path)
    {
        using var library = FileLibrary.Open(_folder.At("data"));
        var report = await new IngestionPipeline(library, _folder.At("data"), null).RunAsync([path], cancel: TestContext.Current.CancellationToken);
        return Assert.Single(report.Sources);
    }
}
