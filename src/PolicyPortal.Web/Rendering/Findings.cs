using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Rendering;

/// <summary>How pages speak of diagnostics.</summary>
public static class Findings
{
    public static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "错误",
        DiagnosticSeverity.Warning => "存疑",
        _ => "提示",
    };

    /// <summary>What a code is about, in Chinese; the code itself where it is a new one.</summary>
    public static string Subject(string code) => code switch
    {
        "number-missing" => "编号缺失",
        "number-repeated" => "编号重复",
        "number-backwards" => "编号倒退",
        "no-text" => "没有文字",
        "undecodable" => "编码读不出",
        "encoding-uncertain" => "编码拿不准",
        "unsupported-format" => "格式不支持",
        "broken-file" => "文件损坏",
        "format-mismatch" => "格式与文件名不符",
        "markdown-too-deep" => "嵌套过深",
        "word-notes" => "Word 脚注尾注",
        "word-headers" => "Word 页眉页脚",
        "word-deletions" => "Word 修订删除",
        "source-changing" => "来源正在变化",
        "source-unreadable" => "来源读不出",
        "source-too-large" => "来源过大",
        "source-failed" => "处理出错",
        "same-document" => "重复的文件",
        "document-gone" => "来源中已没有",
        "document-parted" => "文件分成几件",
        "library-edit-conflict" => "修改与来源冲突",
        "library-file-edited" => "经人修改，未覆盖",
        "library-file-broken" => "文库文件损坏",
        "curated-unmatched" => "著录无对应文件",
        "curated-ambiguous" => "著录对应多件",
        "curated-unreadable" => "著录文件读不懂",
        "curated-field-unreadable" => "著录项读不懂",
        "boundary-unmatched" => "分件处找不到",
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
