using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class ContentsEntryTests
{
    [Fact]
    public void Clauses_are_told_one_by_one_where_there_are_few() =>
        Assert.Equal(400, ContentsEntry.Of(Articles(400)).Length);

    [Fact]
    public void Thousands_of_clauses_are_told_in_runs_that_lose_no_hit()
    {
        ImmutableArray<int> hits = [.. Enumerable.Range(0, 5003).Select(i => i % 7 == 0 ? 1 : 0)];
        var contents = ContentsEntry.Of(Articles(5003), hits);
        Assert.Equal(51, contents.Length);
        Assert.Equal(("art-101", "第101条至第200条"), (contents[1].Anchor.Value, contents[1].Text));
        Assert.Equal("第5001条至第5003条", contents[^1].Text);
        Assert.Equal(hits.Sum(), contents.Sum(entry => entry.Hits));
    }

    [Fact]
    public void Outer_headings_stay_and_take_the_hits_of_the_inner_ones()
    {
        var paragraphs = Enumerable.Range(1, 500).SelectMany(n => n % 50 == 1 ? new[] { Heading($"第{n}章", $"ch-{n}", 1), Heading($"第{n}节", $"sec-{n}", 2) } : [Heading($"第{n}节", $"sec-{n}", 2)]).ToImmutableArray();
        var contents = ContentsEntry.Of(paragraphs, [.. paragraphs.Select(_ => 1)]);
        Assert.Equal(10, contents.Length);
        Assert.All(contents, entry => Assert.Equal((0, 51), (entry.Children.Length, entry.Hits)));
    }

    private static ImmutableArray<Paragraph> Articles(int count) =>
        [.. Enumerable.Range(1, count).Select(n => Sample.Paragraph(ParagraphRole.Clause, $"第{n}条 加强领导。", $"art-{n}", 1, ordinal: new(OrdinalStyle.Article, n, 0, $"第{n}条")))];

    private static Paragraph Heading(string text, string anchor, int level) => Sample.Paragraph(ParagraphRole.Heading, text, anchor, level);
}
