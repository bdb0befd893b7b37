using System.Text;
using PolicyPortal.Core;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using Xunit;

namespace PolicyPortal.Tests.Parsing;

public class MarkdownSourceTests
{
    private const string Law = """
        # 中华人民共和国测试法

        1997年12月29日 第八届全国人民代表大会常务委员会第二十九次会议通过

        <!-- INFO END -->

        ## 第一章 总 则

        第一条 为了规范测试，制定本法。

        第二条 国家实行测试制度。

        国家提倡公民参加测试。
        """;

    private static readonly PolicyDocument Document = Assert.Single(
        PolicyParser.Parse(SourceDecoder.Decode("law.md", Encoding.UTF8.GetBytes(Law)).Source!).Documents);

    [Fact]
    public void The_first_heading_is_the_title_as_printed()
    {
        Assert.Equal("中华人民共和国测试法", Document.Metadata.Title);
        Assert.False(Document.Metadata.TitleIsSupplied);
        Assert.Equal(DocumentKind.Law, Document.Metadata.Kind);
    }

    [Fact]
    public void The_history_is_a_note_with_authority_and_date()
    {
        Assert.Equal(["全国人民代表大会常务委员会"], Document.Metadata.IssuingAuthority);
        Assert.Equal(new DateOnly(1997, 12, 29), Document.Metadata.IssuedOn);
    }

    [Fact]
    public void Chapters_articles_and_their_paragraphs_have_addresses() =>
        Assert.Equal(["ch-1", "art-1", "art-2", "art-2-para-2"], Document.Paragraphs.Skip(2).Select(p => p.Anchor.Value));

    [Fact]
    public void A_chapter_spaced_out_in_print_is_a_word() => Assert.Equal("第一章 总则", Document.Paragraphs[2].Text);
}
