using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;

namespace PolicyPortal.Cli;

/// <summary>The one place that names the engine.</summary>
internal static class Program
{
    private static Task<int> Main(string[] args) => CommandLine.RunAsync(args, Terminal.OfProcess(), OpenEngine);

    private static Engine OpenEngine(string dataFolder)
    {
        var engine = LuceneEngine.Open(Path.Combine(dataFolder, "index"), new IcuSegmenter());
        return new Engine(engine, engine.OpenBuilder, engine);
    }
}
