using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Lucene.Searching;
using PolicyPortal.Tests.Contracts;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

/// <summary>A text is found in the passages where a scan finds it, wherever its pairs stand else.</summary>
public sealed class PhraseFinderTests : IDisposable
{
    // Places of pairs are known up to the 255th character: what stands about there must be looked at.
    private static readonly string Before = string.Concat(Enumerable.Range(0x5000, 254).Select(c => (char)c));

    private static readonly string[] Passages =
    [
        "国务院主管部门会同有关部门，有关主管部门。",
        "部门主管应当报主管机关，主管的部门。",
        $"{Before[..250]}主管部门应当备案",
        $"{Before[..252]}主管部门应当备案",
        $"{Before}主管{Before[..40]}管部门和主管部门",
        $"{Before}主管{Before[..40]}管部门",
        $"{Before[1..]}主管部{Before[..40]}部门主管",
        $"部门{Before}{Before}主管部门",
        "哈哈哈哈哈，哈哈；哈哈哈。",
        "𠮷野𠮷野家，𠮷𠮷野家𠮷。",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly IndexFolder _index;
    private readonly IndexSnapshot _snapshot;

    public PhraseFinderTests()
    {
        var segmenter = new IcuSegmenter();
        using (var engine = LuceneEngine.Open(_folder.Path, segmenter))
        using (var builder = engine.OpenBuilder())
        {
            builder.Put(SampleDocuments.Of("3f9k2m7q", "样本", Passages), "1");
            foreach (var document in Parsed.Seed.Documents)
            {
                builder.Put(document, "1");
            }

            builder.Commit();
        }

        _index = new IndexFolder(_folder.Path, segmenter.Name);
        _snapshot = _index.Open(out _)!;
    }

    public void Dispose()
    {
        _snapshot.Release();
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Every_stretch_of_the_passages_is_found_where_a_scan_finds_it()
    {
        var texts = Passages.Select(NormalizedText.Fold).Append("主管部门应当备案主管").ToList();
        var stretches = texts.SelectMany(text => Enumerable.Range(3, 10).SelectMany(length => Stretches(text, length))).Distinct().ToList();
        Assert.True(stretches.Count > 1_000);
        foreach (var segment in _snapshot.Searchable)
        {
            Assert.All(stretches, text => AssertFound(segment.Memory, text));
        }
    }

    private static void AssertFound(SegmentMemory memory, string text)
    {
        var (found, asWords) = new PhraseFinder(memory).Find(text);
        var numbers = Enumerable.Range(0, memory.Size).ToList();
        Assert.Equal(numbers.Where(number => memory.Normalized(number).IndexOf(text) >= 0), numbers.Where(found.Holds));
        Assert.Equal(numbers.Where(number => memory.Look(number, text, 0) is Holding.AsWords), numbers.Where(asWords!.Holds));
    }

    // Of whole characters.
    private static IEnumerable<string> Stretches(string text, int length)
    {
        var characters = text.EnumerateRunes().ToList();
        return Enumerable.Range(0, Math.Max(0, characters.Count - length + 1)).Select(from => string.Concat(characters.Skip(from).Take(length)));
    }
}
