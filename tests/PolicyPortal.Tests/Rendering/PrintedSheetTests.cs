using PolicyPortal.Core.Model;
using PolicyPortal.Web.Rendering;
using Xunit;

namespace PolicyPortal.Tests.Rendering;

public class PrintedSheetTests
{
    [Fact]
    public void A_numbered_document_has_a_letterhead_with_every_authority()
    {
        var sheet = Sheet(new() { Kind = DocumentKind.Notice, Title = "关于做好工作的通知", IssuingAuthority = ["教育部", "人力资源社会保障部"], DocumentNumber = DocumentNumber.TryParse("教就业〔2023〕4号") });
        Assert.Equal(["教育部", "人力资源社会保障部"], sheet.Mark);
        Assert.Equal("is-middle", sheet.MarkSize);
        Assert.Equal("教就业〔2023〕4号", sheet.Number);
    }

    [Fact]
    public void A_speech_has_none() =>
        Assert.Empty(Sheet(new() { Kind = DocumentKind.Speech, Title = "在会议上的讲话", Speaker = "某人" }).Mark);

    [Fact]
    public void A_supplied_title_stays_in_brackets() =>
        Assert.Equal(["[关于做好工作的通知]"], Sheet(new() { Kind = DocumentKind.Notice, Title = "关于做好工作的通知", TitleIsSupplied = true }).Title);

    [Fact]
    public void Signatures_and_date_are_one_block_rows_one_table_and_an_annex_begins_a_page()
    {
        var sheet = Sheet(
            new() { Kind = DocumentKind.Notice, Title = "关于做好工作的通知" },
            (ParagraphRole.Addressees, "各有关单位："), (ParagraphRole.Body, "请照此执行。"), (ParagraphRole.Signature, "教育部"), (ParagraphRole.Signature, "财政部"), (ParagraphRole.Date, "2023年12月1日"),
            (ParagraphRole.AnnexTitle, "附件1"), (ParagraphRole.TableRow, "甲\t乙"), (ParagraphRole.TableRow, "丙\t丁"));
        Assert.Equal(
            [(PrintedBlockKind.Text, 1), (PrintedBlockKind.Text, 1), (PrintedBlockKind.Closing, 3), (PrintedBlockKind.Annex, 1), (PrintedBlockKind.Table, 2)],
            sheet.Blocks.Select(block => (block.Kind, block.Paragraphs.Length)));
    }

    private static PrintedSheet Sheet(DocumentMetadata known, params (ParagraphRole Role, string Text)[] paragraphs) => PrintedSheet.Of(new()
    {
        Id = DocumentId.Parse("sheet000"),
        Metadata = known,
        Paragraphs = [.. paragraphs.Select((p, i) => new Paragraph { Role = p.Role, Text = p.Text, Level = p.Role is ParagraphRole.AnnexTitle ? 1 : 0, Anchor = Anchor.Parse($"p-aaaaa{i}") })],
    });
}
