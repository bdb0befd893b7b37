using System.IO.Compression;

namespace PolicyPortal.Web.Hosting;

/// <summary>The compressed forms of what is kept and sent many times: once made, they are sent as they are.</summary>
public static class ContentCoding
{
    public const string None = "";

    private const string Brotli = "br";

    private static readonly string[] Known = [Brotli, "gzip"];

    /// <returns>The best form that the one who asks can read, as Content-Encoding names it; <see cref="None"/> for the text as it is.</returns>
    public static string Of(HttpRequest request)
    {
        // Nearly every browser names them without weights.
        var accepted = request.Headers.AcceptEncoding.ToString();
        foreach (var coding in Known)
        {
            if (accepted.Contains(coding, StringComparison.Ordinal)
                && (!accepted.Contains(';', StringComparison.Ordinal) || request.GetTypedHeaders().AcceptEncoding.Any(a => a.Value == coding && a.Quality is not 0)))
            {
                return coding;
            }
        }

        return None;
    }

    /// <param name="coding">One of those that <see cref="Of"/> gives.</param>
    public static byte[] Encode(ReadOnlySpan<byte> text, string coding)
    {
        if (coding.Length == 0)
        {
            return text.ToArray();
        }

        using var target = new MemoryStream(text.Length / 2);
        using (Stream compressor = coding == Brotli ? new BrotliStream(target, new BrotliCompressionOptions { Quality = 5 }, leaveOpen: true) : new GZipStream(target, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            compressor.Write(text);
        }

        return target.ToArray();
    }
}
