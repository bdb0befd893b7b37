using PolicyPortal.Core.Model;
using PolicyPortal.Core.Structure;

namespace PolicyPortal.Tests.Library;

/// <summary>A small notice that has one of everything.</summary>
internal static class Sample
{
    public static PolicyDocument Notice(string id = "3f9k2m7q", string body = "各地各高校要把就业工作摆在突出位置。") => new()
    {
        Id = DocumentId.Parse(id),
        Metadata = new DocumentMetadata
        {
            Kind = DocumentKind.Notice,
            Title = "教育部关于做好就业工作的通知",
            TitleIsSupplied = true,
            DocumentNumber = DocumentNumber.TryParse("教就业〔2023〕4号"),
            IssuingAuthority = ["教育部"],
            IssuedOn = new DateOnly(2023, 12, 1),
            Evidence = [new("title", EvidenceOrigin.Supplied, null, "据正文拟")],
        },
        Paragraphs = AnchorAssigner.Assign(
        [
            Of(ParagraphRole.Addressees, "各省、自治区、直辖市教育厅（教委）："),
            Of(ParagraphRole.Body, body),
            Of(ParagraphRole.Heading, "一、加强领导", 1),
            Of(ParagraphRole.Clause, "1.强化统筹部署。各地要统筹。", 2) with { RunIn = 9 },
            Of(ParagraphRole.Clause, "2.各地要落实，并且报告。", 2),
            Of(ParagraphRole.Signature, "教育部") with { Source = [new(120, 123), new(125, 126)] },
        ]),
        Sources = [new SourceReference("bulletin.txt", new TextSpan(0, 130), "ab12")],
    };

    public static PolicyDocument Law() => Notice() with
    {
        Paragraphs = AnchorAssigner.Assign(
        [
            Of(ParagraphRole.Heading, "第一章 总则", 1),
            Of(ParagraphRole.Clause, "第一条 为了促进就业，制定本法。", 2),
            Of(ParagraphRole.Clause, "第二条 有下列情形之一的：", 2),
            Of(ParagraphRole.Item, "（一）未就业的；", 3),
            Of(ParagraphRole.Item, "1.应届的；", 4),
            Of(ParagraphRole.Item, "（二）已就业的。", 3),
            Of(ParagraphRole.Body, "前款规定自公布之日起施行。"),
        ]),
    };

    private static Paragraph Of(ParagraphRole role, string text, int level = 0) =>
        new() { Role = role, Text = text, Level = level, Ordinal = level > 0 ? OrdinalGrammar.TryRead(text) : null, Anchor = default };
}
