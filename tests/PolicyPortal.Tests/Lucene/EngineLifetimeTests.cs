using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public class EngineLifetimeTests
{
    [Fact]
    public void An_engine_that_is_disposed_twice_has_been_disposed_once()
    {
        var folder = Directory.CreateTempSubdirectory("policyportal-engine-");
        try
        {
            var engine = LuceneEngine.Open(folder.FullName, new IcuSegmenter());
            using (var builder = engine.OpenBuilder())
            {
                builder.Commit();
            }

            // As a container does that made it for two services.
            engine.Dispose();
            engine.Dispose();
            Assert.Equal(new IndexStatus(0, 0, null), engine.Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_is_put_in_by_and_by_does_not_stay_scattered_and_a_small_change_writes_little()
    {
        using var folder = new TemporaryFolder();
        var documents = Parsed.Seed.Documents.OrderByDescending(document => document.Paragraphs.Length).ToList();
        using var engine = LuceneEngine.Open(folder.Path, new IcuSegmenter());
        documents.ForEach(document => Put(engine, document));
        var before = SegmentsIn(folder.Path);
        Assert.InRange(before.Count, 1, 2);

        Put(engine, documents[^1]);
        var after = SegmentsIn(folder.Path);
        Assert.InRange(after.Count, 2, 3);
        Assert.NotEmpty(before.Intersect(after));
    }

    private static void Put(LuceneEngine engine, PolicyDocument document)
    {
        using var builder = engine.OpenBuilder();
        builder.Put(document, "1");
        builder.Commit();
    }

    private static List<string?> SegmentsIn(string folder) => [.. Directory.EnumerateFiles(folder, "*.si").Select(Path.GetFileName)];
}
