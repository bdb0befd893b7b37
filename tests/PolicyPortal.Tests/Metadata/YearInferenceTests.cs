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
    [InlineData(5, "国务院总理李强主持召开会议，总结2024年5月以来的工作。", 2024)]
    public void The_text_tells_the_year(int month, string text, int year) => Assert.Equal(year, YearInference.Infer(month, text, [])?.Year);

    [Fact]
    public void Neighbours_tell_where_the_text_does_not()
    {
        var inferred = YearInference.Infer(12, "会议在北京举行。", [new DateOnly(2023, 12, 1)]);
        Assert.Equal(2023, inferred?.Year);
        Assert.Contains("相邻文件", inferred?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_neighbour_of_another_era_tells_nothing() =>
        Assert.Null(YearInference.Infer(6, "国务院总理李强主持召开国务院常务会议。", [new DateOnly(1996, 1, 25)]));

    [Fact]
    public void Neighbours_of_different_times_tell_nothing() =>
        Assert.Null(YearInference.Infer(6, "会议在北京举行。", [new DateOnly(2020, 1, 18), new DateOnly(2006, 9, 7)]));

    [Fact]
    public void A_year_named_once_in_passing_tells_nothing() => Assert.Null(YearInference.Infer(6, "1992年，我邀请她访问中国。", []));

    [Fact]
    public void Without_evidence_there_is_no_year() => Assert.Null(YearInference.Infer(6, "会议在北京举行。", []));
}
