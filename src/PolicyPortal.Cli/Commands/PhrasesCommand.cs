using System.CommandLine;
using System.Globalization;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Terms;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal phrases</c>: the library's phrases, found by counting, for people to accept or reject.</summary>
internal static class PhrasesCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = CommandLine.DataOption();
        var contains = new Option<string?>("--contains") { Description = "Only phrases with this in them.", HelpName = "TEXT" };
        var most = new Option<int>("--limit") { Description = "How many to list, best first.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var all = new Option<bool>("--all") { Description = "Those that were rejected, too." };
        var accept = new Option<string?>("--accept") { Description = "Marks a phrase as one: it comes before others.", HelpName = "PHRASE" };
        var reject = new Option<string?>("--reject") { Description = "Marks a phrase as none: it is never suggested.", HelpName = "PHRASE" };
        var reopen = new Option<string?>("--reopen") { Description = "Takes the mark away again.", HelpName = "PHRASE" };
        var command = new Command("phrases", "Lists the phrases of the library that were found by counting.") { data, contains, most, all, accept, reject, reopen };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = parsed.GetRequiredValue(data);
            CommandLine.RequireData(folder);
            using var marks = PhraseMarks.Open(folder);
            (string? Phrase, PhraseState State)[] decisions =
            [
                (parsed.GetValue(accept), PhraseState.Accepted), (parsed.GetValue(reject), PhraseState.Rejected), (parsed.GetValue(reopen), PhraseState.Open),
            ];
            if (Array.Find(decisions, d => d.Phrase is not null) is { Phrase: { } phrase, State: var state })
            {
                await marks.SetAsync([phrase], state, cancel);
                return ExitCode.Success;
            }

            using var library = FileLibrary.Open(folder);
            var terms = await TermSurvey.RunAsync(library, folder, cancel: cancel);
            List(terms.Phrases
                .Where(p => (parsed.GetValue(all) || marks.Of(p.Text) is not PhraseState.Rejected) && p.Text.Contains(parsed.GetValue(contains) ?? "", StringComparison.Ordinal))
                .Take(parsed.GetValue(most)), marks, terms, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static void List(IEnumerable<Phrase> phrases, PhraseMarks marks, TermList terms, Terminal terminal)
    {
        foreach (var phrase in phrases)
        {
            var mark = marks.Of(phrase.Text) switch { PhraseState.Accepted => "  (accepted)", PhraseState.Rejected => "  (rejected)", _ => "" };
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{phrase.Text}  {phrase.Documents} documents, {phrase.Count} times, cohesion {phrase.Cohesion:0.00}, freedom {phrase.Freedom:0.00}{mark}"));
        }

        terminal.Out.WriteLine($"{terms.Phrases.Length} phrases.");
    }
}
