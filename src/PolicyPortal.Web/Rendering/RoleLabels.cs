using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>What a paragraph's role is called on pages, in the terms of GB/T 9704-2012.</summary>
public static class RoleLabels
{
    public static string Label(this ParagraphRole role) => role switch
    {
        ParagraphRole.Heading => Phrases.Say("层次标题"),
        ParagraphRole.Clause => Phrases.Say("条款"),
        ParagraphRole.Item => Phrases.Say("项"),
        ParagraphRole.Title => Phrases.Say("标题"),
        ParagraphRole.Subtitle => Phrases.Say("副标题"),
        ParagraphRole.DocumentNumber => Phrases.Say("发文字号"),
        ParagraphRole.Note => Phrases.Say("题注"),
        ParagraphRole.Byline => Phrases.Say("作者"),
        ParagraphRole.Addressees => Phrases.Say("主送机关"),
        ParagraphRole.Salutation => Phrases.Say("称谓"),
        ParagraphRole.AnnexTitle => Phrases.Say("附件"),
        ParagraphRole.Signature => Phrases.Say("署名"),
        ParagraphRole.Date => Phrases.Say("成文日期"),
        ParagraphRole.SourceNote => Phrases.Say("来源"),
        ParagraphRole.Annotation => Phrases.Say("附注"),
        _ => Phrases.Say("正文"),
    };
}
