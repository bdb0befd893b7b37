using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class OccasionRuleTests
{
    [Theory]
    [InlineData("——2016年3月5日在第十二届全国人民代表大会第四次会议上", "第十二届全国人民代表大会第四次会议")]
    [InlineData("在全国政协新年茶话会上的讲话", "全国政协新年茶话会")]
    [InlineData("（2023年12月11日在中央经济工作会议上）", "中央经济工作会议")]
    [InlineData("在纪念毛泽东同志诞辰130周年座谈会上的讲话", "纪念毛泽东同志诞辰130周年座谈会")]
    [InlineData("在新的起点上", null)]
    [InlineData("现在会议上", null)]
    public void The_head_names_the_meeting(string line, string? meeting) => Assert.Equal(meeting, OccasionRule.EventOfHead(line)?.Text);

    [Theory]
    [InlineData("新华社北京12月12日电 中央经济工作会议12月11日至12日在北京举行", "中央经济工作会议")]
    [InlineData("中国共产党第二十届中央委员会第三次全体会议，于2024年7月15日至18日在北京举行", "中国共产党第二十届中央委员会第三次全体会议")]
    [InlineData("新华社北京2月10日电 国务院总理李强2月10日主持召开国务院常务会议，研究有关工作", "国务院常务会议")]
    [InlineData("新华社北京2月10日电 国家主席习近平向论坛致贺信", null)]
    public void A_report_names_the_meeting_it_is_about(string sentence, string? meeting) => Assert.Equal(meeting, OccasionRule.EventOfReport(sentence)?.Text);

    [Theory]
    [InlineData("国务院总理 温家宝", "温家宝")]
    [InlineData("中华人民共和国主席 习近平", "习近平")]
    [InlineData("周恩来", "周恩来")]
    [InlineData("——2011年3月5日在第十一届全国人民代表大会第四次会议上 国务院总理 温家宝", "温家宝")]
    public void A_byline_ends_with_the_name(string line, string speaker) => Assert.Equal(speaker, OccasionRule.SpeakerOfByline(line)?.Text);

    [Theory]
    [InlineData("习近平在中央农村工作会议上的讲话", "习近平")]
    [InlineData("李强总理在世界经济论坛年会上的致辞", "李强")]
    [InlineData("在全国政协新年茶话会上的讲话", null)]
    public void A_title_may_begin_with_the_name(string title, string? speaker) => Assert.Equal(speaker, OccasionRule.SpeakerOfTitle(title)?.Text);

    [Theory]
    [InlineData("第二届全国人民代表大会第三次会议听取了李富春副总理所作的报告。", "第二届全国人民代表大会第三次会议")]
    [InlineData("全国人民代表大会常务委员会第三次会议纪要", null)]
    public void A_resolution_says_which_meeting_resolves(string sentence, string? meeting) => Assert.Equal(meeting, OccasionRule.ResolvingMeeting(sentence));
}
