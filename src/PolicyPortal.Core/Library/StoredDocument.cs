using System.Security.Cryptography;
using System.Text;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What the library remembers of a file.</summary>
/// <param name="Fingerprint">SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
internal sealed record StoredDocument(CatalogueEntry Entry, string Fingerprint, FileStamp Stamp)
{
    // A file that is no UTF-8 is not read by half.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(string markdown) => Utf8.GetBytes(markdown);

    public static string FingerprintOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <exception cref="FormatException">The bytes are not a document, or one that belongs into another file.</exception>
    public static PolicyDocument Decode(DocumentId id, byte[] bytes)
    {
        string markdown;
        try
        {
            markdown = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new LibraryFormatException($"the file is not UTF-8: {e.Message}", e);
        }

        var document = LibraryMarkdown.Read(markdown);
        return document.Id == id ? document : throw new LibraryFormatException(2, $"the file of document {id} says that it is {document.Id}.");
    }
}

/// <summary>A document as it is about to be written.</summary>
internal sealed record RenderedDocument(PolicyDocument Document, byte[] Bytes, string Fingerprint)
{
    /// <exception cref="ArgumentException">The document has no form; see <see cref="LibraryMarkdown.Write"/>.</exception>
    public static RenderedDocument Of(PolicyDocument document)
    {
        var bytes = StoredDocument.Encode(LibraryMarkdown.Write(document));
        return new(document, bytes, StoredDocument.FingerprintOf(bytes));
    }
}

/// <summary>By which an edited file is known without reading it.</summary>
internal readonly record struct FileStamp(DateTime WrittenAt, long Length)
{
    public static FileStamp Of(FileInfo file) => new(file.LastWriteTimeUtc, file.Length);
}

/// <summary>A file of the library that is no document; it is passed over until it is mended.</summary>
/// <param name="File">The file's name inside the library.</param>
public sealed record LibraryProblem(string File, string Message);
