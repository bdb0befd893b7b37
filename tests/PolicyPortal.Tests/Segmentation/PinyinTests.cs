using System.Text;
using ICU4N.Text;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Segmentation;

public class PinyinTests
{
    [Theory]
    [InlineData('高', "gao")]
    [InlineData('质', "zhi")]
    [InlineData('行', "xing hang")]
    [InlineData('重', "zhong chong")]
    [InlineData('率', "lv shuai")]
    [InlineData('略', "lve lue")]
    [InlineData('拓', "ta tuo")]
    [InlineData('經', "")]
    [InlineData('a', "")]
    [InlineData('。', "")]
    [InlineData('\uD842', "")]
    public void Characters_have_their_readings_the_usual_one_first(char character, string readings) =>
        Assert.Equal(readings, string.Join(' ', Pinyin.Of(character)));

    [Fact]
    public void The_usual_readings_are_those_of_ICU()
    {
        var icu = Transliterator.GetInstance("Han-Latin; NFD");
        for (var character = '\u4E00'; character <= '\u9FFF'; character++)
        {
            var self = character.ToString();
            if (NormalizedText.Fold(self) == self)
            {
                var read = icu.Transliterate(self);
                Assert.Equal(read == self ? null : Typed(read), Pinyin.UsualOf(character));
            }
        }
    }

    [Fact]
    public void No_reading_is_given_twice()
    {
        for (var character = '\u4E00'; character <= '\u9FFF'; character++)
        {
            Assert.Equal(Pinyin.Of(character).Distinct(), Pinyin.Of(character));
        }
    }

    [Fact]
    public void What_characters_are_read_as_are_syllables()
    {
        Assert.True(Pinyin.IsSyllable("zhuang"));
        Assert.False(Pinyin.IsSyllable("zhuan g"));
        Assert.False(Pinyin.IsSyllable("gz"));
        Assert.Contains("lue", Pinyin.Syllables);
    }

    // Decomposed: tones are marks of their own, and so are the two dots of ü.
    private static string Typed(string read)
    {
        var typed = new StringBuilder();
        foreach (var unit in read)
        {
            if (unit == '\u0308')
            {
                typed[^1] = 'v';
            }
            else if (char.IsAsciiLetter(unit))
            {
                typed.Append(unit);
            }
        }

        return typed.ToString();
    }
}
