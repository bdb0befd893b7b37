using PolicyPortal.Core.Browsing;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Browsing;

public class NumberSeriesTests
{
    [Theory]
    [InlineData("教就业〔2023〕4号", "教就业〔2023〕")]
    [InlineData("法（办）发〔1988〕6号", "法（办）发〔1988〕")]
    [InlineData("财政部公告2023年第12号", "财政部公告2023年")]
    [InlineData("中华人民共和国国务院令第714号", "中华人民共和国国务院令")]
    [InlineData("中华人民共和国主席令第七十号", "中华人民共和国主席令")]
    [InlineData("海关总署第243号令", "海关总署令")]
    public void A_number_is_of_a_series_which_reads_back(string number, string series)
    {
        var parsed = DocumentNumber.TryParse(number)!;
        var its = NumberSeries.Of(parsed);
        Assert.Equal(series, its.ToString());
        Assert.Equal(its, NumberSeries.TryParse(series));
        Assert.True(its.Contains(parsed));
        Assert.True(its.OfAllYears().Contains(parsed));
    }

    [Theory]
    [InlineData("国发[2023]", "国发〔2023〕")]
    [InlineData("国发（２０２３）", "国发〔2023〕")]
    [InlineData(" 国发 〔2023年〕", "国发〔2023〕")]
    [InlineData("国发", "国发")]
    public void Spellings_are_forgiven(string text, string series) => Assert.Equal(series, NumberSeries.TryParse(text)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("〔2023〕")]
    [InlineData("国发〔23〕")]
    [InlineData("国发〔2023〕4号")]
    [InlineData("<script>")]
    public void What_is_no_series_is_none(string? text) => Assert.Null(NumberSeries.TryParse(text));

    [Fact]
    public void A_series_of_one_year_has_no_number_of_another_nor_of_another_code()
    {
        var series = NumberSeries.TryParse("国发〔2023〕")!;
        Assert.False(series.Contains(DocumentNumber.TryParse("国发〔2024〕4号")!));
        Assert.False(series.Contains(DocumentNumber.TryParse("国办发〔2023〕4号")!));
    }
}
