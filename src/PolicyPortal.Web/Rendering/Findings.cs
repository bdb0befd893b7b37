using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages speak of diagnostics.</summary>
public static class Findings
{
    public static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Phrases.Say("错误"),
        DiagnosticSeverity.Warning => Phrases.Say("存疑"),
        _ => Phrases.Say("提示"),
    };

    /// <summary>What a code is about; the code itself where it is a new one.</summary>
    public static string Subject(string code) => code switch
    {
        "number-missing" => Phrases.Say("编号缺失"),
        "number-repeated" => Phrases.Say("编号重复"),
        "number-backwards" => Phrases.Say("编号倒退"),
        "no-text" => Phrases.Say("没有文字"),
        "undecodable" => Phrases.Say("编码读不出"),
        "encoding-uncertain" => Phrases.Say("编码拿不准"),
        "unsupported-format" => Phrases.Say("格式不支持"),
        "broken-file" => Phrases.Say("文件损坏"),
        "format-mismatch" => Phrases.Say("格式与文件名不符"),
        "markdown-too-deep" => Phrases.Say("嵌套过深"),
        "word-notes" => Phrases.Say("Word 脚注尾注"),
        "word-headers" => Phrases.Say("Word 页眉页脚"),
        "word-deletions" => Phrases.Say("Word 修订删除"),
        "source-changing" => Phrases.Say("来源正在变化"),
        "source-unreadable" => Phrases.Say("来源读不出"),
        "source-too-large" => Phrases.Say("来源过大"),
        "source-failed" => Phrases.Say("处理出错"),
        "same-document" => Phrases.Say("重复的文件"),
        "document-gone" => Phrases.Say("来源中已没有"),
        "document-parted" => Phrases.Say("文件分成几件"),
        "library-edit-conflict" => Phrases.Say("修改与来源冲突"),
        "library-file-edited" => Phrases.Say("经人修改，未覆盖"),
        "library-file-broken" => Phrases.Say("文库文件损坏"),
        "curated-unmatched" => Phrases.Say("著录无对应文件"),
        "curated-ambiguous" => Phrases.Say("著录对应多件"),
        "curated-unreadable" => Phrases.Say("著录文件读不懂"),
        "curated-field-unreadable" => Phrases.Say("著录项读不懂"),
        "boundary-unmatched" => Phrases.Say("分件处找不到"),
        _ => code,
    };

    /// <summary>The severity's name in addresses and classes: error, warning, info.</summary>
    public static string Key(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
