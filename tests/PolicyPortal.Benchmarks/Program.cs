using PolicyPortal.Benchmarks;
using Spectre.Console;

if (args is ["search", var data, var queries] && Directory.Exists(data) && File.Exists(queries))
{
    AnsiConsole.Write(SearchRounds.Measure(data, queries));
    return 0;
}

if (args is ["reading", var library] && Directory.Exists(library))
{
    AnsiConsole.Write(await ReadingRounds.MeasureAsync(library));
    return 0;
}

if (args is ["--help" or "-h"] or { Length: > 1 })
{
    AnsiConsole.WriteLine("usage: PolicyPortal.Benchmarks [FOLDER]             measures on the sources in FOLDER, or on the seeds");
    AnsiConsole.WriteLine("       PolicyPortal.Benchmarks search DATA QUERIES   measures searches for the lines of a file, in a portal's data folder");
    AnsiConsole.WriteLine("       PolicyPortal.Benchmarks reading DATA          measures references, a large comparison and phrases over the years, in a portal's data folder");
    return args.Length > 1 ? 2 : 0;
}

var folder = args is [var given] ? given : Corpus.FindSeeds();
if (folder is null || !Directory.Exists(folder))
{
    AnsiConsole.WriteLine($"No such folder: {folder ?? "seeds"}.");
    return 1;
}

var corpus = Corpus.Read(folder);
if (corpus.Characters == 0)
{
    AnsiConsole.WriteLine($"No text in {folder}.");
    return 1;
}

AnsiConsole.Write(Stages.Measure(corpus));
return 0;
