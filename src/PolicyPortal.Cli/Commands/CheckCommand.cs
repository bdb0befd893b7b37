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
        var literal = new Option<int?>("--literal")
        {
            Description = "Instead, asks so many questions of quoted texts and compares the answers with a scan of the library.",
            HelpName = "N",
        };
        literal.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is <= 0)
            {
                given.AddError("--literal takes a number above 0.");
            }
        });
        var seed = new Option<int>("--seed") { Description = "Of the questions: the same seed asks the same ones.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var command = new Command("check", "Reads the whole library and its index and reports what does not fit.") { data, literal, seed };
        command.SetAction((parsed, cancel) =>
        {
            var folder = parsed.GetRequiredValue(data);
            CommandLine.RequireData(folder);
            return parsed.GetValue(literal) is { } questions
                ? LiteralCheckCommand.RunAsync(folder, questions, parsed.GetValue(seed), terminal, openEngine, cancel)
                : RunAsync(folder, terminal, openEngine, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(string data, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
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
