using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Tests.Golden;
using PolicyPortal.Tests.Parsing;
using PolicyPortal.Tests.Properties;
using Xunit;

namespace PolicyPortal.Tests.Library;

public class LibraryMarkdownTests
{
    [Fact]
    public void A_notice_is_written_as_people_would_write_it() => GoldenFile.Check("notice.md", LibraryMarkdown.Write(Sample.Notice()));

    [Fact]
    public void The_anchors_of_a_law_need_no_attributes()
    {
        var text = LibraryMarkdown.Write(Sample.Law());

        GoldenFile.Check("law.md", text);
        DocumentAssert.Same(Sample.Law(), LibraryMarkdown.Read(text));
    }

    [Fact]
    public void The_documents_of_the_seed_read_back_the_same() =>
        Assert.All(Parsed.Seed.Documents, document => DocumentAssert.Same(document, LibraryMarkdown.Read(LibraryMarkdown.Write(document))));

    [Fact]
    public void A_file_of_the_time_when_a_document_had_one_source_is_read()
    {
        var written = LibraryMarkdown.Write(Sample.Notice());
        var old = written.Replace("sources:\n  - {", "source: {", StringComparison.Ordinal);

        Assert.NotEqual(written, old);
        DocumentAssert.Same(Sample.Notice(), LibraryMarkdown.Read(old));
    }

    [Fact]
    public void A_person_may_wrap_lines_leave_anchors_out_and_write_comments()
    {
        var document = LibraryMarkdown.Read(
            """
            ---
            id: 3f9k2m7q
            kind: 通知
            title: 关于就业的通知
            issuingAuthority: 教育部
            shoeSize: 42
            ---
            <!-- checked by
                 two people -->
            {.addressees .large colour=red}
            各省、自治区、
            直辖市教育厅：
            ## 一、加强领导 ##
            ### 1.强化统筹部署。
            各地要以 24365
            platform
            为依托。

            附言 & <b>粗</b>
            """);

        Assert.Equal(["教育部"], document.Metadata.IssuingAuthority);
        Assert.Equal(
            ["各省、自治区、直辖市教育厅：", "一、加强领导", "1.强化统筹部署。各地要以 24365 platform为依托。", "附言 & <b>粗</b>"],
            document.Paragraphs.Select(p => p.Text));
        Assert.Equal([ParagraphRole.Addressees, ParagraphRole.Heading, ParagraphRole.Clause, ParagraphRole.Body], document.Paragraphs.Select(p => p.Role));
        Assert.Equal(["sec-1", "cl-1"], document.Paragraphs[1..3].Select(p => p.Anchor.Value));
        Assert.Equal(MintedAnchors.Mint("附言 & <b>粗</b>", new AnchorNames()), document.Paragraphs[3].Anchor);
        Assert.All(document.Paragraphs, p => Assert.Empty(p.Source));
    }

    [Fact]
    public void An_edited_text_keeps_its_anchor()
    {
        var written = LibraryMarkdown.Write(Sample.Notice());
        var edited = LibraryMarkdown.Read(written.Replace("摆在突出位置", "摆在更加突出的位置", StringComparison.Ordinal));

        Assert.Contains("更加", edited.Paragraphs[1].Text, StringComparison.Ordinal);
        Assert.Equal(Sample.Notice().Paragraphs.Select(p => p.Anchor), edited.Paragraphs.Select(p => p.Anchor));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("# 标题", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\n", 1)]
    [InlineData("---\njust text\n---\n", 2)]
    [InlineData("---\n- a list\n---\n", 2)]
    [InlineData("---\n---\n", 1)]
    [InlineData("---\nid: ../../x\nkind: notice\ntitle: t\n---\n", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: 诗\ntitle: t\n---\n", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\n---\n", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\nissuedOn: 2023-13-01\n---\n", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\nsources:\n- \n---\n", 1)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: [a, b]\n---\n", 4)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: \"t\n---\n", 4)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\n---\n{#p-1}\n甲\n\n{#p-1}\n乙\n", 10)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\n---\n\n{n=cl:1 label=\"1.\"}\n甲\n", 8)]
    [InlineData("---\nid: 3f9k2m7q\nkind: notice\ntitle: t\n---\n\n{runin=9}\n甲\n", 8)]
    public void What_is_no_document_is_refused_with_its_line(string file, int line) =>
        Assert.Equal(line, Assert.Throws<LibraryFormatException>(() => LibraryMarkdown.Read(file)).Line);

    [Fact]
    public void A_front_matter_that_nests_without_end_does_not_exhaust_the_stack() => Assert.Throws<LibraryFormatException>(
        () => LibraryMarkdown.Read($"---\nid: 3f9k2m7q\nkind: notice\ntitle: t\nx: {new string('[', 5_000)}\n---\n"));

    [Fact]
    public void A_document_with_one_anchor_twice_has_no_form()
    {
        var notice = Sample.Notice();
        var twice = notice with { Paragraphs = [.. notice.Paragraphs, notice.Paragraphs[0]] };

        Assert.Throws<ArgumentException>(() => LibraryMarkdown.Write(twice));
    }
}
