using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>Bytes to text. A wrong guess is worse than a question: bytes that no encoding explains are reported, and the source is not taken in by half.</summary>
public static class SourceDecoder
{
    // Text has tabs, line ends and page breaks, but hardly any other control character.
    private const int MostControlsPerThousand = 2;

    static SourceDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="name">The file's name inside its source folder, with <c>/</c>.</param>
    /// <param name="bytes">The whole file.</param>
    public static DecodedSource Decode(string name, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var failures = new List<string>();
        foreach (var encoding in Candidates(bytes))
        {
            try
            {
                var text = encoding.GetString(bytes);
                if (LooksLikeText(text))
                {
                    return new(new Source(name, IsHtml(name) ? HtmlText.Of(text) : text, encoding.WebName, sha256), []);
                }

                failures.Add($"{encoding.WebName}：含大量控制字符，不像文本");
            }
            catch (DecoderFallbackException e)
            {
                failures.Add($"{encoding.WebName}：第 {Math.Max(e.Index, 0) + 1} 个字节处无法解码");
            }
        }

        return new(null, [new Diagnostic(DiagnosticSeverity.Error, "undecodable", $"无法读作文本（{string.Join('；', failures)}）。")]);
    }

    // Of a page the text that it shows is the source: its markup is no evidence that a reader could be shown.
    private static bool IsHtml(string name) => name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Encoding> Candidates(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)];
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)];
        }

        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? [utf8]
            : [utf8, Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)];
    }

    private static bool LooksLikeText(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085'));
        return (long)controls * 1000 <= (long)text.Length * MostControlsPerThousand;
    }
}

/// <param name="Source">null when the bytes cannot be read as text; the diagnostics then say why and where.</param>
public sealed record DecodedSource(Source? Source, ImmutableArray<Diagnostic> Diagnostics);
