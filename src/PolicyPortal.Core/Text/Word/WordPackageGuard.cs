using System.IO.Compression;
using System.Xml;

namespace PolicyPortal.Core.Text.Word;

/// <summary>What must be known of a package before it is parsed: that it is a Word document, and that unpacking it cannot flood or hang the program.</summary>
internal static class WordPackageGuard
{
    public const int MostCharactersAPart = 48 << 20;

    private const int MostParts = 5000;
    private const long MostBytes = 96L << 20;

    // XML shrinks to a tenth, repetitive tables to a hundredth; a bomb to a thousandth.
    private const long SuspectFrom = 8L << 20;
    private const int MostTimesPacked = 150;

    // Tables in tables come to some sixty levels in Word itself, each of three elements.
    private const int Deepest = 400;

    /// <returns>What keeps it from being read, in Chinese; null when nothing does.</returns>
    /// <exception cref="InvalidDataException">The package is broken.</exception>
    public static string? Refusal(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts)
        {
            return $"压缩包里的文件超过{MostParts}个，没有收入。";
        }

        var parts = zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (WrongKind(zip) is { } kind)
        {
            return kind;
        }

        var buffer = new byte[81920];
        long unpacked = 0;
        foreach (var part in parts)
        {
            // The sizes that the package declares are not believed: the bytes are counted.
            using var content = part.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > MostBytes || (unpacked > SuspectFrom && unpacked > (long)bytes.Length * MostTimesPacked))
                {
                    return $"解压后的内容过大（超过{unpacked >> 20}MB），像是压缩炸弹，没有收入。";
                }
            }
        }

        return parts.Any(IsTooDeep) ? "文档结构嵌套过深，没有收入。" : null;
    }

    private static string? WrongKind(ZipArchive zip) =>
        zip.GetEntry("[Content_Types].xml") is null
            ? zip.GetEntry("mimetype") is not null ? "这是 OpenDocument 文档（.odt 等），请另存为 .docx 或 PDF 后再收入。" : "这是压缩包，请解压后再收入。"
        : zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? "这是电子表格（.xlsx），请另存为 .docx 或 PDF 后再收入。"
        : zip.Entries.Any(e => e.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "这是演示文稿（.pptx），请另存为 .docx 或 PDF 后再收入。"
        : null;

    private static bool IsTooDeep(ZipArchiveEntry part)
    {
        // No entity is resolved, no document type allowed: ECMA-376, part 2, 8.1.1.1.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using var content = part.Open();
        using var reader = XmlReader.Create(content, settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }
}
