using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Text;
using Spectre.Console;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal rehearse SOURCE…</c>: takes sources in, changes them, takes them in again, and says how many anchors are kept. Touches nothing.</summary>
internal static class RehearseCommand
{
    public static Command Create(Terminal terminal)
    {
        var sources = new Argument<string[]>("SOURCE") { Description = "Files and folders of sources.", Arity = ArgumentArity.OneOrMore };
        var seed = new Option<int>("--seed") { Description = "The same seed makes the same changes.", DefaultValueFactory = _ => 1 };
        var each = new Option<bool>("--each") { Description = "Name every source in which an anchor was lost." };
        var command = new Command("rehearse", "Changes sources in memory, takes them in again and prints how many anchors are kept. Touches nothing.") { sources, seed, each };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(sources), parsed.GetValue(seed), parsed.GetValue(each), terminal));
        return command;
    }

    private static int Run(string[] paths, int seed, bool each, Terminal terminal)
    {
        var totals = new Dictionary<string, RehearsalResult>();
        foreach (var file in paths.SelectMany(path => SourceFolder.Find(path, "data") ?? throw new IOException($"There is no source {path}.")))
        {
            if (SourceDecoder.Decode(file.Name, SourceFolder.Read(file).Bytes).Source is not { } source)
            {
                terminal.Say($"{file.Name}: cannot be decoded.");
                continue;
            }

            var results = Rehearsal.Run(source, seed);
            foreach (var result in results)
            {
                totals[result.Case] = totals.TryGetValue(result.Case, out var total) ? total + result : result;
            }

            foreach (var result in each ? results.Where(r => r.Kept < r.Anchors || r.Noticed < r.Deleted) : [])
            {
                terminal.Say(Line(file.Name, result));
                result.Lost.ToList().ForEach(lost => terminal.Say($"  {lost}"));
            }
        }

        terminal.Answers().Write(Table([.. totals.Values]));
        return totals.Values.Any(r => r.Wrong > 0) ? ExitCode.Data : ExitCode.Success;
    }

    private static string Line(string name, RehearsalResult r) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}: {r.Case}: {r.Kept} of {r.Anchors} kept, {r.Gone} gone, {r.Dead} dead, {r.Wrong} wrong; {r.DocumentsFound} of {r.Documents} documents");

    private static Table Table(ImmutableArray<RehearsalResult> results)
    {
        var table = new Table();
        table.AddColumns("case", "documents", "found", "anchors", "kept", "share", "by alias", "gone", "dead", "wrong", "deleted", "noticed");
        foreach (var r in results)
        {
            table.AddRow(
                [Markup.Escape(r.Case), .. new[] { r.Documents, r.DocumentsFound, r.Anchors, r.Kept }.Select(Number),
                    r.Share.ToString("P2", CultureInfo.InvariantCulture), .. new[] { r.ByAlias, r.Gone, r.Dead, r.Wrong, r.Deleted, r.Noticed }.Select(Number)]);
        }

        return table;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
