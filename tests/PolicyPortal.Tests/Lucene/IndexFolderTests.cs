using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Tests.Contracts;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

public sealed class IndexFolderTests : IDisposable
{
    private static readonly PolicyDocument Jobs = SampleDocuments.Of("sample001", "就业通知", "稳就业。");

    private readonly string _folder = Directory.CreateTempSubdirectory("policyportal-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_committed_is_there_at_the_next_start()
    {
        Fill(Jobs);
        using var engine = Open();
        Assert.Equal(new IndexStatus(1, 1, null), engine.Status);
        Assert.Equal(1, Find(engine));
    }

    [Fact]
    public void A_builder_that_wrote_nothing_leaves_an_index_that_can_be_opened()
    {
        using (var engine = Open())
        {
            engine.OpenBuilder().Dispose();
        }

        using var next = Open();
        Assert.Equal(new IndexStatus(0, 0, null), next.Status);
    }

    [Fact]
    public void A_lock_file_that_a_killed_process_left_is_no_obstacle()
    {
        File.WriteAllText(Path.Combine(_folder, "write.lock"), "");
        Fill(Jobs);
        using var engine = Open();
        Assert.Equal(1, Find(engine));
    }

    [Fact]
    public void A_second_builder_is_told_that_another_is_at_work()
    {
        using var engine = Open();
        using var builder = engine.OpenBuilder();
        Assert.Contains(_folder, Assert.Throws<IOException>(engine.OpenBuilder).Message, StringComparison.Ordinal);
        using var other = Open();
        Assert.Contains(_folder, Assert.Throws<IOException>(other.OpenBuilder).Message, StringComparison.Ordinal);
        builder.Put(Jobs, "1");
        builder.Commit();
        Assert.Equal(1, Find(engine));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        Assert.Contains(file, Assert.Throws<IOException>(() => LuceneEngine.Open(file, new IcuSegmenter())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_file_is_broken_the_index_says_so_and_can_be_built_anew()
    {
        using (var engine = Open())
        using (var builder = engine.OpenBuilder())
        {
            foreach (var document in Parsed.Seed.Documents)
            {
                builder.Put(document, "1");
            }

            builder.Commit();
        }

        var whole = Directory.GetFiles(_folder).Where(f => Path.GetFileName(f) is not ("write.lock" or "segments.gen")).ToDictionary(f => f, File.ReadAllBytes);
        Assert.NotEmpty(whole);
        foreach (var (file, bytes) in whole)
        {
            var random = new Random(bytes.Length);
            var garbled = bytes.ToArray();
            random.NextBytes(garbled.AsSpan(bytes.Length / 2, Math.Min(100, bytes.Length - (bytes.Length / 2))));
            foreach (var broken in new[] { garbled, bytes[..(bytes.Length / 2)], [] })
            {
                CheckRebuilt(whole, file, broken);
            }

            CheckRebuilt(whole, file, null);
        }
    }

    [Fact]
    public void Words_of_another_segmenter_do_not_fit()
    {
        Fill(Jobs);
        using var engine = LuceneEngine.Open(_folder, new WholeTextSegmenter());
        Assert.Contains("分词器", engine.Status.Problem, StringComparison.Ordinal);
        using (var builder = engine.OpenBuilder())
        {
            Assert.Empty(builder.Fingerprints);
            Assert.NotNull(engine.Status.Problem);
            builder.Put(Jobs, "1");
            builder.Commit();
        }

        Assert.Equal(new IndexStatus(1, 1, null), engine.Status);
        Assert.Equal(1, Find(engine));
    }

    [Fact]
    public void Files_that_are_not_the_indexs_stay()
    {
        List<string> others = [Path.Combine(_folder, "notes.txt"), Path.Combine(_folder, "_readme"), Path.Combine(_folder, "_Notes_1.txt")];
        others.ForEach(file => File.WriteAllText(file, "mine"));
        File.WriteAllText(Path.Combine(_folder, "segments_1"), "broken");
        using (var engine = Open())
        {
            Assert.NotNull(engine.Status.Problem);
        }

        Fill(Jobs);
        Assert.All(others, file => Assert.Equal("mine", File.ReadAllText(file)));
    }

    private void CheckRebuilt(Dictionary<string, byte[]> whole, string file, byte[]? broken)
    {
        foreach (var (name, bytes) in whole)
        {
            File.WriteAllBytes(name, bytes);
        }

        if (broken is null)
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllBytes(file, broken);
        }

        using (var engine = Open())
        {
            Assert.True(engine.Status is { Documents: 0, Problem: not null }, $"{file}, {broken?.Length} bytes: {engine.Status}");
            Assert.Equal(0, Find(engine));
            using var builder = engine.OpenBuilder();
            Assert.Empty(builder.Fingerprints);
            builder.Put(Jobs, "1");
            builder.Commit();
            Assert.Equal(new IndexStatus(1, 1, null), engine.Status);
            Assert.Equal(1, Find(engine));
        }

        Directory.GetFiles(_folder).ToList().ForEach(File.Delete);
    }

    private LuceneEngine Open() => LuceneEngine.Open(_folder, new IcuSegmenter());

    private void Fill(PolicyDocument document)
    {
        using var engine = Open();
        using var builder = engine.OpenBuilder();
        builder.Put(document, "1");
        builder.Commit();
    }

    private static int Find(LuceneEngine engine) =>
        engine.SearchPassages(new SearchRequest { Query = QueryParser.Parse("就业") }, TestContext.Current.CancellationToken).Total;

    private sealed class WholeTextSegmenter : Segmenter
    {
        public override string Name => "WholeText";

        public override IReadOnlyList<TextSpan> Split(string text) => text.Length == 0 ? [] : [new TextSpan(0, text.Length)];
    }
}
