using System.CommandLine;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal review</c>: what was reported of the sources and is for people to look at.</summary>
internal static class ReviewCommand
{
    private static readonly string[] Severities = ["info", "warning", "error"];

    public static Command Create(Terminal terminal)
    {
        var data = CommandLine.DataOption();
        var severity = new Option<string>("--severity") { Description = "The least severity to show.", HelpName = "info|warning|error", DefaultValueFactory = _ => Severities[0] };
        severity.AcceptOnlyFromAmong(Severities);
        var code = new Option<string?>("--code") { Description = "Only this code.", HelpName = "CODE" };
        var source = new Option<string?>("--source") { Description = "Only sources whose name has this in it.", HelpName = "TEXT" };
        var all = new Option<bool>("--all") { Description = "Those that were resolved, too." };
        var resolve = new Option<string?>("--resolve") { Description = "Marks the diagnostic with this key as resolved; it comes back when it changes.", HelpName = "KEY" };
        var reopen = new Option<string?>("--reopen") { Description = "Takes the mark away again.", HelpName = "KEY" };
        var command = new Command("review", "Lists what was reported of the sources, for people to look at.") { data, severity, code, source, all, resolve, reopen };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetRequiredValue(data);
            CommandLine.RequireData(folder);
            using var marks = ReviewMarks.Open(folder);
            var items = ReviewList.Of(SourceLedger.Open(folder), marks);
            if ((parsed.GetValue(resolve) ?? parsed.GetValue(reopen)) is { } key)
            {
                return await MarkAsync(key, parsed.GetValue(resolve) is null ? null : DateTimeOffset.UtcNow, items, marks, terminal, cancel);
            }

            List(items.Where(item =>
                (int)item.Diagnostic.Severity >= Array.IndexOf(Severities, parsed.GetRequiredValue(severity))
                && (parsed.GetValue(code) is not { } wanted || item.Diagnostic.Code == wanted)
                && (parsed.GetValue(source) is not { } name || item.SourcePath.Contains(name, StringComparison.Ordinal))
                && (parsed.GetValue(all) || item.ResolvedAt is null)), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static void List(IEnumerable<ReviewItem> items, Terminal terminal)
    {
        var count = 0;
        foreach (var item in items)
        {
            var place = item.Diagnostic.Range is { } range ? $":{range}" : "";
            terminal.Out.WriteLine($"{item.Key}  {Severities[(int)item.Diagnostic.Severity]} {item.Diagnostic.Code}  {item.SourcePath}{place}: {item.Diagnostic.Message}{(item.ResolvedAt is null ? "" : "  (resolved)")}");
            count++;
        }

        terminal.Out.WriteLine($"{count} diagnostics.");
    }

    private static async Task<int> MarkAsync(
        string key, DateTimeOffset? at, IReadOnlyCollection<ReviewItem> items, ReviewMarks marks, Terminal terminal, CancellationToken cancel)
    {
        var known = items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        if (!known.Contains(key))
        {
            terminal.Say($"policyportal: there is no diagnostic {key}.");
            return ExitCode.Data;
        }

        await marks.SetAsync([key], at, known, cancel);
        return ExitCode.Success;
    }
}
