using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class HeadRulesTests
{
    [Theory]
    [InlineData("李强作总结讲话", true)]
    [InlineData("赵乐际 王沪宁 蔡奇 丁薛祥 李希 出席会议", true)]
    [InlineData("习近平发表重要讲话", true)]
    [InlineData("韩正出席第三届中非经贸博览会开幕式并致辞", false)]
    [InlineData("全国政协举行新年茶话会 习近平发表重要讲话", false)]
    [InlineData("在全国政协新年茶话会上的讲话", false)]
    [InlineData("全国人大常委会党组传达学习党的二十大精神 栗战书主持会议并讲话", false)]
    public void Who_attended_is_no_headline(string line, bool attendance) => Assert.Equal(attendance, HeadRules.IsAttendance(line));

    [Theory]
    [InlineData("王晓萍（女） 王爱文 王鸿津 刘金国 刘学新", true)]
    [InlineData("许罗德孙新阳 李希 李欣然（满族） 肖培", true)]
    [InlineData("常务委员会委员（按姓氏笔画为序排列）", true)]
    [InlineData("解放思想 实事求是 团结一致向前看", false)]
    [InlineData("国 家 粮 食 应 急 预 案 的 函", false)]
    [InlineData("中共中央政治局召开会议 分析研究当前经济形势", false)]
    public void Names_side_by_side_are_a_list(string line, bool list) => Assert.Equal(list, HeadRules.IsNameList(line));

    [Theory]
    [InlineData("——2016年3月5日在第十二届全国人民代表大会第四次会议上", true)]
    [InlineData("1957年6月26日在第一届全国人民代表大会第四次会议上", true)]
    [InlineData("——经济运行保持在合理区间。", false)]
    [InlineData("2016年3月5日会议开幕", false)]
    public void A_subtitle_has_a_dash_or_a_day_and_a_meeting(string line, bool subtitle) => Assert.Equal(subtitle, HeadRules.IsSubtitle(line));

    [Theory]
    [InlineData("国务院总理 李强", true)]
    [InlineData("周恩来", true)]
    [InlineData("国务院总理李强", true)]
    [InlineData("习近平就暴雨灾害向巴西总统致慰问电", false)]
    [InlineData("方案", false)]
    [InlineData("章程", false)]
    public void A_byline_is_a_name(string line, bool byline) => Assert.Equal(byline, HeadRules.IsByline(line));

    [Theory]
    [InlineData("附件", true)]
    [InlineData("附表2", true)]
    [InlineData("附图：", true)]
    [InlineData("续表", true)]
    [InlineData("附：", true)]
    [InlineData("附", false)]
    [InlineData("附件：1.名单", false)]
    public void A_label_of_an_annex_stands_alone(string line, bool label) => Assert.Equal(label, HeadRules.IsAnnexLabel(line));

    [Theory]
    [InlineData("某市人民政府关于某事的通知", true)]
    [InlineData("经办人员：××× 联系电话：……", false)]
    [InlineData("13 铬 30 金刚石", false)]
    [InlineData("(共26个)", false)]
    public void A_field_of_a_form_or_a_row_of_a_list_is_no_title(string line, bool title) => Assert.Equal(title, HeadRules.IsTitleLine(line));

    [Theory]
    [InlineData("国务院文件", true)]
    [InlineData("000001", true)]
    [InlineData("机密★1年", true)]
    [InlineData("特急", true)]
    [InlineData("签发人：张三", true)]
    [InlineData("关于报送文件", false)]
    public void A_letterhead_stands_over_the_number(string line, bool head) => Assert.Equal(head, LetterheadRule.IsHead(line));

    [Theory]
    [InlineData("抄送：党中央各部门，全国人大常委会办公厅。", true)]
    [InlineData("国务院办公厅秘书局 2023年12月1日印发", true)]
    [InlineData("现将有关事项通知如下：", false)]
    public void An_imprint_stands_at_the_foot(string line, bool imprint) => Assert.Equal(imprint, LetterheadRule.IsImprint(line));

    [Theory]
    [InlineData("国务院办公厅 2023年12月1日", "国务院办公厅")]
    [InlineData("（民政部 一九九七年一月二十八日）", "民政部")]
    [InlineData("国务院办公厅", "国务院办公厅")]
    [InlineData("会议决定，2023年12月1日", "会议决定，2023年12月1日")]
    public void A_signature_may_have_its_date_on_the_line(string line, string name) => Assert.Equal(name, SignatureRule.WithoutDate(line));
}
