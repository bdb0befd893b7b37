using System.Text;
using PolicyPortal.Core.Model;
using Spectre.Console;

namespace PolicyPortal.Cli;

/// <summary>Where a command writes: answers to one stream, all that is said about them to the other.</summary>
/// <param name="ShowsColours">Whether <paramref name="Out"/> is a terminal, and not a file or another program.</param>
/// <param name="ShowsProgress">Whether <paramref name="Error"/> is a terminal: only then are progress bars drawn.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool ShowsColours, bool ShowsProgress)
{
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected);
    }

    public void Say(string line) => Error.WriteLine(line);

    public void Say(string source, Diagnostic diagnostic) =>
        Say($"{source}{(diagnostic.Range is { } range ? $":{range}" : "")}: {Name(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}");

    /// <summary>A console for answers with emphasis; what goes to a file or another program is plain, and its lines are never wrapped.</summary>
    public IAnsiConsole Answers()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = ShowsColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = ShowsColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!ShowsColours)
        {
            console.Profile.Width = int.MaxValue / 2;
        }

        return console;
    }

    /// <summary>Runs work under a progress bar, or under none where nobody watches.</summary>
    public async Task<T> WithProgressAsync<T>(Func<ProgressBar?, Task<T>> work)
    {
        if (!ShowsProgress)
        {
            return await work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Error),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new ProgressBar(context)));
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
