using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace PolicyPortal.Core.Model;

/// <summary>A text's fingerprint, from which addresses are minted: SHA-256 of its UTF-8 without white space, in lower-case base32 (Crockford's alphabet).</summary>
/// <remarks>White space is left out, because a line that is broken elsewhere is the same text. Paragraph ends count for nothing either.</remarks>
internal static class TextDigest
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <param name="length">How many characters of base32, 1 to 51.</param>
    public static string Of(IEnumerable<string> texts, int length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            Append(hash, text);
        }

        return Base32(hash.GetHashAndReset(), length);
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var compact = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                compact[length++] = c;
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes(compact, 0, length));
        ArrayPool<char>.Shared.Return(compact);
    }

    private static string Base32(byte[] bytes, int length) => string.Create(length, bytes, static (target, bytes) =>
    {
        for (var i = 0; i < target.Length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[(bit / 8) + 1] : 0);
            target[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }
    });
}
