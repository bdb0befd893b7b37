using System.CommandLine;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal ingest [FILE|FOLDER…]</c>: takes sources into the library and its index.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal, Func<string, Engine> openEngine)
    {
        var sources = new Argument<string[]>("SOURCE")
        {
            Description = "Files, and folders of .txt, .md and .html files.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["seeds"],
        };
        var data = CommandLine.DataOption();
        var command = new Command("ingest", "Takes sources into the library; what has not changed is passed over.") { sources, data };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(sources), parsed.GetRequiredValue(data), terminal, openEngine, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        string[] sources, string data, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
        using var library = FileLibrary.Open(data);
        using var engine = openEngine(data);
        var pipeline = new IngestionPipeline(library, data, engine.OpenBuilder);
        var report = await terminal.WithProgressAsync(bar => pipeline.RunAsync(sources, bar, cancel));
        foreach (var source in report.Sources)
        {
            foreach (var diagnostic in source.Diagnostics.Where(d => d.Severity > DiagnosticSeverity.Info))
            {
                terminal.Say(source.Name, diagnostic);
            }
        }

        foreach (var problem in report.Problems)
        {
            terminal.Say($"{problem.File}: error: {problem.Message}");
        }

        terminal.Out.WriteLine(
            $"{Count(report, SourceOutcome.Taken)} sources taken in, {Count(report, SourceOutcome.Unchanged)} unchanged, {Count(report, SourceOutcome.Failed)} failed; "
            + $"{library.Catalogue.Entries.Length} documents in the library, {report.Sources.Sum(s => s.Saved)} written; {report.Index.Put} indexed, {report.Index.Removed} removed.");
        return report.HasErrors ? ExitCode.Data : ExitCode.Success;
    }

    private static int Count(IngestionReport report, SourceOutcome outcome) => report.Sources.Count(s => s.Outcome == outcome);
}
