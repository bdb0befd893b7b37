using System.CommandLine;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal parse FILE…</c>: prints the documents of sources and touches nothing.</summary>
internal static class ParseCommand
{
    private const string Json = "json";
    private const string Markdown = "markdown";

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Sources.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "JSON, one object and line a source; or the library's Markdown.", DefaultValueFactory = _ => Json };
        format.AcceptOnlyFromAmong(Json, Markdown);
        var command = new Command("parse", "Prints the documents of sources and touches nothing.") { files, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format) == Markdown, terminal));
        return command;
    }

    private static int Run(string[] paths, bool asMarkdown, Terminal terminal)
    {
        var exit = ExitCode.Success;
        foreach (var path in paths)
        {
            var taken = Take(path);
            if (taken.Diagnostics.Any(d => d.Severity is DiagnosticSeverity.Error))
            {
                exit = ExitCode.Data;
                taken.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error).ToList().ForEach(d => terminal.Say(path, d));
            }

            if (asMarkdown)
            {
                terminal.Out.Write(string.Join('\n', taken.Documents.Select(LibraryMarkdown.Write)));
            }
            else
            {
                terminal.Out.WriteLine(LibraryJson.Write(SourceJson.Of(taken.Documents, taken.Diagnostics)));
            }
        }

        return exit;
    }

    // A source that is not there is a source without documents: who reads the JSON still gets one object a source.
    private static TakenSource Take(string path)
    {
        try
        {
            return File.Exists(path)
                ? SourceIntake.Take(SourceFolder.Read(new SourceFile(Path.GetFileName(path), path)))
                : new([], [new(DiagnosticSeverity.Error, "source-missing", "找不到来源。")]);
        }
        catch (IOException e)
        {
            return new([], [new(DiagnosticSeverity.Error, "source-unreadable", $"来源读不出来：{e.Message}")]);
        }
    }
}
