using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyPortal.Browser;

/// <summary>The real portal in a process of its own, with the seeds taken in, on a port that the system chose and a data folder that is thrown away.</summary>
internal sealed partial class PortalProcess : IAsyncDisposable
{
    public const string OperatorKey = "browser-tests-only";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("policyportal-browser-");
    private readonly TaskCompletionSource<Uri> _address = new();
    private readonly Process _process;

    private PortalProcess()
    {
        WriteLaw();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = BuiltPortal.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                BuiltPortal.Assembly, "--urls", "http://127.0.0.1:0", $"--Portal:Data={_data.FullName}", $"--Portal:Sources:0={BuiltPortal.Seeds}",
                $"--Portal:OperatorKey={OperatorKey}",
            },
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        _process.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the portal serves; it says so itself, so that no other program can take the port first.</summary>
    public Uri Address => _address.Task.Result;

    public static async Task<PortalProcess> StartAsync()
    {
        var portal = new PortalProcess();
        try
        {
            await portal.UntilIngestedAsync();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _data.Delete(recursive: true);
    }

    // A law whose clauses refer to each other, where uploads lie that were accepted.
    private void WriteLaw() => File.WriteAllText(Path.Combine(_data.CreateSubdirectory("sources").FullName, "law.md"), """
        # 中华人民共和国码头法

        2003年6月28日 第十届全国人民代表大会常务委员会第三次会议通过

        第一条 为了加强码头管理，维护码头的安全与经营秩序，制定本法。

        第二条 从事码头规划、建设、维护、经营、管理及其相关活动，适用本法。

        第三条 违反本法第二条规定的，处以罚款。

        前款规定的罚款，由码头行政管理部门依照《中华人民共和国航道法》决定。

        第四条 本法自2004年1月1日起施行。
        """);

    private async Task UntilIngestedAsync()
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var since = Stopwatch.StartNew();
        while (!_address.Task.IsCompleted || !await IsReadyAsync(http, Address))
        {
            if (_process.HasExited || since.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The portal did not get ready in {since.Elapsed.TotalSeconds:F0} s. It said:\n{string.Join('\n', _output)}");
            }

            await Task.Delay(200);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        try
        {
            using var health = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/healthz")));
            return !health.RootElement.GetProperty("ingesting").GetBoolean();
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Hear(string line)
    {
        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } said)
        {
            _address.TrySetResult(new Uri(said.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
