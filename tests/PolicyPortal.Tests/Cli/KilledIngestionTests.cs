using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace PolicyPortal.Tests.Cli;

/// <summary>The real program, killed with SIGKILL at any moment: the next start completes what is missing.</summary>
public sealed partial class KilledIngestionTests : IDisposable
{
    private const int Kills = 10;
    private const int CopiesOfEach = 10;

    private readonly TemporaryFolder _folder = new();

    private string Sources => _folder.At("in");

    private string Data => _folder.At("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_was_killed_ten_times_is_completed_by_the_next()
    {
        var sources = WriteSources();
        var random = new Random(20240101);
        var killed = 0;
        var whole = Stopwatch.StartNew();
        for (var i = 0; i < Kills; i++)
        {
            // A share of the work and a moment more, so that the kill falls in its midst on a fast machine and on a slow one.
            killed += await StartAndKillAsync(random.Next(sources.Count / (Kills + 2)), TimeSpan.FromMilliseconds(random.Next(300))) ? 1 : 0;
            if (i == Kills / 2)
            {
                // What was published until now is amended, so that kills fall between old files and new ones too.
                Amend(sources);
            }
        }

        var (exit, output) = await RunAsync("ingest", Sources, "--data", Data);
        Assert.True(exit == 0, output);
        Assert.Matches($"; {sources.Count} documents in the library", output);
        Assert.Equal((0, $"{sources.Count} documents, 0 findings."), await RunAsync("check", "--data", Data));
        Assert.True(killed > Kills / 2, $"only {killed} of {Kills} runs were still running when they were to be killed, in {whole.Elapsed}");

        var before = Library();
        var (_, again) = await RunAsync("ingest", Sources, "--data", Data);
        Assert.StartsWith($"0 sources taken in, {sources.Count} unchanged, 0 failed", again, StringComparison.Ordinal);
        Assert.Equal(before, Library());
        Assert.All(before.Values, text => Assert.DoesNotContain("0123456789", text, StringComparison.Ordinal));
        Assert.Equal(sources.Count, before.Values.Count(text => text.Contains("经修订后重新公布。", StringComparison.Ordinal)));
    }

    // Laws, each under several names and with an article of its own, so that no two are one document.
    private List<string> WriteSources()
    {
        var written = new List<string>();
        foreach (var law in Directory.GetFiles(RepositoryFiles.Laws, "*.md").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(law);
            for (var copy = 0; copy < CopiesOfEach; copy++)
            {
                var own = string.Create(CultureInfo.InvariantCulture, $"\n\n本文本系第{copy + 1}号抄本，0123456789。\n");
                written.Add(_folder.Write(Path.Combine("in", copy.ToString(CultureInfo.InvariantCulture), Path.GetFileName(law)), text + own));
            }
        }

        return written;
    }

    private static void Amend(List<string> sources) =>
        sources.ForEach(path => File.WriteAllText(path, File.ReadAllText(path).Replace("0123456789。", "经修订后重新公布。", StringComparison.Ordinal)));

    /// <param name="documents">How many documents it may write before.</param>
    /// <param name="after">How long it may go on then.</param>
    /// <returns>Whether the program was still running when it was killed.</returns>
    private async Task<bool> StartAndKillAsync(int documents, TimeSpan after)
    {
        var started = DateTime.UtcNow;
        using var process = Start("ingest", Sources, "--data", Data);
        var output = Read(process);
        while (!process.HasExited && Written(started) < documents)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await Task.Delay(after, TestContext.Current.CancellationToken);
        var running = !process.HasExited;

        // On Unix this is SIGKILL: nothing of the program runs after it.
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await output;
        return running;
    }

    private int Written(DateTime since) =>
        Directory.Exists(Path.Combine(Data, "library"))
            ? new DirectoryInfo(Path.Combine(Data, "library")).EnumerateFiles("*.md").Count(file => file.LastWriteTimeUtc >= since)
            : 0;

    private static async Task<(int Exit, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = await Read(process);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "policyportal.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<string> Read(Process process)
    {
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var answer = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return WarningLines().Replace(answer + await error, "").TrimEnd();
    }

    private SortedDictionary<string, string> Library() =>
        new(Directory.GetFiles(Path.Combine(Data, "library"), "*.md").ToDictionary(f => Path.GetFileName(f), File.ReadAllText), StringComparer.Ordinal);

    // What is said of the sources; the answer stands before it.
    [GeneratedRegex(@"^.*: (?:warning|info) .*\n?", RegexOptions.Multiline)]
    private static partial Regex WarningLines();
}
