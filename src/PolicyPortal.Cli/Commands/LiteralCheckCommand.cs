using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal check --literal N</c>: asks the index N questions of quoted texts and compares each answer with a scan of the library.</summary>
internal static class LiteralCheckCommand
{
    private const int MostShown = 20;

    public static async Task<int> RunAsync(string data, int questions, int seed, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
        using var library = FileLibrary.Open(data);
        using var engine = openEngine(data);
        var passages = new List<LiteralPassage>();
        foreach (var entry in library.Catalogue.Entries)
        {
            if (await library.FindAsync(entry.Id, cancel) is { } document)
            {
                passages.AddRange(LiteralPassage.Of(document));
            }
        }

        if (passages.Count == 0)
        {
            terminal.Out.WriteLine("The library is empty: nothing was asked.");
            return ExitCode.Data;
        }

        var report = LiteralCheck.Run(engine.Index, passages, questions, seed, cancel);
        foreach (var failure in report.Failures.Take(MostShown))
        {
            terminal.Out.WriteLine($"{failure.Query.ReplaceLineEndings(" ")}: {failure.Total} found ({failure.Mode}), {failure.Expected} are there.");
        }

        terminal.Out.WriteLine(
            $"{report.Questions} questions (seed {seed}) over {passages.Count} passages: {report.Questions - report.Failures.Length} answered exactly as a scan does, "
            + $"{report.Failures.Length} not. {report.Found} passages found, {report.Empty} questions with none.");
        return report.Failures.IsEmpty ? ExitCode.Success : ExitCode.Data;
    }
}
