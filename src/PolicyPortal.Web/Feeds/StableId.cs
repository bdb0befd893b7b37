using System.Security.Cryptography;
using System.Text;

namespace PolicyPortal.Web.Feeds;

/// <summary>Ids of feeds and entries that stay when the portal moves to another host: UUIDs made of names (RFC 9562, version 8, with SHA-256 as its appendix B.2 shows).</summary>
public static class StableId
{
    // Of this program; drawn once.
    private static readonly Guid Namespace = new("5b0f7c1e-0d0e-4e52-9a0c-6a0d3f6c2b9d");

    /// <returns>urn:uuid:….</returns>
    public static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)], hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
    }
}
