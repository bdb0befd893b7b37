using System.Text;
using CsCheck;
using ICU4N.Text;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Segmentation;

public class NormalizedTextTests
{
    // The characters that go wrong: CJK of all planes, full-width forms, compatibility forms, marks, controls, halves of pairs.
    private static readonly Gen<char> Awkward = Gen.OneOf(
        "中〇○繁體Ａ９．（㎡①㈠ﷺ½é\u0301\uFE0F\uFFFD \u3000\n\t\0\u200B\u202E“”，。·—-+%￥$^İßςΣ\uD842\uDFB7\uD800\uDC00".ToCharArray());

    private static readonly Gen<string> Texts = Gen.OneOf(Awkward, Gen.Char).Array[0, 40].Select(units => new string(units));

    [Theory]
    [InlineData("Ｃ９１９ 大飞机", "c919大飞机")]
    [InlineData("经济工作會議", "经济工作会议")]
    [InlineData("二○二四年、二〇二四年", "二〇二四年二〇二四年")]
    [InlineData("教就业〔2023〕4 号", "教就业20234号")]
    [InlineData("3.5 亿", "35亿")]
    [InlineData("１．２％", "12")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("㎡①㈠", "m21一")]
    [InlineData("a+b=￥5", "a+b=¥5")]
    [InlineData("\u202E就\u200B业\0", "就业")]
    [InlineData("，。！（）", "")]
    [InlineData("", "")]
    public void Text_is_normalised(string text, string expected) => Assert.Equal(expected, NormalizedText.Fold(text));

    [Fact]
    public void Halves_of_surrogate_pairs_are_left_out() => Assert.Equal("就业", NormalizedText.Fold("\uD842就\uDFB7业\uD842"));

    [Fact]
    public void Normalising_twice_is_normalising_once() =>
        Texts.Sample(text => Assert.Equal(NormalizedText.Fold(text), NormalizedText.Fold(NormalizedText.Fold(text))));

    [Fact]
    public void Every_character_folds_to_what_folds_no_further()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (Rune.IsValid(codePoint))
            {
                var once = NormalizedText.Fold(new Rune(codePoint).ToString());
                Assert.True(once == NormalizedText.Fold(once), $"U+{codePoint:X4}");
            }
        }
    }

    [Fact]
    public void A_part_of_a_text_normalises_to_a_part_of_the_normalised_text() =>
        Gen.Select(Texts, Texts).Where((a, b) => a.Length == 0 || b.Length == 0 || !char.IsHighSurrogate(a[^1]) || !char.IsLowSurrogate(b[0]))
            .Sample((a, b) => Assert.Equal(NormalizedText.Fold(a + b), NormalizedText.Fold(a) + NormalizedText.Fold(b)));

    [Fact]
    public void Each_character_knows_the_one_that_it_came_from() => Texts.Sample(text =>
    {
        var normalized = NormalizedText.Of(text);
        for (var at = 0; at < normalized.Text.Length; at++)
        {
            var source = normalized.ToOriginal(new TextSpan(at, at + 1));
            Assert.Contains(normalized.Text[at], NormalizedText.Fold(source.Of(text)));
            Assert.True(Rune.TryGetRuneAt(text, source.Start, out var rune) && rune.Utf16SequenceLength == source.Length);
            Assert.True(at == 0 || normalized.PlaceOf(at) >= normalized.PlaceOf(at - 1));
        }
    });

    [Fact]
    public void A_span_that_leaves_the_text_is_refused()
    {
        var normalized = NormalizedText.Of("就业");
        Assert.Throws<ArgumentOutOfRangeException>(() => normalized.ToOriginal(new TextSpan(1, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => normalized.ToOriginal(new TextSpan(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => normalized.ToOriginal(new TextSpan(-1, 1)));
    }

    [Fact]
    public void Traditional_characters_are_those_of_ICU()
    {
        var icu = Transliterator.GetInstance("Traditional-Simplified");
        for (var codePoint = 0x2E80; codePoint <= 0x323AF; codePoint++)
        {
            if (codePoint is (>= 0x3000 and < 0x3400) or (>= 0xD800 and <= 0xFFFF))
            {
                continue; // punctuation, and what NFKC folds before
            }

            var ours = TraditionalCharacters.ToSimplified(codePoint);
            var theirs = icu.Transliterate(new Rune(codePoint).ToString());
            var further = icu.Transliterate(theirs);
            var isSwapped = icu.Transliterate(further) == theirs && further != theirs; // 苎 and 苧
            Assert.True(isSwapped ? ours == '苎' : new Rune(ours).ToString() == further, $"U+{codePoint:X4}");
        }
    }

    [Fact]
    public void Many_threads_fold_alike()
    {
        var text = string.Concat(Enumerable.Range(0x3400, 0x6000).Select(c => (char)c));
        var results = new string[8];
        Parallel.For(0, results.Length, i => results[i] = NormalizedText.Fold(text));
        Assert.All(results, r => Assert.Equal(results[0], r));
    }
}
