namespace PolicyPortal.Core.Text;

/// <summary>Says of a line that was set aside what it looks like: a page's number, a note at its foot, a running header.</summary>
internal static class FurnitureReason
{
    /// <param name="before">The line before it, where that was set aside too and is on the same page; null otherwise.</param>
    /// <param name="repeated">How many lines that were set aside say the same, digits aside.</param>
    public static string Of(PrintedLine line, string? before, int repeated)
    {
        var text = line.Text;
        return text.StartsWith("<!--", StringComparison.Ordinal) ? "注释，不印出"
            : IsPageNumber(text) ? "页码"
            : text.All(c => c is '—' or '─' or '_' or '－' or '-') ? "脚注线"
            : before is "脚注线" or "脚注" ? "脚注"
            : repeated >= 3 ? $"页眉页脚，各页重复（{repeated}次）"
            : text.Length == 1 ? "图片标题残留的字"
            : "不属正文";
    }

    /// <summary>The text with digits masked: running headers differ from page to page in these only.</summary>
    public static string Masked(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '#' : c));

    // 3, — 3 —, 第3页 共20页, Page 3 of 20: digits, and nothing that says anything else.
    private static bool IsPageNumber(string text) =>
        text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c) || c is ' ' or '第' or '页' or '共' or '总' || char.IsAsciiLetter(c));
}
