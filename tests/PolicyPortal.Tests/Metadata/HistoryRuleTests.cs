using PolicyPortal.Core.Metadata;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class HistoryRuleTests
{
    [Theory]
    [InlineData("1997年12月29日 第八届全国人民代表大会常务委员会第二十九次会议通过", HistoryAct.Passed, "全国人民代表大会常务委员会")]
    [InlineData("（1980年9月10日第五届全国人民代表大会第三次会议通过）", HistoryAct.Passed, "全国人民代表大会")]
    [InlineData("（2020年2月7日北京市第十五届人民代表大会常务委员会第十八次会议通过）", HistoryAct.Passed, "北京市人民代表大会常务委员会")]
    [InlineData("2002年11月30日河南省第九届人民代表大会常务委员会第三十一次会议批准", HistoryAct.Approved, "河南省人民代表大会常务委员会")]
    [InlineData("（1993年12月5日中华人民共和国国务院令第133号发布）", HistoryAct.Promulgated, "国务院")]
    [InlineData("2005年3月1日 海关总署第124号令公布", HistoryAct.Promulgated, "海关总署")]
    [InlineData("2008年7月17日经人力资源和社会保障部第6次部务会议通过", HistoryAct.Passed, "人力资源和社会保障部")]
    [InlineData("1995年8月30日 国务院批准", HistoryAct.Approved, "国务院")]
    [InlineData("1998年4月17日最高人民法院公告公布", HistoryAct.Promulgated, "最高人民法院")]
    [InlineData("2013年2月25日 最高人民法院审判委员会第1570次会议通过", HistoryAct.Passed, "最高人民法院")]
    [InlineData("2014年7月29日 《国务院关于修改部分行政法规的决定》第一次修订", HistoryAct.Revised, "国务院")]
    [InlineData("2020年12月14日 国务院第118次常务会议修订通过", HistoryAct.Revised, "国务院")]
    [InlineData("根据2001年10月27日第九届全国人民代表大会常务委员会第二十四次会议《关于修改〈中华人民共和国商标法〉的决定》第二次修正", HistoryAct.Amended, "全国人民代表大会常务委员会")]
    [InlineData("2001年11月10日 中华人民共和国国务院、中华人民共和国中央军事委员会令第425号公布", HistoryAct.Promulgated, "国务院、中央军事委员会")]
    [InlineData("2021年1月1日 施行", HistoryAct.Effective, "")]
    [InlineData("自2022年1月1日起施行", HistoryAct.Effective, "")]
    [InlineData("2012年12月26日 公告公布", HistoryAct.Promulgated, "")]
    public void An_event_has_its_act_and_its_body(string note, HistoryAct act, string bodies)
    {
        var only = Assert.Single(HistoryRule.Read(note));
        Assert.Equal(act, only.Act);
        Assert.Equal(bodies, string.Join('、', only.Bodies));
        Assert.NotNull(only.Date);
    }

    [Fact]
    public void A_note_of_one_line_is_all_its_events()
    {
        const string note = "（1998年4月6日最高人民法院审判委员会第972次会议通过 1998年4月17日最高人民法院公告公布 自1998年5月9日起施行）";
        var events = HistoryRule.Read(note);
        Assert.Equal([HistoryAct.Passed, HistoryAct.Promulgated, HistoryAct.Effective], events.Select(e => e.Act));
        Assert.Equal([new(1998, 4, 6), new(1998, 4, 17), new DateOnly(1998, 5, 9)], events.Select(e => e.Date!.Value));
        Assert.All(events, e => Assert.Equal(e.Text, note.Substring(e.Start, e.Text.Length)));
    }

    [Fact]
    public void Two_courts_pass_an_interpretation_on_their_own_days()
    {
        var events = HistoryRule.Read("2018年7月30日最高人民法院审判委员会第1745次会议、2018年10月19日最高人民检察院第十三届检察委员会第七次会议通过");
        Assert.Equal(["最高人民法院", "最高人民检察院"], events.Select(e => Assert.Single(e.Bodies)));
        Assert.All(events, e => Assert.Equal(HistoryAct.Passed, e.Act));
    }

    [Fact]
    public void A_day_inside_a_quoted_title_is_no_event() =>
        Assert.Single(HistoryRule.Read("2011年1月8日《国务院关于废止2010年12月31日以前部分行政法规的决定》修订"));

    [Fact]
    public void An_amendment_by_a_decision_does_not_found_the_text()
    {
        var events = HistoryRule.Read("1994年8月23日国务院令第163号发布\n2017年3月1日《国务院关于修改和废止部分行政法规的决定》修订\n2019年4月3日中华人民共和国国务院令第711号修订");
        Assert.Equal([true, false, true], events.Select(e => e.Founds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("没有日期的一行")]
    [InlineData("2023年12月1日")]
    [InlineData("2023年2月30日起")]
    public void What_tells_no_event_gives_none(string note) => Assert.Empty(HistoryRule.Read(note));
}
