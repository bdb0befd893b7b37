using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class DocumentNumberRuleTests
{
    [Theory]
    [InlineData("国发〔2023〕4号", "国发〔2023〕4号")]
    [InlineData("（国办发明电〔2003〕18号）", "国办发明电〔2003〕18号")]
    [InlineData("高检发释字〔2019〕4号", "高检发释字〔2019〕4号")]
    [InlineData("劳部发〔1994〕489号", "劳部发〔1994〕489号")]
    [InlineData("法（办）发〔1988〕6号", "法（办）发〔1988〕6号")]
    [InlineData("中华人民共和国国务院令（第752号）", "中华人民共和国国务院令第752号")]
    [InlineData("中华人民共和国主席令 第七十号", "中华人民共和国主席令第七十号")]
    [InlineData("中华人民共和国主席令第70号", "中华人民共和国主席令第七十号")]
    [InlineData("国家发展和改革委员会令第12号", "国家发展和改革委员会令第12号")]
    [InlineData("海关总署第243号令", "海关总署第243号令")]
    [InlineData("财政部 税务总局公告2023年第12号", "财政部税务总局公告2023年第12号")]
    public void A_line_of_its_own_is_read(string line, string number) => Assert.Equal(number, DocumentNumberRule.TryRead(line)?.ToString());

    [Theory]
    [InlineData("中华人民共和国国务院令", "第752号", "中华人民共和国国务院令第752号")]
    [InlineData("中国人民银行公告", "〔2021〕第3号", "中国人民银行公告〔2021〕3号")]
    [InlineData("海关总署公告", "2023年第12号", "海关总署公告2023年第12号")]
    public void A_number_may_stand_under_its_series(string letterhead, string line, string number) =>
        Assert.Equal(number, DocumentNumberRule.TryReadUnder(letterhead, line)?.ToString());

    [Theory]
    [InlineData("最高人民法院关于适用《中华人民共和国民法典》时间效力的若干规定（法释〔2020〕15号）", "法释〔2020〕15号")]
    [InlineData("国务院关于加强地方政府性债务管理的意见 国发〔2014〕43号", "国发〔2014〕43号")]
    [InlineData("江泽民同志治丧委员会公告（第1号）", "江泽民同志治丧委员会公告第1号")]
    public void A_number_may_stand_behind_the_title(string title, string number) => Assert.Equal(number, DocumentNumberRule.AtEnd(title)?.Number.ToString());

    [Theory]
    [InlineData("第一条")]
    [InlineData("第12号")]
    [InlineData("关于第3号令的说明")]
    [InlineData("国务院办公厅")]
    public void Other_lines_are_none(string line)
    {
        Assert.Null(DocumentNumberRule.TryRead(line));
        Assert.Null(DocumentNumberRule.AtEnd(line));
    }

    [Theory]
    [InlineData("1993年12月5日中华人民共和国国务院令第133号发布", "中华人民共和国国务院令第133号")]
    [InlineData("2001年11月10日 国务院、中央军事委员会令第425号公布", "国务院、中央军事委员会令第425号")]
    [InlineData("2005年3月1日 海关总署第124号令公布", "海关总署第124号令")]
    [InlineData("1980年9月10日第五届全国人民代表大会第三次会议通过", null)]
    public void A_decree_in_a_note_has_its_number(string note, string? number) => Assert.Equal(number, DocumentNumberRule.FindDecree(note)?.ToString());
}
