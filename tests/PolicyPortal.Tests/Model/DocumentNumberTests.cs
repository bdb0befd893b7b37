using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Model;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("教就业〔2023〕4号")]
    [InlineData("教就业[2023]4号")]
    [InlineData("教就业(2023)4 号")]
    [InlineData("教就业（２０２３）４号")]
    [InlineData("教就业　【2023】 4号")]
    [InlineData("教就业［2023］第4号")]
    public void Every_spelling_of_a_number_is_the_same_number(string spelling) =>
        Assert.Equal("教就业〔2023〕4号", DocumentNumber.TryParse(spelling)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("〔2023〕4号")]
    [InlineData("教就业〔2023〕号")]
    [InlineData("\ud800")]
    public void Other_text_is_no_number(string? text) => Assert.Null(DocumentNumber.TryParse(text));
}
