using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Ingestion;

public class RehearsalTests
{
    private const string Damaged = "2 % of characters damaged";

    [Fact]
    public void Laws_keep_their_anchors()
    {
        var totals = Rehearse([.. Directory.GetFiles(RepositoryFiles.Laws, "*.md")]);

        Assert.All(totals.Values, total => Assert.Equal(30, total.DocumentsFound));
        Assert.All(totals.Where(t => !t.Key.StartsWith(Damaged, StringComparison.Ordinal)), total => Assert.Equal((1, 0), (total.Value.Share, total.Value.Wrong)));
        Assert.InRange(totals[Damaged].Share, 0.98, 1);
        Assert.InRange(totals[Damaged + ", mended"].Share, 0.99, 1);
        Assert.All(totals.Values, total => Assert.Equal((0, 0, total.Deleted), (total.Dead, total.Wrong, total.Noticed)));
    }

    [Fact]
    public void The_seed_keeps_its_anchors()
    {
        var totals = Rehearse([Path.Combine(RepositoryFiles.Seeds, RepositoryFiles.SeedName)]);

        Assert.Equal(1, totals["same text"].Share);
        Assert.Equal((1, 1, 1), (totals["paragraph split"].Share, totals["paragraphs merged"].Share, totals["paragraph deleted"].Share));
        Assert.InRange(totals[Damaged].Share, 0.98, 1);
        Assert.Equal(1, totals[Damaged + ", mended"].Share);
        Assert.All(totals.Values, total => Assert.Equal((0, 0), (total.Dead, total.Wrong)));
    }

    [Fact]
    public void A_rehearsal_can_fail()
    {
        // What it measures is measured by place: a text without anything to tell its paragraphs apart loses anchors when it is damaged.
        var text = string.Concat(Enumerable.Repeat("同意。\n\n", 40)) + string.Concat(Enumerable.Repeat("不同意。\n\n", 40));
        var results = Rehearsal.Run(SourceDecoder.Decode("a.txt", System.Text.Encoding.UTF8.GetBytes(text)).Source!, 3);

        Assert.Contains(results, r => r.Kept < r.Anchors || r.Noticed < r.Deleted);
    }

    [Fact]
    public void A_source_without_text_has_nothing_to_rehearse() => Assert.Empty(Rehearsal.Run(SourceDecoder.Decode("a.txt", []).Source!, 1));

    private static Dictionary<string, RehearsalResult> Rehearse(string[] files) => files.AsParallel()
        .SelectMany(file => Rehearsal.Run(SourceDecoder.Decode(Path.GetFileName(file), File.ReadAllBytes(file)).Source!, 1))
        .GroupBy(result => result.Case).ToDictionary(results => results.Key, results => results.Aggregate((one, other) => one + other));
}
