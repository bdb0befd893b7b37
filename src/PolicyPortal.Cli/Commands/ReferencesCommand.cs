using System.CommandLine;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.References;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal references</c>: how many references the library's texts have, how many lead somewhere, and what is missing.</summary>
internal static class ReferencesCommand
{
    private const int UsualWorks = 20;

    public static Command Create(Terminal terminal)
    {
        var data = CommandLine.DataOption();
        var works = new Option<int>("--works") { Description = "How many missing works to list.", HelpName = "N", DefaultValueFactory = _ => UsualWorks };
        var command = new Command("references", "Counts the references in the library's texts and lists the works that are missing.") { data, works };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(data), parsed.GetValue(works), terminal, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string data, int works, Terminal terminal, CancellationToken cancel)
    {
        CommandLine.RequireData(data);
        using var library = FileLibrary.Open(data);
        var graph = await ReferenceReading.UpdateAsync(ReadTexts.None, library, cancel);
        var totals = graph.Totals();
        terminal.Out.WriteLine($"{totals.Documents} documents, {totals.Found} references found, {totals.Resolved} resolved.");
        foreach (var (reason, count) in totals.Unresolved.OrderByDescending(u => u.Value))
        {
            terminal.Out.WriteLine($"{count,8}  {Explain(reason)}");
        }

        foreach (var work in graph.Unresolved().Where(u => u.Document is null && u.Name.Length > 0).Take(Math.Max(0, works)))
        {
            terminal.Out.WriteLine($"{work.Documents,8} documents, {work.References} references: {work.Name}");
        }

        return ExitCode.Success;
    }

    private static string Explain(UnresolvedReason reason) => reason switch
    {
        UnresolvedReason.NoSuchDocument => "to works that the library does not have",
        UnresolvedReason.UndefinedName => "by short names that the text does not define",
        UnresolvedReason.AmbiguousDocument => "to titles that several documents have",
        UnresolvedReason.NoSuchClause => "to clauses that the document does not have",
        _ => "to clauses that the document has more than once",
    };
}
