using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Spelling;
using PolicyPortal.Core.Segmentation;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Search.Spelling;

public class SpellingCorrectorTests
{
    private static readonly ScannedVocabulary Seed = new(Parsed.Seed.Documents.SelectMany(d => Passage.Of(d)).Select(p => p.Text));
    private static readonly SpellingCorrector Corrector = new(Seed);

    [Theory]
    [InlineData("高质量发站", "高质量发展")]
    [InlineData("就业床业", "就业创业")]
    [InlineData("访企脱岗", "访企拓岗")]
    [InlineData("高质量发屐", "高质量发展")]
    [InlineData("高质两发站", "高质量发展")]
    [InlineData("高质发展", "高质量发展")]
    [InlineData("高质量量发展", "高质量发展")]
    [InlineData("高量质发展", "高质量发展")]
    [InlineData("毕业声", "毕业生")]
    [InlineData("高質量發站", "高质量发展")]
    public void A_word_that_the_library_lacks_is_set_right(string typed, string meant) => Assert.Equal(meant, Corrector.Of(typed)[0].Text);

    [Theory]
    [InlineData("")]
    [InlineData("业")]
    [InlineData("C919")]
    [InlineData("就业abc")]
    [InlineData("高校毕业生怎样得到求职补助与帮扶呢")]
    [InlineData("龘靐齉爩")]
    public void What_is_no_word_or_near_none_is_left_alone(string typed) => Assert.Empty(Corrector.Of(typed));

    [Fact]
    public void A_text_that_the_library_has_is_never_touched()
    {
        var texts = Seed.Texts;
        Gen.Select(Gen.Int[0, texts.Count - 1], Gen.Int[0, 10_000], Gen.Int[2, 12]).Sample((which, from, length) =>
        {
            var text = texts[which];
            var start = text.Length == 0 ? 0 : from % text.Length;
            Assert.Empty(Corrector.Of(text.Substring(start, Math.Min(length, text.Length - start))));
        });
    }

    [Fact]
    public void What_is_offered_is_always_found() =>
        Gen.Char['\u4E00', '\u9FA5'].Array[2, 8].Sample(characters =>
        {
            foreach (var correction in Corrector.Of(new string(characters)))
            {
                Assert.Equal(Seed.Count(correction.Text), correction.Passages);
                Assert.True(correction.Passages > 0);
            }
        }, iter: 200);

    [Fact]
    public void No_word_is_looked_up_without_bound()
    {
        var counting = new ScannedVocabulary(["一丁七万丈三上下不与"]);
        new SpellingCorrector(counting).Of(string.Concat(Enumerable.Repeat("石是", 5)), 3, out var pairs);
        Assert.InRange(counting.Lookups, 0, 301);
        Assert.InRange(pairs, 0, SpellingCorrector.MostLookups);
    }

    /// <summary>What a scan of the texts knows: slow, and certainly right.</summary>
    private sealed class ScannedVocabulary(IEnumerable<string> texts) : IVocabulary
    {
        private CharacterPairs? _pairs;

        public List<string> Texts { get; } = [.. texts.Select(NormalizedText.Fold)];

        public int Lookups { get; private set; }

        public int Count(string text)
        {
            Lookups++;
            return text.Length == 0 ? 0 : Texts.Count(t => t.Contains(text, StringComparison.Ordinal));
        }

        public CharacterPairs Pairs => _pairs ??= CharacterPairs.Of(Texts.SelectMany(t => t.Zip(t.Skip(1))));
    }
}
