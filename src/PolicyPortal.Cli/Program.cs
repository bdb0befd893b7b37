using PolicyPortal.Cli;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;

return await CommandLine.RunAsync(args, Terminal.OfProcess(), dataFolder =>
{
    var engine = LuceneEngine.Open(Path.Combine(dataFolder, "index"), new IcuSegmenter());
    return new Engine(engine, engine.OpenBuilder, engine);
});
