using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class AuthorityRuleTests
{
    [Theory]
    [InlineData("教育部 财政部")]
    [InlineData("国家发展改革委")]
    [InlineData("中共中央办公厅")]
    [InlineData("中国证监会")]
    [InlineData("江泽民同志治丧委员会")]
    [InlineData("中央网信办")]
    [InlineData("全国工商联")]
    public void These_are_names_of_authorities(string line) => Assert.True(AuthorityRule.IsName(line));

    [Theory]
    [InlineData("二〇二三年十二月一日")]
    [InlineData("习近平")]
    [InlineData("各地要认真贯彻执行")]
    public void These_are_not(string line) => Assert.False(AuthorityRule.IsName(line));

    [Theory]
    [InlineData("国务院办公厅转发国家教委等部门关于加强某项工作意见的通知", "国务院办公厅")]
    [InlineData("最高人民法院、最高人民检察院关于办理洗钱刑事案件适用法律若干问题的解释", "最高人民法院、最高人民检察院")]
    [InlineData("第十二届全国人民代表大会第一次会议关于政府工作报告的决议", "全国人民代表大会")]
    [InlineData("中共中央 国务院关于全面推进乡村振兴的意见", "中共中央、国务院")]
    [InlineData("中华人民共和国献血法", "")]
    [InlineData("关于正确处理人民内部矛盾的问题", "")]
    public void A_title_names_who_issued_it(string title, string authorities) => Assert.Equal(authorities, string.Join('、', AuthorityRule.OfTitle(title)));

    [Theory]
    [InlineData("国函〔2006〕38号", "国务院")]
    [InlineData("国办发明电〔2003〕18号", "国务院办公厅")]
    [InlineData("法释〔2021〕1号", "最高人民法院")]
    [InlineData("中华人民共和国国务院令第752号", "国务院")]
    [InlineData("国家发展和改革委员会令第12号", "国家发展和改革委员会")]
    [InlineData("中华人民共和国主席令第七十号", "国家主席")]
    [InlineData("教就业〔2023〕4号", "")]
    public void A_number_names_who_issued_it(string number, string authorities) =>
        Assert.Equal(authorities, string.Join('、', AuthorityCodes.Of(DocumentNumber.TryParse(number)!)));
}
