using System.Text.RegularExpressions;

namespace PolicyPortal.Core.Metadata;

/// <summary>版头 and 版记, what stands over a document's number and under its text on the first and last page. GB/T 9704-2012, 7.2 and 7.4.</summary>
internal static partial class LetterheadRule
{
    /// <summary>发文机关标志: the names over the number, with 文件.</summary>
    /// <returns>The names; null when the line is none.</returns>
    public static string? Authority(string line) =>
        line.Length <= 44 && line.EndsWith("文件", StringComparison.Ordinal) && AuthorityRule.IsName(line[..^2].TrimEnd()) ? line[..^2].TrimEnd() : null;

    /// <summary>份号, 密级和保密期限, 紧急程度, 签发人, 发文机关标志.</summary>
    public static bool IsHead(string line) => Head().IsMatch(line) || Authority(line) is not null;

    /// <summary>抄送机关, 印发机关和印发日期.</summary>
    public static bool IsImprint(string line) => line.Length <= 300 && Imprint().IsMatch(line);

    [GeneratedRegex(@"^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:★.{0,6})?|特急|加急|特提|平急|签发人[：:].{2,30})$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:抄送|抄报|主送|分送)[：:]|^[^，。]{2,30}(?:" + ChineseDate.Pattern + @") ?印发$")]
    private static partial Regex Imprint();
}
