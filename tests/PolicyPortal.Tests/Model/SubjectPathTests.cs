using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Model;

public class SubjectPathTests
{
    [Theory]
    [InlineData(@"财政、金融、审计\银行", @"财政、金融、审计\银行")]
    [InlineData(" 财政、金融、审计 ＼ 银行 ", @"财政、金融、审计\银行")]
    [InlineData("科技、教育/教育", @"科技、教育\教育")]
    [InlineData(@"其他\", "其他")]
    [InlineData("", null)]
    [InlineData(@"\", null)]
    [InlineData("一/二/三/四/五", null)]
    public void A_path_is_read_as_sites_write_it(string text, string? path) => Assert.Equal(path, SubjectPath.TryRead(text));

    [Fact]
    public void A_subject_holds_what_is_narrower_and_not_what_only_begins_alike()
    {
        Assert.True(SubjectPath.IsWithin(@"教育\高等教育", "教育"));
        Assert.True(SubjectPath.IsWithin("教育", "教育"));
        Assert.False(SubjectPath.IsWithin("教育经费", "教育"));
        Assert.False(SubjectPath.IsWithin("教育", @"教育\高等教育"));
        Assert.Equal(["甲", @"甲\乙", @"甲\乙\丙"], SubjectPath.Steps(@"甲\乙\丙"));
        Assert.Equal(("丙", 2, "甲 › 乙 › 丙"), (SubjectPath.Heading(@"甲\乙\丙"), SubjectPath.Depth(@"甲\乙\丙"), SubjectPath.Shown(@"甲\乙\丙")));
        Assert.Equal(["甲", @"乙\丙"], SubjectPath.Several("甲；乙/丙\n甲"));
    }
}
