using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
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
}
