using System.Globalization;
using PolicyPortal.Core;
using PolicyPortal.Core.Comparison;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using Spectre.Console;

namespace PolicyPortal.Benchmarks;

/// <summary>What stands behind the reading room, on the library of a data folder: all references, a large comparison, phrases over the years.</summary>
internal static class ReadingRounds
{
    private const int Clauses = 5_000;
    private const int Rounds = 5;
    private static readonly string[] Phrases = ["改革开放", "就业", "高质量发展", "经济", "的"];

    public static async Task<Table> MeasureAsync(string data)
    {
        using var library = FileLibrary.Open(data);
        var documents = new List<PolicyDocument>();
        foreach (var entry in library.Catalogue.Entries)
        {
            documents.Add(await library.FindAsync(entry.Id) ?? throw new InvalidOperationException($"{entry.Id} is gone."));
        }

        var table = new Table().Title(string.Create(
            CultureInfo.InvariantCulture, $"{documents.Count:N0} documents, {documents.Sum(d => d.Paragraphs.Sum(p => p.Text.Length)):N0} characters"));
        table.AddColumns("work", "wall ms", "CPU ms");
        Add("reading files and references, once", Once(() => ReferenceReading.UpdateAsync(ReadTexts.None, library).GetAwaiter().GetResult()));

        var titles = TitleIndex.Of(library.Catalogue);
        DocumentReferences[] read = [];
        Add("finding references", Once(() => read = [.. documents.Select(d => DocumentReferences.Of(d, "", titles.Known))]));
        Add("resolving references", Stopwatch.Best(Rounds, () => ReferenceGraph.Of(read, titles)));

        var (old, @new) = Versions(documents);
        Add($"comparing {Clauses:N0} clauses, one in ten reworded", Stopwatch.Best(Rounds, () => DocumentComparison.Of(old, @new)));
        using var engine = LuceneEngine.Open(Path.Combine(data, "index"), new IcuSegmenter());
        Add($"{Phrases.Length} phrases over the years", Stopwatch.Best(Rounds, () =>
        {
            foreach (var phrase in Phrases)
            {
                engine.CountByYear(phrase, SearchFilters.None);
            }
        }));
        return table;

        void Add(string work, (TimeSpan Wall, TimeSpan Cpu) took) => table.AddRow(Markup.Escape(work), Milliseconds(took.Wall), Milliseconds(took.Cpu));
    }

    // A law as long as that, made of clauses that the library has, and the same after an amendment: one clause in ten says the half of its words and of the next one's.
    private static (PolicyDocument Old, PolicyDocument New) Versions(List<PolicyDocument> documents)
    {
        var texts = documents.SelectMany(d => d.Paragraphs).Where(p => p.Role is ParagraphRole.Clause && p.TextWithoutLabel.Length > 40)
            .Select(p => p.TextWithoutLabel.Replace('\n', ' ')).Distinct().Take(Clauses + 1).ToArray();
        return (Law(i => texts[i]), Law(i => i % 10 == 0 ? texts[i][..(texts[i].Length / 2)] + texts[i + 1][(texts[i + 1].Length / 2)..] : texts[i]));

        PolicyDocument Law(Func<int, string> text)
        {
            var lines = Enumerable.Range(0, texts.Length - 1).Select(i => $"第{i + 1}条　{text(i)}");
            return PolicyParser.Parse(new Source("law.txt", "中华人民共和国测试法\n\n" + string.Join("\n\n", lines), "UTF-8", "")).Documents[0];
        }
    }

    // What reads files is measured as it happens: the first time.
    private static (TimeSpan Wall, TimeSpan Cpu) Once(Action work)
    {
        var (cpu, start) = (Environment.CpuUsage.TotalTime, System.Diagnostics.Stopwatch.GetTimestamp());
        work();
        return (System.Diagnostics.Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - cpu);
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture);
}
