using PolicyPortal.Core.Search;
using PolicyPortal.Core.Search.Understanding;
using PolicyPortal.Core.Segmentation;
using Xunit;

namespace PolicyPortal.Tests.Search.Understanding;

public class SynonymTests
{
    private const string List = """
        # a comment
        互通:
          - 央企、中央企业
          - [人社部, 人力资源和社会保障部]
        展开:
          三农: 农业、农村、农民
          炒鱿鱼: 解除劳动合同，辞退
          高校: 普通高校
        """;

    private static readonly Segmenter Words = new IcuSegmenter();
    private static readonly SynonymTable Table = SynonymReader.Read(List);

    [Theory]
    [InlineData("央企", "中央企业")]
    [InlineData("中央企业", "央企")]
    [InlineData("央企负责人", "中央企业负责人")]
    [InlineData("三农", "农业 农村 农民")]
    [InlineData("农村", "")]
    [InlineData("公司把我炒鱿鱼了", "公司把我解除劳动合同了 公司把我辞退了")]
    [InlineData("人社部", "人力资源和社会保障部")]
    [InlineData("人社部门", "")]
    [InlineData("“央企”", "")]
    [InlineData("-央企", "")]
    [InlineData("高校", "普通高校")]
    public void Other_words_stand_beside_the_words_as_typed(string typed, string others)
    {
        var query = Read(typed);
        Assert.Equal(others, string.Join(' ', query.Root!.Positive().OfType<QueryNode.Variant>().Select(v => v.Text)));
        if (others.Length > 0)
        {
            Assert.Equal(new QueryNode.Term(typed), query.Root.Positive().First());
            Assert.Contains(query.Hints, hint => hint.About is QueryHintKind.Synonyms && hint.ToString().StartsWith("也搜了", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_word_of_a_query_keeps_its_own_alternatives()
    {
        var and = Assert.IsType<QueryNode.And>(Read("央企 工资 三农").Root);
        Assert.Equal([typeof(QueryNode.Or), typeof(QueryNode.Term), typeof(QueryNode.Or)], and.Parts.Select(part => part.GetType()));
    }

    [Fact]
    public void An_authority_is_found_under_its_other_names()
    {
        var or = Assert.IsType<QueryNode.Or>(Read("机关:人社部").Root);
        Assert.Equal([new QueryNode.Authority("人社部"), new QueryNode.Authority("人力资源和社会保障部")], or.Parts);
    }

    [Fact]
    public void A_word_by_itself_is_undone_by_quotes_a_question_only_by_turning_synonyms_off()
    {
        Assert.Equal("\"央企\" 工资", Assert.Single(Read("央企 工资").Hints).Instead);
        Assert.Null(Assert.Single(Read("被炒鱿鱼怎么办").Hints).Instead);
    }

    [Theory]
    [InlineData("互通:\n  - 央企\n", 2, "至少要有两个词")]
    [InlineData("互通:\n  - a、b\n展开:\n  三农:\n", 4, "没有词")]
    [InlineData("互通: 央企、中央企业\n", 1, "每行一组")]
    [InlineData("展开:\n  - 三农\n", 2, "每行一个词")]
    [InlineData("别的:\n  三农: 农业\n", 1, "只能有")]
    [InlineData("- 央企、中央企业\n", 1, "最外层")]
    [InlineData("互通:\n  - [央企, 中央企业\n", 3, "YAML")]
    [InlineData("展开:\n  三农: 农业\n  三农: 农村\n", 3, "YAML")]
    public void A_broken_list_is_refused_with_its_line(string yaml, int line, string reason)
    {
        var error = Assert.Throws<FormatException>(() => SynonymReader.Read(yaml));
        Assert.StartsWith($"第 {line} 行：", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("互通:\n展开:\n")]
    public void An_empty_list_is_one(string yaml) => Assert.Equal(0, SynonymReader.Read(yaml).Count);

    [Fact]
    public void The_list_that_comes_with_the_program_is_whole()
    {
        var table = SynonymReader.Read(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "config", "synonyms.yaml")));
        Assert.InRange(table.Count, 500, 5000);
        Assert.Equal(["农业", "农村", "农民"], table.Of("三农"));
        Assert.Contains("民事诉讼法", table.Of("民诉法"));
        Assert.Contains("人社部", table.Of(NormalizedText.Fold("人力资源和社会保障部")));
    }

    private static SearchQuery Read(string text) => QueryUnderstanding.Of(text, Table, Words);
}
