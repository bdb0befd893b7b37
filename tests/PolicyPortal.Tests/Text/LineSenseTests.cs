using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class LineSenseTests
{
    [Theory]
    [InlineData("但是，法律另有规定的除外。", 1)]
    [InlineData("具体办法由国务院规定。", 1)]
    [InlineData("必要时，可以延长三十日。", 1)]
    [InlineData("前款规定的期限不得延长。", -1)]
    [InlineData("违反本条例规定的，给予处罚。", -1)]
    [InlineData("国家鼓励单位和个人参与。", -1)]
    [InlineData("县级以上人民政府应当加强领导。", 0)]
    public void First_words_tie_a_sentence_or_open_a_paragraph(string text, int sign) => Assert.Equal(sign, Math.Sign(LineSense.Tie(text)));

    [Theory]
    [InlineData("王毅、秦刚等参加会晤。", true)]
    [InlineData("姜信治出席会议。", true)]
    [InlineData("有关部门负责同志，要认真参加会议。", false)]
    public void Who_took_part_stands_alone(string text, bool alone) => Assert.Equal(alone, LineSense.TellsAttendance(text));

    [Theory]
    [InlineData("中共中央 国务院致中国体育代表团的贺电", "中国体育代表团：", true)]
    [InlineData("国务院关于某事的批复", "教育部：", true)]
    [InlineData("现就有关事项作出决定", "具体规定如下：", false)]
    [InlineData("会议通过了有关部门提交的意见", "会议指出，要加强领导：", false)]
    public void A_title_ends_over_addressees(string text, string next, bool stands) => Assert.Equal(stands, LineSense.StandsOverAddressees(text, next));

    [Theory]
    [InlineData("最高人民法院关于办理测试案件适用法律若干问题的解释", "为依法惩治测试犯罪，根据《中华人民共", true)]
    [InlineData("按照国务院关于测试工作的有关规定", "执行，不得擅自变更。", false)]
    [InlineData("测试单位应当遵守前款规定", "为他人提供便利的，给予处罚。", false)]
    public void A_title_ends_over_what_it_was_made_for(string text, string next, bool stands) => Assert.Equal(stands, LineSense.StandsOverPurpose(text, next));

    [Theory]
    [InlineData("第二章 一般规定", true)]
    [InlineData("第三章 的规定，适用于", false)]
    public void A_part_has_a_name_without_a_sentence(string text, bool heading) => Assert.Equal(heading, LineSense.IsPartHeading(text));
}
