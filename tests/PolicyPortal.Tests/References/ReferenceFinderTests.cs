using System.Collections.Immutable;
using CsCheck;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.References;
using PolicyPortal.Tests.Properties;
using Xunit;

namespace PolicyPortal.Tests.References;

public class ReferenceFinderTests
{
    private static readonly string[] Pieces =
    [
        "《", "》", "〈", "〉", "（", "）", "(", ")", "第", "一", "十", "3", "条", "款", "项", "目", "章", "节", "编", "、", "和", "至", "之一", "前", "两", "本", "该", "上述", "法", "条例", "规定", "刑法",
        "民法典", "以下简称", "国发", "〔2023〕", "4号", "国务院令", "依照", "的", "，", "。", " ", "\t", "\ud840", "𠮷", "（2018年修正）", "第一百三十三条之一", "第（一）、（二）项", "前款", "本条", "号", "令",
    ];

    [Fact]
    public void References_lie_inside_their_text_and_never_overlap() =>
        Gen.OneOf(Pieces).Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var found = ReferenceFinder.Find(Document($"第三条 {text}", text), ReferenceSamples.Known);
            return found.Length == 2 && Sound(found[0], $"第三条 {text}") && Sound(found[1], text);
        });

    [Fact]
    public void Any_document_can_be_read() => Documents.Any.Sample(document =>
    {
        var found = ReferenceFinder.Find(document, ReferenceSamples.Known);
        Assert.Equal(document.Paragraphs.Length, found.Length);
        Assert.All(found.Zip(document.Paragraphs), pair => Assert.True(Sound(pair.First, pair.Second.Text)));
    });

    [Theory]
    [InlineData("《")]
    [InlineData("第一条第一款第一项、")]
    [InlineData("前款本条该法第")]
    [InlineData("（一）")]
    [InlineData("国发〔2023〕4号")]
    [InlineData("依照刑法")]
    public void A_long_text_of_one_piece_takes_no_longer_than_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var found = ReferenceFinder.Find(Document(text, text), ReferenceSamples.Known);
        Assert.True(Sound(found[0], text));
    }

    [Fact]
    public void In_a_decision_that_amends_a_law_articles_are_that_laws()
    {
        string[] texts = ["一、将第三条修改为：“国务院应当保护港口。”", "二、删去第十条。", "本决定自公布之日起施行。"];
        var document = new PolicyDocument
        {
            Id = DocumentId.Parse("3f9k2m7q"),
            Metadata = new() { Kind = DocumentKind.Decision, Title = "全国人民代表大会常务委员会关于修改《中华人民共和国港口法》的决定" },
            Paragraphs = [.. texts
                .Select((text, i) => new Paragraph { Role = ParagraphRole.Body, Text = text, Anchor = Anchor.Parse($"p-{i}") })],
        };
        var found = ReferenceFinder.Find(document, KnownNames.None).SelectMany(r => r).Where(r => !r.Place.IsWhole).ToList();
        Assert.Equal(["art-3", "art-10"], found.Select(r => r.Place.ToString()));
        Assert.All(found, r => Assert.Equal("中华人民共和国港口法", r.Work.Title));
    }

    private static bool Sound(ImmutableArray<Reference> references, string text) =>
        references.All(r => r.Span.Start >= 0 && r.Span.End <= text.Length && !r.Span.IsEmpty)
        && references.Zip(references.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start);

    private static PolicyDocument Document(string article, string body) => new()
    {
        Id = DocumentId.Parse("3f9k2m7q"),
        Metadata = new() { Kind = DocumentKind.Law, Title = "一部法" },
        Paragraphs =
        [
            new() { Role = ParagraphRole.Clause, Text = article, Level = 1, Ordinal = new(OrdinalStyle.Article, 3, 0, "第三条"), Anchor = Anchor.Parse("art-3") },
            new() { Role = ParagraphRole.Body, Text = body, Anchor = Anchor.Parse("art-3-para-2") },
        ],
    };
}
