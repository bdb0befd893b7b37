using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Tests.Contracts;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public sealed class VocabularyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LuceneEngine _engine;

    public VocabularyTests()
    {
        _engine = LuceneEngine.Open(_folder.Path, new IcuSegmenter());
        Put(Parsed.Seed.Documents);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void It_knows_what_a_scan_knows()
    {
        var texts = Parsed.Seed.Documents.SelectMany(d => Passage.Of(d)).Select(p => NormalizedText.Fold(p.Text)).ToList();
        Assert.Equal(
            texts.Where(t => t.Length > 1).SelectMany(t => t).Where(c => !char.IsSurrogate(c)).Distinct().Order(),
            _engine.Pairs.Characters.Order());
        Assert.Equal(
            texts.SelectMany(t => t.Zip(t.Skip(1))).Where(p => p.First == '就').Select(p => p.Second).Distinct().Order(),
            _engine.Pairs.Following('就').ToArray().Order());
        foreach (var text in new[] { "就业", "业", "高质量发展", "访企拓岗", "高质量发站", "" })
        {
            Assert.Equal(text.Length == 0 ? 0 : texts.Count(t => t.Contains(text, StringComparison.Ordinal)), _engine.Count(text));
        }

        Assert.True(_engine.Pairs.Holds('就', '业'));
        Assert.False(_engine.Pairs.Holds('业', '龘'));
    }

    [Fact]
    public void What_was_taken_out_counts_no_more()
    {
        Put([SampleDocuments.Of("vocab000", "样", "龘龘之文")]);
        Assert.Equal(1, _engine.Count("龘龘"));
        using (var builder = _engine.OpenBuilder())
        {
            builder.Remove(DocumentId.Parse("vocab000"));
            builder.Commit();
        }

        Assert.Equal(0, _engine.Count("龘龘"));
    }

    private void Put(IEnumerable<PolicyDocument> documents)
    {
        using var builder = _engine.OpenBuilder();
        foreach (var document in documents)
        {
            builder.Put(document, "1");
        }

        builder.Commit();
    }
}
