using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>What a paragraph's role is called on pages, in the terms of GB/T 9704-2012.</summary>
public static class RoleLabels
{
    public static string Label(this ParagraphRole role) => role switch
    {
        ParagraphRole.Heading => "层次标题",
        ParagraphRole.Clause => "条款",
        ParagraphRole.Item => "项",
        ParagraphRole.Title => "标题",
        ParagraphRole.Subtitle => "副标题",
        ParagraphRole.DocumentNumber => "发文字号",
        ParagraphRole.Note => "题注",
        ParagraphRole.Byline => "作者",
        ParagraphRole.Addressees => "主送机关",
        ParagraphRole.Salutation => "称谓",
        ParagraphRole.AnnexTitle => "附件",
        ParagraphRole.Signature => "署名",
        ParagraphRole.Date => "成文日期",
        ParagraphRole.SourceNote => "来源",
        ParagraphRole.Annotation => "附注",
        _ => "正文",
    };
}
