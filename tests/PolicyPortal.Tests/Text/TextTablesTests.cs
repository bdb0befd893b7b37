using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Text;

public class TextTablesTests
{
    [Fact]
    public void Columns_under_each_other_are_a_table_and_empty_cells_keep_their_places() =>
        Assert.Equal(
            ["序号\t名称\t单位", "1\t便民服务中心\t某市人民政府", "2\t\t某县人民政府", "3\t社区办事站点\t某区人民政府"],
            Rows("名单如下：\n序号    名称              单位\n1       便民服务中心      某市人民政府\n2                         某县人民政府\n3       社区办事站点      某区人民政府\n以上名单自公布之日起有效。\n"));

    [Fact]
    public void A_drawn_table_is_rows_and_its_rules_print_nothing() =>
        Assert.Equal(["序号\t名称", "1\t便民服务中心"], Rows("名单如下：\n┌──┬────┐\n│序号│名称│\n├──┼────┤\n│ 1 │便民服务中心│\n└──┴────┘\n以上名单有效。\n"));

    [Theory]
    [InlineData("教育部　　　　　　财政部\n2020年3月4日\n")]
    [InlineData("张　三　李四光　王　五\n赵　六　钱学文　孙　八\n周　九　吴大有　郑　十\n")]
    [InlineData("张三        李四\n王五        赵六\n")]
    [InlineData("各级人民政府      要做好工作。\n有关部门      要认真落实。\n宣传部门      要广泛宣传。\n")]
    public void What_is_not_firm_stays_lines(string text) => Assert.Empty(Rows(text));

    private static string[] Rows(string text) =>
        [.. Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Where(p => p.Role is ParagraphRole.TableRow).Select(p => p.Text)];
}
