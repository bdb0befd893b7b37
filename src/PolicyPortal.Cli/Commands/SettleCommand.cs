using System.CommandLine;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal settle ID…</c>: lets edits in the library stand over what their sources have changed since.</summary>
internal static class SettleCommand
{
    public static Command Create(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "Documents whose source and file have both changed.", Arity = ArgumentArity.OneOrMore };
        var data = CommandLine.DataOption();
        var command = new Command("settle", "Lets hand edits stand over what their source has changed since; the conflict is no longer reported.") { ids, data };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(ids), parsed.GetRequiredValue(data), terminal, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] ids, string data, Terminal terminal, CancellationToken cancel)
    {
        CommandLine.RequireData(data);
        var ledger = SourceLedger.Open(data);
        var unknown = ids.Where(id => !DocumentId.TryParse(id, null, out var known) || !ledger.Settle(known)).ToList();
        await ledger.SaveAsync(cancel);
        unknown.ForEach(id => terminal.Say($"policyportal: {id} has no conflict to settle."));
        terminal.Out.WriteLine($"{ids.Length - unknown.Count} conflicts settled.");
        return unknown.Count == 0 ? ExitCode.Success : ExitCode.Data;
    }
}
