using System.Globalization;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using Spectre.Console;

namespace PolicyPortal.Benchmarks;

/// <summary>Searches for every line of a file, over and over, in the index of a data folder: what the engine alone takes, on one thread.</summary>
internal static class SearchRounds
{
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(6);

    /// <param name="data">The portal's data folder.</param>
    /// <param name="queries">A query a line; where a line has tabs, what is behind the last.</param>
    public static Table Measure(string data, string queries)
    {
        using var engine = LuceneEngine.Open(Path.Combine(data, "index"), new IcuSegmenter());
        var requests = File.ReadLines(queries).Select(line => new SearchRequest { Query = QueryParser.Parse(line.Split('\t')[^1]) }).ToList();
        var table = new Table().Title(string.Create(
            CultureInfo.InvariantCulture, $"{engine.Status.Documents:N0} documents, {engine.Status.Passages:N0} passages, {requests.Count} queries"));
        table.AddColumns("by", "searches a second", "CPU ms a search", "median ms", "99th percentile ms", "KB allocated a search");
        Add(table, "documents", requests, request => engine.SearchDocuments(request));
        Add(table, "passages", requests, request => engine.SearchPassages(request));
        return table;
    }

    private static void Add(Table table, string by, List<SearchRequest> requests, Action<SearchRequest> search)
    {
        Run(requests, search, Warming);
        var cpu = Environment.CpuUsage.TotalTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var (wall, took) = Run(requests, search, Measuring);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        took.Sort();
        table.AddRow(
            by,
            Shown(took.Count / wall.TotalSeconds, "N0"),
            Shown(cpu.TotalMilliseconds / took.Count),
            Shown(took[took.Count / 2].TotalMilliseconds),
            Shown(took[took.Count * 99 / 100].TotalMilliseconds),
            Shown(allocated / 1024.0 / took.Count, "N0"));
    }

    // Whole rounds only: each query as often as the others.
    private static (TimeSpan Wall, List<TimeSpan> Took) Run(List<SearchRequest> requests, Action<SearchRequest> search, TimeSpan time)
    {
        var took = new List<TimeSpan>();
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        do
        {
            foreach (var request in requests)
            {
                var asked = System.Diagnostics.Stopwatch.GetTimestamp();
                search(request);
                took.Add(System.Diagnostics.Stopwatch.GetElapsedTime(asked));
            }
        }
        while (System.Diagnostics.Stopwatch.GetElapsedTime(started) < time);
        return (System.Diagnostics.Stopwatch.GetElapsedTime(started), took);
    }

    private static string Shown(double number, string format = "N3") => number.ToString(format, CultureInfo.InvariantCulture);
}
