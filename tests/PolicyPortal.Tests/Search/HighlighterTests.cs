using CsCheck;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search;

public class HighlighterTests
{
    private static readonly Segmenter Icu = new IcuSegmenter();

    [Theory]
    [InlineData("C919", "Ｃ９１９ 大飞机", "[Ｃ９１９] 大飞机")]
    [InlineData("吉野", "𠮷吉野𠮷", "𠮷[吉野]𠮷")]
    [InlineData("𠮷", "a𠮷b", "a[𠮷]b")]
    [InlineData("經濟", "经济，经 济", "[经济]，[经 济]")]
    [InlineData("2023年", "2023 年和２０２３年", "[2023 年]和[２０２３年]")]
    [InlineData("2", "一㎡地", "一[㎡]地")]
    [InlineData("哈哈", "哈哈哈", "[哈哈哈]")]
    [InlineData("20234号", "教就业〔2023〕4号", "教就业〔[2023〕4号]")]
    [InlineData("没有", "一个字", "一个字")]
    public void Hits_are_marked_in_the_text_as_printed(string wanted, string text, string expected) =>
        Assert.Equal(expected, ShowWhole(Highlighter.Literal([wanted]), text));

    [Fact]
    public void Near_marks_words_and_not_each_character()
    {
        var highlighter = Highlighter.Near([], [SearchTokens.Of("高校毕业生的就业", Icu)]);
        Assert.Equal("[毕业]者的我的[就业]问题", ShowWhole(highlighter, "毕业者的我的就业问题"));
    }

    [Fact]
    public void Near_marks_pairs_where_no_word_is_there() =>
        Assert.Equal("生[产业]，一的", ShowWhole(Highlighter.Near([], [SearchTokens.Of("知识产权产业化的一", Icu)]), "生产业，一的"));

    [Fact]
    public void Near_marks_a_single_character_only_for_a_query_of_one() =>
        Assert.Equal("[的]一", ShowWhole(Highlighter.Near([], [SearchTokens.Of("的", Icu)]), "的一"));

    [Fact]
    public void A_snippet_stands_where_most_of_the_words_stand_together()
    {
        var text = "就业是开头。" + new string('甲', 200) + "。到这里有就业和创业两样。" + new string('乙', 200);
        var (hits, snippet) = Highlighter.Literal(["就业", "创业"]).Cut(text);
        Assert.Equal(3, hits.Length);
        Assert.StartsWith("到这里有[就业]和[创业]两样。", Show(snippet), StringComparison.Ordinal);
        Assert.True(snippet is { CutBefore: true, CutAfter: true });
        Assert.InRange(snippet.Text.Length, 100, 140);
    }

    [Fact]
    public void A_hit_longer_than_a_snippet_gives_way_to_words_that_stand_together()
    {
        var tooLong = new string('甲', 150);
        var (hits, snippet) = Highlighter.Literal([tooLong, "就业", "创业"]).Cut(tooLong + "。" + new string('乙', 200) + "。就业和创业。");
        Assert.Equal(3, hits.Length);
        Assert.Equal("[就业]和[创业]。", Show(snippet));
    }

    [Fact]
    public void A_short_text_is_its_own_snippet()
    {
        var snippet = Highlighter.Literal(["就业"]).Cut("稳就业。").Snippet;
        Assert.Equal("稳[就业]。", Show(snippet));
        Assert.False(snippet.CutBefore || snippet.CutAfter);
    }

    [Fact]
    public void Snippets_keep_their_promises_on_any_text()
    {
        var units = Gen.OneOf(Gen.OneOf("就业𠮷。，Ａa \n\uD842\uDFB7".ToCharArray()), Gen.Char);
        Gen.Select(units.Array[0, 400], Gen.OneOf("就业", "业", "𠮷", "a", "就业就业")).Sample((characters, wanted) =>
        {
            var text = new string(characters);
            var highlighter = Highlighter.Literal([wanted]);
            var (hits, snippet) = highlighter.Cut(text);
            Assert.Contains(snippet.Text, text, StringComparison.Ordinal);
            Assert.Equal(snippet.Text, string.Concat(snippet.Pieces().Select(p => p.Text)));
            Assert.All(hits, hit => Assert.Contains(wanted, NormalizedText.Fold(hit.Of(text)), StringComparison.Ordinal));
            Assert.Equal(NormalizedText.Fold(text).Contains(wanted, StringComparison.Ordinal), !hits.IsEmpty);
            Assert.Equal(hits.IsEmpty, snippet.Hits.IsEmpty);

            var normalized = NormalizedText.Of(text);
            var known = highlighter.Cut(text, normalized.Text, PrintedUnits.Of(text, normalized));
            Assert.Equal(hits, known.Hits);
            Assert.Equal((snippet.Text, snippet.CutBefore, snippet.CutAfter), (known.Snippet.Text, known.Snippet.CutBefore, known.Snippet.CutAfter));
            Assert.Equal(snippet.Hits, known.Snippet.Hits);
            Assert.Equal(highlighter.HitsIn(text), highlighter.Whole(text, normalized.Text).Hits);
            foreach (var edge in snippet.Hits.SelectMany(h => new[] { h.Start, h.End }).Where(e => e > 0 && e < snippet.Text.Length))
            {
                Assert.False(char.IsLowSurrogate(snippet.Text[edge]) && char.IsHighSurrogate(snippet.Text[edge - 1]));
            }
        });
    }

    private static string ShowWhole(Highlighter highlighter, string text) => Show(highlighter.Whole(text, NormalizedText.Fold(text)));

    private static string Show(Snippet snippet) => string.Concat(snippet.Pieces().Select(p => p.IsHit ? $"[{p.Text}]" : p.Text));
}
