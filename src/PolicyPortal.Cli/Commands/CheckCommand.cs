using System.CommandLine;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal check</c>: reads the whole library and its index and says what does not fit.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Func<string, Engine> openEngine)
    {
        var data = CommandLine.DataOption();
        var command = new Command("check", "Reads the whole library and its index and reports what does not fit.") { data };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(data), terminal, openEngine, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string data, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
        CommandLine.RequireData(data);
        using var library = FileLibrary.Open(data);
        using var engine = openEngine(data);
        using var index = engine.OpenBuilder();
        var report = await LibraryCheck.RunAsync(library, index.Fingerprints, SourceLedger.Open(data), cancel);
        foreach (var finding in report.Findings)
        {
            terminal.Out.WriteLine($"{finding.Subject}: {finding.Message}");
        }

        if (engine.Index.Status.Problem is { } problem)
        {
            terminal.Out.WriteLine($"index: {problem}");
        }

        terminal.Out.WriteLine($"{report.Documents} documents, {report.Findings.Length} findings.");
        return report.Findings.IsEmpty && engine.Index.Status.Problem is null ? ExitCode.Success : ExitCode.Data;
    }
}
