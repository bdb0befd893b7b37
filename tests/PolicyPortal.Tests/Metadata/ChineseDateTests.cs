using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class ChineseDateTests
{
    [Theory]
    [InlineData("2023年12月1日", 2023, 12, 1)]
    [InlineData("二○二三年十二月一日", 2023, 12, 1)]
    [InlineData("二〇〇四年九月二十三日", 2004, 9, 23)]
    [InlineData("二００一年一月一日", 2001, 1, 1)]
    [InlineData("（2023年12月26日，上午）", 2023, 12, 26)]
    [InlineData("一九九七年四月三十日", 1997, 4, 30)]
    [InlineData("一九八九年元月三日", 1989, 1, 3)]
    [InlineData("２０１２年１２月１９日", 2012, 12, 19)]
    [InlineData("二Ｏ二三年十二月一日", 2023, 12, 1)]
    [InlineData("2023.12.1", 2023, 12, 1)]
    [InlineData("2023-12-01", 2023, 12, 1)]
    public void All_spellings_are_read(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), ChineseDate.TryParseWhole(text));

    [Theory]
    [InlineData("2023年2月30日")]
    [InlineData("12月1日")]
    [InlineData("2023年12月1日起施行")]
    [InlineData("1996年1月")]
    [InlineData("2023.12-1")]
    [InlineData("第1.2.3条")]
    [InlineData("")]
    public void What_is_no_whole_date_is_none(string text) => Assert.Null(ChineseDate.TryParseWhole(text));
}
