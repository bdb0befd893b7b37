using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;
using Xunit;

namespace PolicyPortal.Tests.Structure;

public class OrdinalGrammarTests
{
    [Theory]
    [InlineData("一、总体要求", OrdinalStyle.Section, 1, 0, "一、")]
    [InlineData("十二、附则", OrdinalStyle.Section, 12, 0, "十二、")]
    [InlineData("（三）基本原则。", OrdinalStyle.Subsection, 3, 0, "（三）")]
    [InlineData("(三)基本原则。", OrdinalStyle.Subsection, 3, 0, "(三)")]
    [InlineData("14.加强生涯教育", OrdinalStyle.Clause, 14, 0, "14.")]
    [InlineData("１４．加强生涯教育", OrdinalStyle.Clause, 14, 0, "１４．")]
    [InlineData("3、落实", OrdinalStyle.Clause, 3, 0, "3、")]
    [InlineData("（1）落实", OrdinalStyle.Point, 1, 0, "（1）")]
    [InlineData("①落实", OrdinalStyle.Circled, 1, 0, "①")]
    [InlineData("第十二条 本法", OrdinalStyle.Article, 12, 0, "第十二条")]
    [InlineData("第一百二十条之一 以", OrdinalStyle.Article, 120, 1, "第一百二十条之一")]
    [InlineData("第12条 本办法", OrdinalStyle.Article, 12, 0, "第12条")]
    [InlineData("第二章 总则", OrdinalStyle.Chapter, 2, 0, "第二章")]
    [InlineData("第一分编 通则", OrdinalStyle.SubBook, 1, 0, "第一分编")]
    public void Printed_numbers_are_read(string text, OrdinalStyle style, int number, int sub, string label) =>
        Assert.Equal(new Ordinal(style, number, sub, label), OrdinalGrammar.TryRead(text));

    [Theory]
    [InlineData("1.4万家单位")]
    [InlineData("500:1的比例")]
    [InlineData("24365携手促就业")]
    [InlineData("2024年，我们")]
    [InlineData("第三条第二款规定的")]
    [InlineData("第三条和第五条")]
    [InlineData("一是深化改革")]
    [InlineData("一、二、三产业融合")]
    [InlineData("")]
    [InlineData("（以下简称条例）")]
    public void What_opens_no_clause_is_left_alone(string text) => Assert.Null(OrdinalGrammar.TryRead(text));
}
