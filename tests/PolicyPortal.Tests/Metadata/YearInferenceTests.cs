using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class YearInferenceTests
{
    [Theory]
    [InlineData(12, "明年是中华人民共和国成立75周年。", 2023)]
    [InlineData(3, "今年是新中国成立75周年。", 2024)]
    [InlineData(12, "今年是全面贯彻党的二十大精神的开局之年。", 2023)]
    [InlineData(2, "今年是实施“十五五”规划的开局之年。", 2026)]
    [InlineData(11, "今年是“十四五”规划收官之年。", 2025)]
    [InlineData(12, "发表了二〇二四年新年贺词。", 2023)]
    [InlineData(12, "全面总结2023年经济工作，系统部署2024年经济工作。", 2023)]
    [InlineData(2, "2024年对台工作会议22日至23日在京召开。", 2024)]
    [InlineData(12, "各族各界人士代表欢聚一堂，共迎2024年元旦。", 2023)]
    [InlineData(7, "庆祝中国共产党成立105周年大会1日上午在京隆重举行。", 2026)]
    [InlineData(10, "中国共产党第二十次全国代表大会在选举产生新一届中央委员会后，22日上午在人民大会堂胜利闭幕。", 2022)]
    [InlineData(1, "习近平在二十届中央纪委四次全会上发表重要讲话。", 2025)]
    [InlineData(3, "十四届全国人大三次会议5日上午在北京开幕。", 2025)]
    [InlineData(8, "中国体育代表团在第33届奥运会上取得优异成绩。", 2024)]
    [InlineData(9, "中国体育代表团在第17届残奥会上取得优异成绩。", 2024)]
    [InlineData(2, "北京第二十四届冬奥会圆满落幕。", 2022)]
    [InlineData(12, "十四届全国人大常委会第七次会议29日上午在北京闭幕。", 2023)]
    [InlineData(6, "十四届全国人大常委会第十次会议28日上午在北京人民大会堂闭幕。", 2024)]
    [InlineData(10, "十三届全国人大常委会第三十七次会议26日在京举行。", 2022)]
    [InlineData(1, "2024年是实现“十四五”规划目标任务的关键一年。", 2024)]
    public void The_text_tells_the_year(int month, string text, int year) => Assert.Equal(year, Infer(month, text)?.Year);

    [Fact]
    public void Neighbours_tell_where_the_text_does_not()
    {
        var inferred = Infer(12, "会议在北京举行。", new DateOnly(2023, 12, 1));
        Assert.Equal(2023, inferred?.Year);
        Assert.Contains("相邻文件", inferred?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_neighbour_of_another_era_tells_nothing() =>
        Assert.Null(Infer(6, "国务院总理李强主持召开国务院常务会议。", new DateOnly(1996, 1, 25)));

    [Fact]
    public void Neighbours_of_different_times_tell_nothing() =>
        Assert.Null(Infer(6, "会议在北京举行。", new DateOnly(2020, 1, 18), new DateOnly(2006, 9, 7)));

    [Theory]
    [InlineData(6, "1992年，我邀请她访问中国。")]
    [InlineData(7, "2014年，我专程到连队视察。2014年7月，我勉励大家再立新功。")]
    [InlineData(7, "到2030年，双方贸易额将翻一番。2030年议程是共同的事业。")]
    [InlineData(4, "2024年，双边贸易额接近40亿美元。2024年是两国建交50周年后的第一年。")]
    public void A_year_named_in_passing_tells_nothing(int month, string text) => Assert.Null(Infer(month, text));

    [Fact]
    public void The_issue_that_every_page_names_tells()
    {
        var inferred = YearInference.Infer(7, "会议在北京举行。", new([], Surroundings.IssueOf(["公报 · 2026年第8号", "－６－", "公报 · 2026年第8号"])));
        Assert.Equal(2026, inferred?.Year);
        Assert.Contains("2026年第8号", inferred?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "公报 · 2026年第1号")]
    [InlineData(7, "公报 · 2026年第8号", "公报 · 2025年第8号")]
    [InlineData(7, "法规政策选编（2003—2023年）")]
    public void Issues_of_another_year_or_of_several_tell_nothing(int month, params string[] heads) =>
        Assert.Null(YearInference.Infer(month, "会议在北京举行。", new([], Surroundings.IssueOf(heads))));

    [Theory]
    [InlineData(12, "2025年是“十四五”规划的收官之年。")]
    [InlineData(6, "十四届全国人大常委会第一次会议在京举行。")]
    public void What_may_be_said_of_two_years_tells_nothing(int month, string text) => Assert.Null(Infer(month, text));

    [Fact]
    public void Without_evidence_there_is_no_year() => Assert.Null(Infer(6, "会议在北京举行。"));

    private static YearInference.Inferred? Infer(int month, string text, params DateOnly[] neighbours) => YearInference.Infer(month, text, new(neighbours, null));
}
