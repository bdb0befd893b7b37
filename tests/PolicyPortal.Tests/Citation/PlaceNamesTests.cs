using PolicyPortal.Core.Citation;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Citation;

public class PlaceNamesTests
{
    private const string Law =
        "第一章 总则\n第一条 为了规范管理，制定本法。\n第二条 有下列情形之一的，适用本法：\n（一）在境内的；\n（二）在境外的：\n1.经批准的；\n2.经备案的。\n前款规定不适用于个人。\n个人的管理办法另行制定。\n"
        + "第三条 有下列情形之一的，不适用：\n（一）已经废止的；\n（二）尚未施行的。\n第一百二十条之一 本法自公布之日起施行。";

    private const string Notice =
        "各有关单位：\n现就有关事项通知如下，请认真贯彻执行。\n一、总体要求\n坚持稳中求进工作总基调，做好各项工作。\n1.强化统筹部署。各地各高校要落实责任。\n各部门要加强协同，形成合力。\n2.强化协同联动。各部门要主动配合。\n"
        + "二、主要任务\n3.加大支持力度。鼓励地方政府统筹安排。\n教育部\n2023年12月1日";

    private const string Plan = "一、总体要求\n（一）指导思想。坚持稳中求进工作总基调。\n（二）基本原则。坚持问题导向，注重实效。\n二、主要任务\n（一）加大支持。鼓励地方政府统筹安排。\n1.增加投入。各级财政要加大投入。";

    [Theory]
    [InlineData("ch-1", "第一章")]
    [InlineData("art-1", "第一条")]
    [InlineData("art-2", "第二条")]
    [InlineData("art-2-item-1", "第二条第一款第一项")]
    [InlineData("art-2-item-2-subitem-2", "第二条第一款第二项第二目")]
    [InlineData("art-2-para-2", "第二条第二款")]
    [InlineData("art-3-item-2", "第三条第二项")]
    [InlineData("art-120_1", "第一百二十条之一")]
    public void In_a_law(string anchor, string name) => Assert.Equal(name, Name(Law, anchor, null));

    [Theory]
    [InlineData("art-1", "art-1", "第一条")]
    [InlineData("art-1", "art-3-item-2", "第一条至第三条")]
    [InlineData("art-2", "art-2", "第二条第一款")]
    [InlineData("art-2", "art-2-para-3", "第二条")]
    [InlineData("art-2-para-2", "art-2-para-3", "第二条第二款至第三款")]
    [InlineData("art-2-item-1", "art-2-item-2", "第二条第一款第一项至第二项")]
    [InlineData("art-2-para-2", "art-3-item-1", "第二条第二款至第三条第一项")]
    public void A_range_in_a_law(string from, string to, string name) => Assert.Equal(name, Name(Law, from, to));

    [Theory]
    [InlineData("sec-1", null, "第一部分")]
    [InlineData("cl-1", null, "第1条")]
    [InlineData("cl-1", "cl-1", "第1条第1段")]
    [InlineData("cl-1", "cl-3", "第1条至第3条")]
    [InlineData("cl-2", "cl-3", "第2条至第3条")]
    public void In_a_notice(string from, string? to, string name) => Assert.Equal(name, Name(Notice, from, to));

    [Theory]
    [InlineData("各有关单位：", "主送机关")]
    [InlineData("现就有关事项", "第1段")]
    [InlineData("坚持稳中求进", "第一部分第1段")]
    [InlineData("各部门要加强", "第1条第2段")]
    public void What_has_no_number_is_counted_in_what_it_stands_in(string opening, string name)
    {
        var document = Document(Notice);
        Assert.Equal(name, PlaceNames.Of(document).Of(document.Paragraphs.ToList().FindIndex(p => p.Text.StartsWith(opening, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("sec-1-sub-2", null, "第一部分第（二）项")]
    [InlineData("sec-2-sub-1", null, "第二部分第（一）项")]
    [InlineData("sec-1-sub-1", "sec-1-sub-2", "第一部分第（一）项至第（二）项")]
    [InlineData("sec-1-sub-2", "sec-2", "第一部分第（二）项至第二部分")]
    public void A_series_that_restarts_is_named_with_its_section(string from, string? to, string name) => Assert.Equal(name, Name(Plan, from, to));

    [Fact]
    public void Every_place_of_a_document_has_a_name()
    {
        foreach (var text in new[] { Law, Notice, Plan })
        {
            var document = Document(text);
            var names = PlaceNames.Of(document);
            Assert.All(Enumerable.Range(0, document.Paragraphs.Length), place => Assert.NotEmpty(names.Of(place)));
        }
    }

    [Theory]
    [InlineData(0, "零")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(105, "一百零五")]
    [InlineData(110, "一百一十")]
    [InlineData(1002, "一千零二")]
    [InlineData(1260, "一千二百六十")]
    [InlineData(10000, "10000")]
    public void Numbers_are_written_as_laws_write_them(int number, string written) => Assert.Equal(written, ChineseNumeral.Of(number));

    private static string Name(string text, string from, string? to)
    {
        var document = Document(text);
        var (anchors, names) = (AnchorMap.Of(document), PlaceNames.Of(document));
        var first = anchors.Find(Anchor.Parse(from))!.Value;
        return to is null ? names.Of(first) : names.Of(first, anchors.Find(Anchor.Parse(to))!.Value);
    }

    private static PolicyDocument Document(string text) => Parsed.Text(text).Documents[0];
}
