using CsCheck;
using PolicyPortal.Core.Quotation;
using Xunit;

namespace PolicyPortal.Tests.Quotation;

public class ApproximateMatchTests
{
    private static readonly Gen<string> Texts = Gen.Char["甲乙丙丁"].Array[0, 200].Select(units => new string(units));

    [Theory]
    [InlineData("劳动合同期限三个月以上不满一年", "劳动合同期限三个月以上不满一年的试用期不得超过一个月", 0, 0, 15)]
    [InlineData("试用期不得超过二个月", "劳动合同期限三个月以上不满一年的试用期不得超过一个月", 1, 16, 26)]
    [InlineData("试用期得超过一个月", "劳动合同期限三个月以上不满一年的试用期不得超过一个月", 1, 16, 26)]
    public void The_nearest_stretch_is_found(string pattern, string text, int distance, int start, int end)
    {
        var match = ApproximateMatch.Find(pattern, text);
        Assert.Equal((distance, start, end), (match.Distance, match.Span.Start, match.Span.End));
    }

    [Fact]
    public void It_finds_the_distance_that_a_table_finds() =>
        Gen.Select(Texts.Where(t => t.Length > 0), Texts).Sample((pattern, text) =>
        {
            var match = ApproximateMatch.Find(pattern, text);
            Assert.Equal(Distance(pattern, text, mayBeginAnywhere: true), match.Distance);
            Assert.Equal(match.Distance, Distance(pattern, text[match.Span.Start..match.Span.End], mayBeginAnywhere: false));
        });

    // The table of Sellers (1980): the plain way.
    private static int Distance(string pattern, string text, bool mayBeginAnywhere)
    {
        var row = Enumerable.Range(0, text.Length + 1).Select(j => mayBeginAnywhere ? 0 : j).ToArray();
        for (var i = 1; i <= pattern.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= text.Length; j++)
            {
                var here = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (pattern[i - 1] == text[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], here);
            }
        }

        return mayBeginAnywhere ? row.Min() : row[^1];
    }
}
