using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Parsing;
using PolicyPortal.Core.Splitting;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Benchmarks;

/// <summary>The stages of <see cref="Core.PolicyParser"/>, each on what the one before it gave.</summary>
internal static class ParsingStages
{
    /// <param name="add">Is told of each stage how long it took.</param>
    /// <returns>The documents of the corpus, each once.</returns>
    public static PolicyDocument[] Measure(Corpus corpus, int rounds, Action<string, (TimeSpan Wall, TimeSpan Cpu)> add)
    {
        add("decode", Stopwatch.Best(rounds, () =>
        {
            foreach (var raw in corpus.Raw)
            {
                SourceDecoder.Decode(raw.File.Name, raw.Bytes);
            }
        }));

        var sources = corpus.Sources;
        var printed = new IReadOnlyList<PrintedLine>[sources.Length];
        add("lines and furniture", Stopwatch.Best(rounds, () => Each(sources.Length, i =>
        {
            var lines = TextTables.Mark(sources[i], PrintedLines.Of(sources[i], out _));
            var furniture = PageFurniture.In(lines);
            printed[i] = PageBreaks.Carry(Footnotes.WithoutMarks(lines, furniture), furniture);
        })));

        var paragraphs = new ImmutableArray<PrintedParagraph>[sources.Length];
        add("layout and unwrap", Stopwatch.Best(rounds, () => Each(sources.Length, i =>
            paragraphs[i] = Unwrapper.Join(printed[i], Layout.Of(sources[i], printed[i])))));

        var ranges = new Range[sources.Length][];
        add("split", Stopwatch.Best(rounds, () => Each(sources.Length, i => ranges[i] = [.. GivenBoundaries.Apply(DocumentSplitter.Split(paragraphs[i]), paragraphs[i], default, []).Ranges])));

        PolicyDocument[] documents = [];
        add("structure and metadata", Stopwatch.Best(rounds, () => documents = [.. Enumerable.Range(0, sources.Length)
            .SelectMany(i => ranges[i].Select(range => DocumentParser.Finish(DocumentParser.Draft(paragraphs[i][range], sources[i].Text), sources[i], new([], null), ranges[i].Length == 1, [])))
            .DistinctBy(d => d.Id)]));
        return documents;
    }

    private static void Each(int count, Action<int> work)
    {
        for (var i = 0; i < count; i++)
        {
            work(i);
        }
    }
}
