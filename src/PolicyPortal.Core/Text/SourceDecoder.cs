using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text.Markup;
using PolicyPortal.Core.Text.Pdf;
using PolicyPortal.Core.Text.Word;

namespace PolicyPortal.Core.Text;

/// <summary>Bytes to a source, whatever the file's name says. What cannot be read for certain is refused with its place, and not taken in by half.</summary>
/// <remarks>Pure and total: any bytes give a source or a diagnostic, never an exception.</remarks>
public static class SourceDecoder
{
    /// <param name="name">The file's name inside its source folder, with <c>/</c>.</param>
    /// <param name="bytes">The whole file.</param>
    public static DecodedSource Decode(string name, byte[] bytes)
    {
        var blank = new Source(name, "", "", Convert.ToHexStringLower(SHA256.HashData(bytes)));
        var sniffed = FormatSniffer.Sniff(bytes);
        var decoded = sniffed.Refusal is { } refusal ? DecodedSource.Refused("unsupported-format", refusal)
            : sniffed.Format switch
            {
                SourceFormat.Word => Guarded(() => WordReader.Read(blank, bytes), "Word 文档"),
                SourceFormat.Pdf => Guarded(() => PdfReader.Read(blank, bytes), "PDF"),
                _ => ReadText(blank, bytes),
            };
        return decoded.Source is { } source && FormatSniffer.Claim(name) is { } claimed && claimed != source.Format
            ? decoded with { Diagnostics = decoded.Diagnostics.Insert(0, new(DiagnosticSeverity.Info, "format-mismatch", $"文件名像{Chinese(claimed)}，内容是{Chinese(source.Format)}，已按内容读取。")) }
            : decoded;
    }

    private static DecodedSource ReadText(Source blank, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
        {
            return DecodedSource.Refused(decoded.Code!, decoded.Reason!);
        }

        var source = blank with { Text = decoded.Text, Encoding = decoded.Encoding! };
        return FormatSniffer.OfText(blank.Name, decoded.Text) switch
        {
            SourceFormat.Html => new(HtmlReader.Read(source), []),
            SourceFormat.Markdown => Markdown(source),
            _ => new(source, []),
        };
    }

    // At broken files the libraries throw what they like; none of it is a fault of the program's.
    private static DecodedSource Guarded(Func<DecodedSource> read, string what)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return DecodedSource.Refused("broken-file", $"{what}已损坏或不完整，没有收入（{e.GetType().Name}）。");
        }
    }

    private static DecodedSource Markdown(Source source)
    {
        try
        {
            return new(MarkdownReader.Read(source), []);
        }
        catch (ArgumentException)
        {
            return new(source with { Format = SourceFormat.Markdown }, [new(DiagnosticSeverity.Warning, "markdown-too-deep", "Markdown 嵌套过深，已按纯文本读取。")]);
        }
    }

    private static string Chinese(SourceFormat format) => format switch
    {
        SourceFormat.Html => "网页",
        SourceFormat.Markdown => "Markdown 文本",
        SourceFormat.Word => "Word 文档（.docx）",
        SourceFormat.Pdf => "PDF",
        _ => "纯文本",
    };
}

/// <param name="Source">null when the bytes cannot be read; the diagnostics then say why and where.</param>
public sealed record DecodedSource(Source? Source, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <param name="message">One sentence, in Chinese.</param>
    internal static DecodedSource Refused(string code, string message) => new(null, [new(DiagnosticSeverity.Error, code, message)]);
}
