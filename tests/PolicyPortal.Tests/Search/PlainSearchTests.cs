using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search;

public class PlainSearchTests
{
    private static readonly string[] Texts = ["产品和服务的质量", "穿和服的人", "大学生就业", "大学在学习"];

    [Fact]
    public void Pairs_find_across_the_borders_of_words_and_words_do_not()
    {
        Assert.Equal(2, PlainSearch.ByPairs(Texts).Ask("和服").Found);
        Assert.Equal(new PlainAnswer(1, 1), PlainSearch.ByWords(Texts, new IcuSegmenter()).Ask("和服"));
    }

    [Fact]
    public void Where_no_text_has_all_tokens_the_best_that_has_any_is_named() =>
        Assert.Equal(new PlainAnswer(0, 2), PlainSearch.ByPairs(Texts).Ask("大学生创业"));

    [Theory]
    [InlineData("")]
    [InlineData("法")]
    [InlineData("，。")]
    public void Pairs_know_nothing_of_what_makes_no_pair(string query) => Assert.Equal(new PlainAnswer(0, null), PlainSearch.ByPairs(Texts).Ask(query));
}
