using System.CommandLine;
using PolicyPortal.Cli.Commands;

namespace PolicyPortal.Cli;

/// <summary>The program's commands, and how it answers when one fails.</summary>
internal static class CommandLine
{
    /// <param name="openEngine">Opens the engine's index in a data folder.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, Func<string, Engine> openEngine)
    {
        var root = new RootCommand("Takes Chinese policy documents out of bulletins, keeps them in a library, and searches them.")
        {
            ParseCommand.Create(terminal),
            IngestCommand.Create(terminal, openEngine),
            SearchCommand.Create(terminal, openEngine),
            CheckCommand.Create(terminal, openEngine),
            RehearseCommand.Create(terminal),
            SettleCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            ReferencesCommand.Create(terminal),
            PhrasesCommand.Create(terminal),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var messages = parsed.Errors.Select(e => string.Join(' ', e.Message.Split(Array.Empty<char>(), StringSplitOptions.RemoveEmptyEntries)));
            terminal.Say($"policyportal: {string.Join(' ', messages.Distinct())} Try policyportal --help.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = terminal.Out,
                Error = terminal.Error,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            terminal.Say($"policyportal: {e.Message}");
            return ExitCode.Data;
        }
        catch (OperationCanceledException)
        {
            terminal.Say("policyportal: stopped; what is missing is done in the next run.");
            return ExitCode.Data;
        }
    }

    /// <summary>The option that every command on the library has.</summary>
    public static Option<string> DataOption() => new("--data")
    {
        Description = "The folder of the library and its index.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    /// <summary>Reading commands make no folders: a slip in the name is said.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static void RequireData(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new IOException($"There is no data folder {Path.GetFullPath(folder)}; policyportal ingest makes one.");
        }
    }
}
