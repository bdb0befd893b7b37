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
    public void What_sounds_alike_stands_in_the_order_of_its_tones()
    {
        var icu = Transliterator.GetInstance("Han-Latin; NFD");
        var all = Enumerable.Range(0x4E00, 0x9FFF - 0x4E00 + 1).Select(c => (char)c).Where(c => Pinyin.UsualOf(c) is not null);
        foreach (var alike in all.GroupBy(c => Pinyin.UsualOf(c)!))
        {
            var inOrder = alike.OrderBy(c => Pinyin.PlaceOf(c, alike.Key)).ToList();
            Assert.Equal(inOrder.Count, inOrder.Select(c => Pinyin.PlaceOf(c, alike.Key)).Distinct().Count());
            Assert.Equal(inOrder.Select(Tone).Order(), inOrder.Select(Tone));
        }

        int Tone(char c) => icu.Transliterate(c.ToString()).Select(mark => "\u0304\u0301\u030C\u0300".IndexOf(mark, StringComparison.Ordinal)).FirstOrDefault(tone => tone >= 0, 4);
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
