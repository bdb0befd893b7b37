using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Tests.Contracts;

namespace PolicyPortal.Tests.Lucene;

public sealed class LuceneSearchIndexTests : SearchIndexContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyportal-index-").FullName;
    private readonly LuceneEngine _engine;

    public LuceneSearchIndexTests() => _engine = LuceneEngine.Open(_folder, new IcuSegmenter());

    protected override ISearchIndex Index => _engine;

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    protected override IIndexBuilder OpenBuilder() => _engine.OpenBuilder();
}
