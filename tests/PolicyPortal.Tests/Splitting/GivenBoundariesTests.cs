using System.Collections.Immutable;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using Xunit;

namespace PolicyPortal.Tests.Splitting;

public class GivenBoundariesTests
{
    private const string Text = "国发〔2023〕1号\n各省、自治区、直辖市人民政府：\n第一件文件的正文在这里，写得长一些，到句号为止，不再多写。\n"
        + "其他有关事项在这里说明，写得长一些，到句号为止，不再多写。\n2023年1月2日\n国发〔2023〕2号\n各省、自治区、直辖市人民政府：\n第二件文件的正文在这里，写得长一些，到句号为止，不再多写。\n2023年1月3日\n";

    [Fact]
    public void A_document_begins_where_a_person_says() =>
        Assert.Equal(["国发〔2023〕1号", "其他有关事项在这里说明，写得长一些，到句号为止，不再多写。", "国发〔2023〕2号"], Openings(new(true, "其他有关 事项", 0)));

    [Fact]
    public void A_document_goes_on_where_a_person_says() =>
        Assert.Equal(["国发〔2023〕1号"], Openings(new(false, "国发〔2023〕2号", 90)));

    [Fact]
    public void Of_several_paragraphs_that_begin_so_the_nearest_is_meant() =>
        Assert.Equal(["国发〔2023〕1号", "国发〔2023〕2号", "各省、自治区、直辖市人民政府："], Openings(new(true, "各省", Text.LastIndexOf("各省", StringComparison.Ordinal))));

    [Fact]
    public void The_first_paragraph_always_begins_a_document() =>
        Assert.Equal(2, Openings(new(false, "国发〔2023〕1号", 0)).Length);

    [Theory]
    [InlineData("没有这句话")]
    [InlineData("")]
    public void What_fits_no_paragraph_changes_nothing_and_is_reported(string opening)
    {
        var parsed = Parse(new GivenBoundary(true, opening, 0));
        Assert.Equal(2, parsed.Documents.Length);
        Assert.Contains(parsed.Diagnostics, d => d.Code == "boundary-unmatched");
    }

    [Fact]
    public void The_grounds_say_that_a_person_gave_it()
    {
        var cuts = PolicyParser.Parse(new Source("a.txt", Text, "utf-8", ""), [new(true, "其他有关事项", 0), new(false, "国发〔2023〕2号", 90)], explain: true).Cuts;
        Assert.Contains(cuts, c => c is { Kind: CutKind.Document, Reason: "人工指定由此另起一件" });
        Assert.Contains(cuts, c => c is { Kind: CutKind.Paragraph, Reason: "人工指定并入上一件" });
    }

    private static ImmutableArray<string> Openings(GivenBoundary given) => [.. Parse(given).Documents.Select(d => d.Paragraphs[0].Text)];

    private static ParsedSource Parse(GivenBoundary given) => PolicyParser.Parse(new Source("a.txt", Text, "utf-8", ""), [given]);
}
