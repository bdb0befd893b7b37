using System.Globalization;
using System.Text.RegularExpressions;
using PolicyPortal.Core;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Text;
using PolicyPortal.Web.Localization;
using Xunit;

namespace PolicyPortal.Tests.Localization;

public partial class SentencesTests
{
    [Theory]
    [InlineData("编号“十五、”之前缺第14个，按原文保留。", "Before number “十五、” the 14th is missing; kept as printed.")]
    [InlineData("据标题“通知”", "from the Title “通知”")]
    [InlineData("据标题“通知”；也可能是意见（据正文“提出如下意见”）", "from the Title “通知”; perhaps also Opinions (from the text “提出如下意见”)")]
    [InlineData("上一行未排满，余3字；编号“（一）”起段", "the line before is not full, with room for 3 characters; number “（一）” opens a paragraph")]
    [InlineData("月、日取自电头；年份据同一来源中相邻文件的日期为2023年12月1日", "month and day from the dateline; the year from neighbouring documents of the source are dated 2023-12-1")]
    [InlineData("“标题”后面没有内容，按普通文字查找。", "There is nothing after “标题”; it was searched for as plain text.")]
    [InlineData("一句没有英文的话。", "一句没有英文的话。")]
    public void A_sentence_is_known_by_the_phrase_that_it_was_made_from(string chinese, string english)
    {
        ReadIn("en");
        Assert.Equal(english, Phrases.Translate(chinese));
    }

    [Fact]
    public void All_grounds_that_the_seeds_give_are_said_in_English()
    {
        ReadIn("en");
        var source = SourceDecoder.Decode("seed.txt", File.ReadAllBytes(Directory.EnumerateFiles(RepositoryFiles.Seeds, "*.txt").First())).Source!;
        var parsed = PolicyParser.Parse(source, explain: true);
        var sentences = parsed.Documents.SelectMany(d => d.Metadata.Evidence.Select(e => e.Reason)).Concat(parsed.Cuts.Select(c => c.Reason)).Concat(parsed.Diagnostics.Select(d => d.Message));
        Assert.Empty(sentences.OfType<string>().Select(Phrases.Translate).Where(english => Han().IsMatch(Quoted().Replace(english, ""))).Distinct());
    }

    [Theory]
    [InlineData("\"不闭合")]
    [InlineData("- OR 年:去年 类型:没有")]
    public void All_hints_are_said_in_English(string query)
    {
        ReadIn("en");
        var hints = QueryParser.Parse(query).Hints;
        Assert.NotEmpty(hints);
        Assert.DoesNotContain(hints.Select(hint => Phrases.Say(hint.Pattern, hint.Subject)), english => Han().IsMatch(Quoted().Replace(english, "")));
    }

    [Fact]
    public void Chinese_readers_are_given_the_sentence_itself()
    {
        ReadIn("zh-CN");
        Assert.Equal("据标题“通知”", Phrases.Translate("据标题“通知”"));
        Assert.Equal("通知", Phrases.Say("通知"));
    }

    private static void ReadIn(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    [GeneratedRegex(@"[\u4E00-\u9FFF]")]
    private static partial Regex Han();

    [GeneratedRegex("“[^”]*”|《[^》]*》")]
    private static partial Regex Quoted();
}
