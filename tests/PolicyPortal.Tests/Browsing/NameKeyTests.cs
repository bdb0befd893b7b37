using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Browsing;

public class NameKeyTests
{
    [Theory]
    [InlineData("中华人民共和国宪法", 'X')]
    [InlineData("中华人民共和国澳门特别行政区基本法", 'A')]
    [InlineData("《中华人民共和国刑法》释义", 'X')]
    [InlineData("中华人民共和国", 'Z')]
    [InlineData("重庆市城乡居民最低生活保障条例", 'C')]
    [InlineData("重大动物疫情应急条例", 'Z')]
    [InlineData("中华人民共和国长江保护法", 'C')]
    [InlineData("长城保护条例", 'C')]
    [InlineData("行业协会商会与行政机关脱钩总体方案", 'H')]
    [InlineData("中华人民共和国行政处罚法", 'X')]
    [InlineData("中华人民共和国会计法", 'K')]
    [InlineData("会议纪要", 'H')]
    [InlineData("中华人民共和国人民调解法", 'R')]
    [InlineData("调解规则", 'T')]
    [InlineData("调查处理规定", 'D')]
    [InlineData("中华人民共和国畜牧法", 'X')]
    [InlineData("畜禽规模养殖污染防治条例", 'C')]
    [InlineData("西藏自治区条例", 'X')]
    [InlineData("藏族自治州条例", 'Z')]
    [InlineData("传记文献管理办法", 'Z')]
    [InlineData("中华人民共和国传染病防治法", 'C')]
    [InlineData("单县人民政府规定", 'S')]
    [InlineData("地图管理条例", 'D')]
    [InlineData("厦门经济特区条例", 'X')]
    [InlineData("乐清市规定", 'Y')]
    [InlineData("给水排水办法", 'J')]
    [InlineData("还建房管理办法", 'H')]
    [InlineData("OECD准则", 'O')]
    [InlineData("2023年政府工作报告", '#')]
    [InlineData("𠮷野条例", '#')]
    [InlineData("……", '#')]
    [InlineData("", '#')]
    public void A_name_stands_under_the_letter_that_people_look_under(string name, char letter) => Assert.Equal(letter, NameKey.Of(name).Letter);

    [Fact]
    public void Names_stand_by_sound_then_by_tone_one_character_after_the_other()
    {
        string[] inOrder =
        [
            "中华人民共和国安全生产法", "安全生产许可证条例", "按摩业办法", "昂贵药品办法", "保安服务管理条例", "中华人民共和国保险法", "报废机动车回收管理办法",
            "重庆条例", "县级条例", "中华人民共和国宪法", "A类办法",
        ];
        var expected = inOrder.Except(["A类办法"]).Prepend("A类办法");
        Assert.Equal(expected, inOrder.Reverse().OrderBy(name => NameKey.Of(name).Order, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_word_with_a_reading_of_its_own_is_read_as_its_characters_can_be()
    {
        var words = WordReadings.Read();
        Assert.InRange(words.Count, 150, 2000);
        Assert.All(words, word =>
        {
            Assert.Equal(word.Key.Length, word.Value.Length);
            Assert.All(word.Key.Zip(word.Value), pair => Assert.Contains(pair.Second, Pinyin.Of(pair.First)));
            var apart = word.Key.Select(c => word.Key.Length > 1 && words.TryGetValue(c.ToString(), out var alone) ? alone[0] : Pinyin.UsualOf(c)!);
            Assert.NotEqual(apart, word.Value);
        });
    }
}
