using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Structure;

public class AnchorAssignerTests
{
    [Fact]
    public void A_series_that_restarts_in_each_section_is_prefixed_with_it() =>
        Assert.Equal(
            ["sec-1", "sec-1-sub-1", "sec-1-sub-2", "sec-2", "sec-2-sub-1"],
            Numbered("一、总体要求\n（一）指导思想。坚持稳中求进工作总基调。\n（二）基本原则。坚持问题导向，注重实效。\n二、主要任务\n（一）加大支持。鼓励地方政府统筹安排。"));

    [Fact]
    public void A_number_printed_twice_keeps_both_places_and_is_reported()
    {
        const string Text = "一、总体要求\n1.强化统筹部署。各地各高校要落实责任。\n2.强化协同联动。各部门要主动配合。\n2.强化高校责任。高校是责任主体。";
        Assert.Equal(["sec-1", "cl-1", "cl-2", "cl-2~2"], Numbered(Text));
        Assert.Contains(Parsed.Text(Text).Diagnostics, d => d.Code == "number-repeated");
    }

    [Fact]
    public void A_gap_stays_a_gap_and_is_reported()
    {
        const string Text = "一、总体要求\n1.强化统筹部署。各地各高校要落实责任。\n3.强化高校责任。高校是责任主体。";
        Assert.Equal(["sec-1", "cl-1", "cl-3"], Numbered(Text));
        Assert.Contains(Parsed.Text(Text).Diagnostics, d => d.Code == "number-missing");
    }

    [Fact]
    public void Articles_have_their_paragraphs_and_items() =>
        Assert.Equal(
            ["ch-1", "art-1", "art-2", "art-2-item-1", "art-2-item-2", "art-2-para-2", "art-120_1"],
            All("第一章 总则\n第一条 为了规范管理，制定本法。\n第二条 有下列情形之一的，适用本法：\n（一）在境内的；\n（二）在境外的。\n前款规定不适用于个人。\n第一百二十条之一 本法自公布之日起施行。"));

    private static IEnumerable<string> All(string text) => Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Select(p => p.Anchor.Value);

    private static IEnumerable<string> Numbered(string text) => Parsed.Text(text).Documents.SelectMany(d => d.Paragraphs).Where(p => p.Ordinal is not null).Select(p => p.Anchor.Value);
}
