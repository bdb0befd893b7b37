using System.Collections.Immutable;
using CsCheck;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Core.Suggestions;
using PolicyPortal.Core.Terms;
using PolicyPortal.Tests.Contracts;
using Xunit;

namespace PolicyPortal.Tests.Suggestions;

public sealed class SuggestionIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PhraseMarks _marks;
    private readonly Catalogue _catalogue = new(new[]
    {
        SampleDocuments.Of("aaaaaaaa", "中华人民共和国劳动合同法").With(issuedOn: "2012-12-28"),
        SampleDocuments.Of("bbbbbbbb", "教育部关于做好2024届全国普通高校毕业生就业创业工作的通知").With(number: "教就业〔2023〕4号", authorities: "教育部"),
        SampleDocuments.Of("cccccccc", "重庆市长江防护林体系管理条例").With(authorities: "重庆市人民代表大会常务委员会"),
    }.Select(CatalogueEntries.Of));

    private readonly TermList _terms = new(
        "",
        [new("高质量发展", 90, 30, 0.8f, 2), new("高质量充分就业", 40, 20, 0.7f, 2), new("就业服务", 40, 20, 0.7f, 2)],
        [new("劳动合同的订立", DocumentId.Parse("aaaaaaaa"), Anchor.Parse("ch-2"), 1), new("附则", DocumentId.Parse("aaaaaaaa"), Anchor.Parse("ch-8"), 9)]);

    public SuggestionIndexTests() => _marks = PhraseMarks.Open(_folder.Path);

    [Theory]
    [InlineData("高质", "高质量发展")]
    [InlineData("高質", "高质量发展")]
    [InlineData("gaozhiliang", "高质量发展")]
    [InlineData("gzlfz", "高质量发展")]
    [InlineData("gaozl", "高质量发展")]
    [InlineData("gao质liang", "高质量发展")]
    [InlineData("GaoZhiLiangFaZ", "高质量发展")]
    [InlineData("劳动合同", "中华人民共和国劳动合同法")]
    [InlineData("ldht", "中华人民共和国劳动合同法")]
    [InlineData("教就业[2023]", "教就业〔2023〕4号")]
    [InlineData("2023", "教就业〔2023〕4号")]
    [InlineData("jjy2023", "教就业〔2023〕4号")]
    [InlineData("jiaoyu", "教育部")]
    [InlineData("劳动合同的", "劳动合同的订立")]
    [InlineData("chongqing", "重庆市长江防护林体系管理条例")]
    [InlineData("zhongqing", "重庆市长江防护林体系管理条例")]
    [InlineData("changjiang", "重庆市长江防护林体系管理条例")]
    public void What_begins_so_is_suggested(string typed, string expected) => Assert.Contains(expected, Find(typed).Select(s => s.Text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("“高质")]
    [InlineData("标题:高质")]
    [InlineData("质量发")]
    [InlineData("gzzz")]
    [InlineData("\uD800")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")]
    public void What_begins_nothing_or_is_a_query_suggests_nothing(string typed) => Assert.Empty(Find(typed));

    [Fact]
    public void The_part_that_was_typed_is_told()
    {
        var suggestion = Assert.Single(Find("gzlf"));
        Assert.Equal("高质量发", suggestion.Hit.Of(suggestion.Text));
        var number = Assert.Single(Find("教就业2023"));
        Assert.Equal("教就业〔2023", number.Hit.Of(number.Text));
    }

    [Fact]
    public async Task Rejected_phrases_are_not_suggested_and_accepted_ones_come_first()
    {
        Assert.Equal("高质量发展", Find("高质量")[0].Text);
        await _marks.SetAsync(["高质量发展"], PhraseState.Rejected, TestContext.Current.CancellationToken);
        Assert.Equal(["高质量充分就业"], Find("高质量").Select(s => s.Text));
        await _marks.SetAsync(["高质量发展"], PhraseState.Open, TestContext.Current.CancellationToken);
        await _marks.SetAsync(["高质量充分就业"], PhraseState.Accepted, TestContext.Current.CancellationToken);
        Assert.Equal("高质量充分就业", Find("高质量")[0].Text);
    }

    [Fact]
    public void A_heading_of_several_documents_leads_to_none_of_them()
    {
        var several = Assert.Single(Find("附则"));
        Assert.Null(several.Document);
        Assert.Equal(9, several.Count);
        Assert.Equal("ch-2", Assert.Single(Find("ldhtddl")).Anchor.Value);
    }

    [Fact]
    public void Every_beginning_of_every_reading_finds_its_phrase()
    {
        var index = Index();
        Gen.Int[0, _terms.Phrases.Length - 1].Select(i => _terms.Phrases[i].Text).SelectMany(phrase => Gen.Int[0, 2].Array[phrase.Length].SelectMany(ways => Gen.Int[1, phrase.Length].Select(length =>
            (Phrase: phrase, Typed: string.Concat(phrase[..length].Select((c, i) => ways[i] switch { 0 => c.ToString(), 1 => Pinyin.UsualOf(c)!, _ => Pinyin.UsualOf(c)![..1] }))))))
            .Sample(sample => Assert.Contains(sample.Phrase, index.Find(sample.Typed, SuggestionIndex.MaxSize).Select(s => s.Text)));
    }

    [Fact]
    public void Any_text_is_answered() =>
        Gen.String.Sample(typed => Assert.All(Index().Find(typed, 8), s => Assert.InRange(s.Hit.End, s.Hit.Start + 1, s.Text.Length)));

    public void Dispose()
    {
        _marks.Dispose();
        _folder.Dispose();
    }

    private ImmutableArray<Suggestion> Find(string typed) => Index().Find(typed, 8);

    private SuggestionIndex Index() => SuggestionIndex.Of(_catalogue, _terms, _marks, new IcuSegmenter());
}
