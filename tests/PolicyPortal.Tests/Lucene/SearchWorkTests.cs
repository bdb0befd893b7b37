using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Lucene;
using PolicyPortal.Lucene.Memory;
using PolicyPortal.Lucene.Searching;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Lucene;

/// <summary>No query is slow: what a search looks at is counted, and bounded whatever is typed.</summary>
public sealed class SearchWorkTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyportal-work-").FullName;
    private readonly IndexFolder _index;
    private readonly IndexSnapshot _snapshot;
    private readonly IcuSegmenter _segmenter = new();

    public SearchWorkTests()
    {
        using (var engine = LuceneEngine.Open(_folder, _segmenter))
        using (var builder = engine.OpenBuilder())
        {
            foreach (var document in Parsed.Seed.Documents)
            {
                builder.Put(document, "1");
            }

            builder.Commit();
        }

        _index = new IndexFolder(_folder, _segmenter.Name);
        _snapshot = _index.Open(out _)!;
    }

    public static TheoryData<string, string> Floods { get; } = new()
    {
        { "ten thousand characters of the library", Parsed.Seed.Source.Text[..10_000] },
        { "OR between frequent words", string.Join(" OR ", Enumerable.Repeat("发展 经济 中国 就业 工作 高校 建设 人民", 400)) },
        { "five hundred words of one character", string.Join(' ', Parsed.Seed.Source.Text.Where(char.IsLetter).Distinct().Take(500)) },
        { "quoted texts", string.Concat(Enumerable.Repeat("\"高质量发展\"\"就业工作\"\"毕业生\"", 500)) },
        { "wildcards", new string('*', 5_000) + new string('?', 5_000) },
    };

    public void Dispose()
    {
        _snapshot.Release();
        _index.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_costs_no_more_than_its_first_five_hundred_characters_can(string what, string query)
    {
        // Of each character the character, its pair and its word, in the text and in the headings, and the texts it is looked up in.
        var most = 8L * QueryParser.MaxLength * _snapshot.Passages;
        Assert.True(WorkOf(query) <= most, $"{what}: {WorkOf(query)} of at most {most}");
    }

    [Fact]
    public void What_is_typed_again_and_again_is_looked_for_once()
    {
        var once = WorkOf("就业工作 发展");
        Assert.True(once > 0);
        Assert.Equal(once, WorkOf(string.Concat(Enumerable.Repeat("就业工作 发展 ", 40))));
    }

    [Theory]
    [InlineData("毕业生的档案怎么转到外省的人才服务机构去呢")]
    [InlineData("发展经济是不是要先把高校的毕业生都留下来")]
    [InlineData("毕业生鞍")]
    public void What_is_near_is_found_without_looking_at_what_shares_too_little(string question)
    {
        using var finding = Finding.Of(_snapshot, _segmenter, QueryParser.Parse(question), null, TestContext.Current.CancellationToken)!;
        var all = _snapshot.Searchable.Select(segment => segment.Passages).ToArray();
        using var pool = new SearchPool();
        var whole = new Matches(_snapshot, all, new PassageSet?[all.Length], pool);
        Ranking.Of(_snapshot, [SearchTokens.Of(question, _segmenter)], []).ScoreNear(_snapshot, whole, [.. all], pool, TestContext.Current.CancellationToken);

        Assert.Equal(MatchMode.Near, finding.Mode);
        Assert.NotEqual(0, whole.Count);
        Assert.Equal(whole.Count, finding.Matches.Count);
        for (var segment = 0; segment < all.Length; segment++)
        {
            Assert.Equal(whole.Passages[whole.InSegment(segment)].ToArray(), finding.Matches.Passages[finding.Matches.InSegment(segment)].ToArray());
            Assert.Equal(whole.Scores[whole.InSegment(segment)].ToArray(), finding.Matches.Scores[finding.Matches.InSegment(segment)].ToArray());
        }
    }

    private long WorkOf(string query)
    {
        using var finding = Finding.Of(_snapshot, _segmenter, QueryParser.Parse(query), null, TestContext.Current.CancellationToken);
        return finding?.Work ?? 0;
    }
}
