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
            Description = "Files, and folders of .txt, .md, .html, .docx and .pdf files.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["seeds"],
        };
        var data = CommandLine.DataOption();
        var dryRun = new Option<bool>("--dry-run") { Description = "Says what would be done, and touches nothing." };
        var lines = new Option<bool>("--lines") { Description = "With --dry-run: every printed line, with what became of it and why." };
        var command = new Command("ingest", "Takes sources into the library; what has not changed is passed over.") { sources, data, dryRun, lines };
        command.SetAction((parsed, cancel) => parsed.GetValue(dryRun)
            ? DryRunAsync(parsed.GetRequiredValue(sources), parsed.GetRequiredValue(data), new(terminal.Out, parsed.GetValue(lines)), terminal, cancel)
            : RunAsync(parsed.GetRequiredValue(sources), parsed.GetRequiredValue(data), terminal, openEngine, cancel));
        return command;
    }

    private static async Task<int> DryRunAsync(string[] sources, string data, DryRunPrinter printer, Terminal terminal, CancellationToken cancel)
    {
        var dryRun = await DryRun.RunAsync(sources, data, cancel);
        var taken = sources.SelectMany(path => SourceFolder.Find(path, data) ?? []).ToLookup(file => file.Name);
        foreach (var source in dryRun.Report.Sources)
        {
            printer.Print(source, Read(taken[source.Name].FirstOrDefault()), id => dryRun.Effects.TryGetValue(id, out var effect) ? effect : null);
        }

        var effects = dryRun.Effects.Values;
        terminal.Out.WriteLine(
            $"共{dryRun.Report.Sources.Length}个来源：新收{effects.Count(e => e is DryRunEffect.New)}件，改写{effects.Count(e => e is DryRunEffect.Changed)}件，"
            + $"不变{effects.Count(e => e is DryRunEffect.Same)}件，不能收录的来源{Count(dryRun.Report, SourceOutcome.Failed)}个。以上只是试运行，没有写入任何文件。");
        return dryRun.Report.HasErrors ? ExitCode.Data : ExitCode.Success;
    }

    // What cannot be read has no text to show; the run has said why.
    private static TakenSource Read(SourceFile? file)
    {
        try
        {
            return file is null ? new([], []) : SourceIntake.Take(SourceFolder.Read(file), explain: true);
        }
        catch (IOException)
        {
            return new([], []);
        }
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
