using PolicyPortal.Core.Metadata;
using Xunit;

namespace PolicyPortal.Tests.Metadata;

public class EffectiveRuleTests
{
    [Theory]
    [InlineData("第四十二条 本法自2020年1月1日起施行。《中华人民共和国外资企业法》同时废止。", "2020-01-01")]
    [InlineData("本办法自二〇〇四年十月一日起实施。", "2004-10-01")]
    [InlineData("《某某条例》已经国务院第1次常务会议通过，现予公布，自2024年6月1日起施行。", "2024-06-01")]
    [InlineData("七、本公告自2023年12月1日零时起施行。", "2023-12-01")]
    public void The_day_is_read(string paragraph, string day) => Assert.Equal(day, EffectiveRule.TryRead(paragraph)?.Date?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("本条例自公布之日起施行。")]
    [InlineData("本通知自印发之日起执行。")]
    [InlineData("第九条 本规定自发布之日起施行。")]
    public void The_day_of_publication_has_no_date_of_its_own(string paragraph)
    {
        var rule = EffectiveRule.TryRead(paragraph);
        Assert.NotNull(rule);
        Assert.Null(rule.Date);
    }

    [Theory]
    [InlineData("本法自公布之日起三十日后施行。")]
    [InlineData("各地要从2019年1月1日起做好准备。")]
    [InlineData("本法所称企业，是指依法设立的公司。")]
    public void Other_sentences_say_nothing(string paragraph) => Assert.Null(EffectiveRule.TryRead(paragraph));
}
