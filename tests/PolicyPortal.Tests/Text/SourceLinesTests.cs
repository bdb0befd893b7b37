using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class SourceLinesTests
{
    [Theory]
    [InlineData("一\n\n二\n三")]
    [InlineData("一\r\n\r\n二\r\n三\r\n")]
    [InlineData("一\r\r二\r三")]
    [InlineData("\uFEFF一\n \n二\n三  \n\n")]
    public void Lines_are_counted_as_editors_count_them(string text) =>
        Assert.Equal([(1, "一"), (3, "二"), (4, "三")], Of(text).Select(line => (line.Number, line.Text)));

    [Fact]
    public void A_line_stands_as_it_is_printed() =>
        Assert.Equal(["　　（一）ＡＢ  C", "　1.2"], Of("　　（一）ＡＢ  C\n　1.2 \n").Select(line => line.Text));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(99, 3)]
    public void A_place_stands_in_the_line_that_began_last(int place, int number) =>
        Assert.Equal(number, SourceLines.At(Of("一\n\n二\n"), place)?.Number);

    [Fact]
    public void A_source_without_text_has_no_line() => Assert.Null(SourceLines.At(Of(" \n"), 0));

    private static ImmutableArray<SourceLine> Of(string text) => SourceLines.Of(new Source("a.txt", text, "utf-8", ""));
}
