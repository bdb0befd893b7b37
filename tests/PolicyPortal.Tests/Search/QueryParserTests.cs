using CsCheck;
using PolicyPortal.Core.Search;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search;

public class QueryParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("就业", "就业")]
    [InlineData("就业 创业", "(就业 & 创业)")]
    [InlineData("就业　创业", "(就业 & 创业)")]
    [InlineData("\"稳就业\"", "“稳就业”")]
    [InlineData("“稳 就业”", "“稳 就业”")]
    [InlineData("「稳就业」『创业』", "(“稳就业” & “创业”)")]
    [InlineData("＂稳就业＂", "“稳就业”")]
    [InlineData("落实“双减”政策", "(落实 & “双减” & 政策)")]
    [InlineData("\"一带一路”高峰", "(“一带一路” & 高峰)")]
    [InlineData("就业 -创业", "(就业 & !创业)")]
    [InlineData("就业 －\"创业\"", "(就业 & !“创业”)")]
    [InlineData("-就业", "!就业")]
    [InlineData("2023-12-01", "2023-12-01")]
    [InlineData("就业 OR 创业", "(就业 | 创业)")]
    [InlineData("就业 ＯＲ 创业", "(就业 | 创业)")]
    [InlineData("就业|创业｜升学", "(就业 | 创业 | 升学)")]
    [InlineData("就业 or 创业", "(就业 & or & 创业)")]
    [InlineData("就业 OR 创业 年:2023", "((就业 | 创业) & 2023..2023)")]
    [InlineData("就业 OR -创业", "(就业 | !创业)")]
    [InlineData("（就业）", "（就业）")]
    [InlineData("教就业〔2023〕4号", "教就业〔2023〕4号")]
    [InlineData("标题:就业", "title=就业")]
    [InlineData("标题：就业", "title=就业")]
    [InlineData("TITLE:就业", "title=就业")]
    [InlineData("标题:\"高校 毕业生\"", "title=高校 毕业生")]
    [InlineData("机关:教育部", "authority=教育部")]
    [InlineData("authority:教育部", "authority=教育部")]
    [InlineData("文号:教就业〔2023〕4号", "number=教就业〔2023〕4号")]
    [InlineData("number:4号", "number=4号")]
    [InlineData("类型:通知", "kind=Notice")]
    [InlineData("kind:local-regulation", "kind=LocalRegulation")]
    [InlineData("年:2023", "2023..2023")]
    [InlineData("年:2023..2024", "2023..2024")]
    [InlineData("年：２０２３..", "2023..")]
    [InlineData("year:..2024", "..2024")]
    [InlineData("年:2024-2023", "2023..2024")]
    [InlineData("年:2023年至2024年", "2023..2024")]
    [InlineData("-类型:通知", "!kind=Notice")]
    [InlineData("10:30", "10:30")]
    public void What_can_be_read_is_read(string text, string expected)
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(expected, Show(query.Root));
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("\"unclosed", "“unclosed”", "引号没有结束")]
    [InlineData("就业 「创业", "(就业 & “创业”)", "引号没有结束")]
    [InlineData("类型:某某", "某某", "不是已知的类型")]
    [InlineData("年:去年", "去年", "不是年份")]
    [InlineData("年:20232024", "20232024", "不是年份")]
    [InlineData("年:..", "", "不是年份")]
    [InlineData("标题:", "标题:", "没有内容")]
    [InlineData("就业 -", "就业", "单独的")]
    [InlineData("- 就业", "就业", "单独的")]
    [InlineData("OR 就业", "就业", "前面没有词")]
    [InlineData("就业 OR", "就业", "后面没有词")]
    [InlineData("就业 || 创业", "(就业 | 创业)", "前面没有词")]
    [InlineData("\"\"", "", "空的引号")]
    [InlineData("，。！？", "", "标点")]
    [InlineData("标题:，", "", "标点")]
    [InlineData("\0\u202E", "", "标点")]
    public void What_cannot_be_read_is_text_or_nothing_and_is_said(string text, string expected, string hint)
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(expected, Show(query.Root));
        Assert.Contains(query.Hints, h => h.ToString().Contains(hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("就业 -“创业” 标题:高校", "就业|-“创业”|标题:高校")]
    [InlineData("就业 OR 创业 年:2023", "就业 OR 创业|年:2023")]
    [InlineData("落实“双减”政策", "落实|“双减”|政策")]
    [InlineData("\"unclosed", "\"unclosed")]
    public void Every_part_knows_where_it_stands(string text, string parts)
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(parts, string.Join('|', query.Parts.Select(part => part.Span.Of(query.Text))));
    }

    [Theory]
    [InlineData("就业 创业 升学", 1, "就业 升学")]
    [InlineData("就业 创业", 0, "创业")]
    [InlineData("就业 -“创业”", 1, "就业")]
    public void A_query_can_be_asked_without_a_part(string text, int part, string without)
    {
        var query = QueryParser.Parse(text);
        Assert.Equal(without, query.Without(query.Parts[part]));
    }

    [Theory]
    [InlineData("就业 \"创业", "就业 创业")]
    [InlineData("就业 OR", "就业")]
    [InlineData("就业 年:去年", "就业")]
    public void A_hint_knows_the_query_that_needs_none(string text, string instead)
    {
        Assert.Equal(instead, Assert.Single(QueryParser.Parse(text).Hints).Instead);
        Assert.Empty(QueryParser.Parse(instead).Hints);
    }

    [Fact]
    public void A_long_query_is_cut_between_characters()
    {
        var query = QueryParser.Parse("就" + string.Concat(Enumerable.Repeat("𠮷", 5000)));
        Assert.Equal(499, query.Text.Length);
        Assert.Contains(query.Hints, h => h.ToString().Contains("太长", StringComparison.Ordinal));
        Assert.EndsWith("𠮷", query.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_ask_for_nothing() => Assert.Null(QueryParser.Parse("\uD800 \uDC00").Root);

    [Fact]
    public void Null_asks_for_nothing() => Assert.Null(QueryParser.Parse(null).Root);

    [Fact]
    public void Parsing_never_throws_and_every_text_in_it_can_be_searched_for()
    {
        var marks = Gen.OneOf(
            "\"", "“", "”", "「", "」", "-", "－", " ", "　", "OR", "|", "标题:", "机关：", "文号:", "类型:", "年:", "2023", "..", "通知", "就业", "\uD800", "\uDC00",
            "<script>", "*", "?", "\0", "\u202E", "(", ")", "\\", "~", "^", "OR OR");
        Gen.OneOf(marks, Gen.Char.Select(c => c.ToString())).Array[0, 30].Select(string.Concat).Sample(text =>
        {
            foreach (var wanted in TextsIn(QueryParser.Parse(text).Root))
            {
                Assert.NotEmpty(NormalizedText.Fold(wanted));
            }
        });
    }

    private static IEnumerable<string> TextsIn(QueryNode? node) => node switch
    {
        QueryNode.And and => and.Parts.SelectMany(TextsIn),
        QueryNode.Or or => or.Parts.SelectMany(TextsIn),
        QueryNode.Not not => TextsIn(not.Part),
        QueryNode.Term term => [term.Text],
        QueryNode.Phrase phrase => [phrase.Text],
        QueryNode.Title title => [title.Text],
        QueryNode.Authority authority => [authority.Text],
        QueryNode.Number number => [number.Text],
        _ => [],
    };

    private static string Show(QueryNode? node) => node switch
    {
        null => "",
        QueryNode.And and => $"({string.Join(" & ", and.Parts.Select(Show))})",
        QueryNode.Or or => $"({string.Join(" | ", or.Parts.Select(Show))})",
        QueryNode.Not not => $"!{Show(not.Part)}",
        QueryNode.Term term => term.Text,
        QueryNode.Phrase phrase => $"“{phrase.Text}”",
        QueryNode.Title title => $"title={title.Text}",
        QueryNode.Authority authority => $"authority={authority.Text}",
        QueryNode.Number number => $"number={number.Text}",
        QueryNode.Kind kind => $"kind={kind.Value}",
        QueryNode.Years years => $"{years.From}..{years.To}",
        _ => throw new InvalidOperationException(),
    };
}
