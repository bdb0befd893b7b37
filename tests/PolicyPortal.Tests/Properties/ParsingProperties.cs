using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Parsing;
using Xunit;

namespace PolicyPortal.Tests.Properties;

/// <summary>Laws that hold for any text.</summary>
public class ParsingProperties
{
    // Pieces that documents are made of, in any order, with any line ends between them.
    private static readonly string[] Pieces =
    [
        "新华社北京12月12日电 ", "教就业〔2023〕4号", "一、总体要求", "（一）加强领导。", "1.强化统筹部署。各地各高校要", "第一条 为了", "第一章 总则", "同志们：", "各省、自治区：",
        "教育部", "2023年12月1日", "（2023年5月23日）", "来源：《求是》2023年第21期", "附件：1.名单", "17", "— 3 —", "\f", " ", "　　", "\n", "\r\n", "\r", "\n\n", "。", "，", "𠮷", "C919", "\u200b", "\ud842",
        "（此件公开发布）", "会议指出，", "今年是全面贯彻党的二十大精神的开局之年", "第十二条之一", "99999999999999999年",
    ];

    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]), Gen.String[Gen.Char, 0, 8]).List[0, 60].Select(string.Concat);

    [Fact]
    public void Ranges_of_paragraphs_and_furniture_partition_the_seed() => AssertPartition(Parsed.Seed);

    [Fact]
    public void Ranges_of_paragraphs_and_furniture_partition_any_text() => AnyText.Sample(text => AssertPartition(Parsed.Text(text)), iter: 3000);

    [Fact]
    public void No_character_of_the_seed_is_lost_or_added() => AssertNothingLost(Parsed.Seed);

    [Fact]
    public void Anchors_and_ids_of_one_source_are_unique_and_the_same_again() => AnyText.Sample(
        text =>
        {
            var (once, again) = (Parsed.Text(text), Parsed.Text(text));
            Assert.Equal(once.Documents.Select(d => d.Id), again.Documents.Select(d => d.Id));
            foreach (var (first, second) in once.Documents.Zip(again.Documents))
            {
                Assert.Equal(first.Paragraphs.Select(p => p.Anchor), second.Paragraphs.Select(p => p.Anchor));
                Assert.Equal(first.Paragraphs.Length, first.Paragraphs.Select(p => p.Anchor).Distinct().Count());
                Assert.All(first.Paragraphs, p => Assert.True(Anchor.TryParse(p.Anchor.Value, null, out _), p.Anchor.Value));
            }
        },
        iter: 1000);

    [Fact]
    public void Every_field_of_any_text_has_its_evidence() => AnyText.Where(text => Parsed.Text(text).Documents.Length > 0).Sample(text => EvidenceTests.AssertWhole(Parsed.Text(text)), iter: 1000);

    [Fact]
    public void Passages_partition_the_paragraphs() => AnyText.Sample(
        text => Assert.All(Parsed.Text(text).Documents, document =>
        {
            var next = 0;
            foreach (var passage in Passage.Of(document))
            {
                Assert.Equal(next, passage.First);
                Assert.True(passage.Count >= 1);
                next += passage.Count;
            }

            Assert.Equal(document.Paragraphs.Length, next);
        }),
        iter: 1000);

    private static void AssertPartition(ParsedSource parsed)
    {
        var ranges = parsed.Documents.SelectMany(d => d.Paragraphs).SelectMany(p => p.Source).Concat(parsed.Furniture).OrderBy(s => s.Start).ToArray();
        var at = 0;
        foreach (var range in ranges)
        {
            Assert.Equal(at, range.Start);
            Assert.True(range.End > range.Start);
            at = range.End;
        }

        Assert.Equal(parsed.Source.Text.Length, at);
    }

    private static void AssertNothingLost(ParsedSource parsed) =>
        Assert.All(parsed.Documents.SelectMany(d => d.Paragraphs), p => Assert.Equal(
            Parsed.Compact(string.Concat(p.Source.Select(s => s.Of(parsed.Source.Text)))),
            Parsed.Compact(p.Text)));
}
