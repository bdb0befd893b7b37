using System.Text.RegularExpressions;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>What a file is, by its first bytes; its name decides only between kinds of text.</summary>
internal static partial class FormatSniffer
{
    // PDF readers accept a header within the first 1,024 bytes (ISO 32000-1, annex H, note 13).
    private const int PdfHeaderWithin = 1024;

    // Where a page says what it is.
    private const int HtmlWithin = 2048;

    /// <returns>Text for anything that is no known binary format; its own text then says which kind it is.</returns>
    public static (SourceFormat Format, string? Refusal) Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return (SourceFormat.Word, null);
        }

        if (bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return (SourceFormat.Pdf, null);
        }

        return (SourceFormat.Text, Refusal(bytes));
    }

    /// <returns>The kind of text.</returns>
    public static SourceFormat OfText(string name, string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, HtmlWithin));
        return Page().IsMatch(start) || Claim(name) is SourceFormat.Html ? SourceFormat.Html
            : Claim(name) is SourceFormat.Markdown ? SourceFormat.Markdown
            : SourceFormat.Text;
    }

    /// <returns>What the name says; null where it says nothing.</returns>
    public static SourceFormat? Claim(string name) => Extension().Match(name).Value.ToUpperInvariant() switch
    {
        ".TXT" => SourceFormat.Text,
        ".MD" or ".MARKDOWN" => SourceFormat.Markdown,
        ".HTML" or ".HTM" or ".SHTML" or ".XHTML" => SourceFormat.Html,
        ".DOCX" or ".DOCM" or ".DOTX" => SourceFormat.Word,
        ".PDF" => SourceFormat.Pdf,
        _ => null,
    };

    private static string? Refusal(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
            ? EncryptedPackage(bytes) ? "这是加密的 Word 文档，请解除密码后再收入。"
                : "这是旧版 Word 或 WPS 文档（.doc、.wps），请另存为 .docx 或 PDF 后再收入。"
        : bytes.StartsWith("{\\rtf"u8) ? "这是 RTF 文档，请另存为 .docx 或 PDF 后再收入。"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("Rar!"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? "这是压缩包，请解压后再收入。"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0x00]) ? "这是图片，没有文字层，请先做文字识别。"
        : null;

    // [MS-OFFCRYPTO] 2.3.4: an encrypted package is a compound file with this stream, its name in UTF-16.
    private static bool EncryptedPackage(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0;

    [GeneratedRegex(@"\.[A-Za-z]{1,8}$")]
    private static partial Regex Extension();

    [GeneratedRegex(@"^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Page();
}
