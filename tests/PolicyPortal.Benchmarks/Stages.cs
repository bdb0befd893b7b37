using System.Globalization;
using PolicyPortal.Core;
using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using Spectre.Console;

namespace PolicyPortal.Benchmarks;

/// <summary>Each stage of the data's way on its own, best of several rounds; wall clocks lie on shared machines, so CPU stands beside them.</summary>
internal static class Stages
{
    // Small corpora are measured again until this much text has passed, so that the figures are not those of starting up.
    private const long EnoughCharacters = 2_000_000;
    private const int MostRounds = 40;
    private const int QueryRounds = 20;

    public static Table Measure(Corpus corpus)
    {
        var rounds = (int)Math.Clamp(EnoughCharacters / Math.Max(1, corpus.Characters), 1, MostRounds);
        var segmenter = new IcuSegmenter();
        var table = new Table().Title(string.Create(CultureInfo.InvariantCulture, $"{corpus.Name}: {corpus.Sources.Length} sources, {corpus.Characters:N0} characters"));
        table.AddColumns("stage", "characters a second", "wall ms", "CPU ms");

        var documents = ParsingStages.Measure(corpus, rounds, (stage, took) => Add(table, stage, corpus.Characters, took));
        var folder = Directory.CreateTempSubdirectory("policyportal-benchmark-").FullName;
        try
        {
            Add(table, "library write", corpus.Characters, Stopwatch.Best(Math.Min(rounds, 5), () => Save(folder, documents)));
            Add(table, "reconcile, same text", corpus.Characters, Stopwatch.Best(rounds, () => Reconcile(documents, documents)));
            var damaged = Damaged(corpus);
            Add(table, "reconcile, 2 % damaged", corpus.Characters, Stopwatch.Best(rounds, () => Reconcile(damaged, documents)));
            Add(table, "segment", corpus.Characters, Stopwatch.Best(rounds, () =>
            {
                foreach (var paragraph in documents.SelectMany(d => d.Paragraphs))
                {
                    segmenter.Split(paragraph.Text);
                }
            }));
            var known = KnownNames.Of(documents.Select(d => d.Metadata.Title));
            Add(table, "find references", corpus.Characters, Stopwatch.Best(Math.Min(rounds, 5), () =>
            {
                foreach (var document in documents)
                {
                    ReferenceFinder.Find(document, known);
                }
            }));
            using var engine = LuceneEngine.Open(Path.Combine(folder, "index"), segmenter);
            Add(table, "index (segmenting too)", corpus.Characters, Stopwatch.Best(Math.Min(rounds, 5), () => Index(engine, documents)));
            foreach (var query in Queries(documents))
            {
                var request = new SearchRequest { Query = QueryParser.Parse(query) };
                var asked = Stopwatch.Best(QueryRounds, () => engine.SearchDocuments(request));
                table.AddRow(Markup.Escape($"query {query}"), "", Milliseconds(asked.Wall), Milliseconds(asked.Cpu));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return table;
    }

    // Into a new library each time: nothing is there already.
    private static void Save(string folder, PolicyDocument[] documents)
    {
        using var library = FileLibrary.Open(Path.Combine(folder, Guid.NewGuid().ToString("n")));
        foreach (var document in documents)
        {
            library.SaveAsync(document).AsTask().GetAwaiter().GetResult();
        }
    }

    private static void Reconcile(PolicyDocument[] read, PolicyDocument[] held)
    {
        var predecessors = Reconciler.Predecessors([.. read], held, DocumentText.Digest);
        for (var i = 0; i < read.Length; i++)
        {
            if (predecessors[i] is { } predecessor)
            {
                AnchorKeeper.Keep(read[i], predecessor);
            }
        }
    }

    private static PolicyDocument[] Damaged(Corpus corpus)
    {
        var damage = RehearsedChange.All.First(change => change.Name.Contains("damaged", StringComparison.Ordinal));
        return [.. corpus.Sources.SelectMany(s => PolicyParser.Parse(s with { Text = damage.Make(s.Text, [], new Random(1)).Text }).Documents).DistinctBy(d => d.Id)];
    }

    private static void Index(LuceneEngine engine, PolicyDocument[] documents)
    {
        using var builder = engine.OpenBuilder();
        foreach (var document in documents)
        {
            builder.Put(document, "measured");
        }

        builder.Commit();
    }

    // A common word, a rarer one, two words, a quoted text, and a question: of the corpus itself where it has them.
    private static IEnumerable<string> Queries(PolicyDocument[] documents)
    {
        yield return "法";
        yield return "就业";
        yield return "安全 责任";
        var longest = documents.SelectMany(d => d.Paragraphs).MaxBy(p => p.Text.Length)?.Text ?? "";
        yield return $"\"{longest[..Math.Min(12, longest.Length)]}\"";
        yield return "高校应当怎样帮助就业困难的毕业生找到合适的工作岗位";
    }

    private static void Add(Table table, string stage, long characters, (TimeSpan Wall, TimeSpan Cpu) took) => table.AddRow(
        stage, (characters / Math.Max(took.Wall.TotalSeconds, 1e-9)).ToString("N0", CultureInfo.InvariantCulture), Milliseconds(took.Wall), Milliseconds(took.Cpu));

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N2", CultureInfo.InvariantCulture);
}
