using System.CommandLine;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using Spectre.Console;

namespace PolicyPortal.Cli.Commands;

/// <summary><c>policyportal search QUERY</c>: documents and their best passages, as on the search page.</summary>
internal static class SearchCommand
{
    public static Command Create(Terminal terminal, Func<string, Engine> openEngine)
    {
        var query = new Argument<string[]>("QUERY") { Description = "Words, \"phrases\", -not, 标题:…, 年:2023..2024; as on the search page.", Arity = ArgumentArity.ZeroOrMore };
        var size = new Option<int>("--size") { Description = $"How many documents, 1 to {SearchRequest.MaxSize}.", DefaultValueFactory = _ => 10 };
        size.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number is < 1 or > SearchRequest.MaxSize)
            {
                result.AddError($"--size is a number from 1 to {SearchRequest.MaxSize}.");
            }
        });
        var data = CommandLine.DataOption();
        var table = new Option<string?>("--table") { Description = "Instead, shows for each line of a file what is found beside plain search by pairs of characters and by words.", HelpName = "FILE" };
        var command = new Command("search", "Searches the library.") { query, data, size, table };
        command.Validators.Add(given =>
        {
            if ((given.GetValue(query)?.Length > 0) == (given.GetValue(table) is not null))
            {
                given.AddError("search takes a QUERY, or --table with a file of queries.");
            }
        });
        command.SetAction((parsed, cancel) =>
        {
            var folder = parsed.GetRequiredValue(data);
            CommandLine.RequireData(folder);
            return parsed.GetValue(table) is { } file
                ? SideBySide.RunAsync(file, folder, terminal, openEngine, cancel)
                : Task.FromResult(Run(string.Join(' ', parsed.GetRequiredValue(query)), parsed.GetRequiredValue(size), folder, terminal, openEngine, cancel));
        });
        return command;
    }

    private static int Run(string text, int size, string data, Terminal terminal, Func<string, Engine> openEngine, CancellationToken cancel)
    {
        using var engine = openEngine(data);
        var query = QueryParser.Parse(text);
        foreach (var hint in query.Hints)
        {
            terminal.Say($"policyportal: {hint}");
        }

        var answer = engine.Index.SearchDocuments(new SearchRequest { Query = query, Size = size }, cancel);
        var console = terminal.Answers();
        foreach (var hit in answer.Hits)
        {
            console.MarkupLine($"[bold]{Title(hit.Metadata)}[/] {Markup.Escape(hit.Id.Value)} {hit.Metadata.IssuedOn:yyyy-MM-dd}");
            foreach (var passage in hit.Passages)
            {
                console.MarkupLine($"  [dim]#{Markup.Escape(passage.Passage.Anchor.Value)}[/] {Marked(passage.Snippet)}");
            }
        }

        console.MarkupLine($"[dim]{answer.Documents} documents, {answer.Passages} passages, {answer.Took.TotalMilliseconds:0} ms.[/]");
        return ExitCode.Success;
    }

    private static string Title(DocumentMetadata metadata) => Markup.Escape(metadata.TitleIsSupplied ? $"［{metadata.Title}］" : metadata.Title);

    private static string Marked(Snippet snippet) =>
        (snippet.CutBefore ? "…" : "")
        + string.Concat(snippet.Pieces().Select(piece => piece.IsHit ? $"[bold yellow]{Markup.Escape(piece.Text)}[/]" : Markup.Escape(piece.Text))).Replace('\n', ' ')
        + (snippet.CutAfter ? "…" : "");
}
