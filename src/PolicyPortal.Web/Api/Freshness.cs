using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Api;

/// <summary>Answers that are made from one library file: a client that has the present one is told so (304) and sent nothing.</summary>
public static class Freshness
{
    // Another build of the program may write another answer from the same file.
    private static readonly byte[] Build = typeof(Freshness).Module.ModuleVersionId.ToByteArray();

    public static StatusCodeHttpResult NotModified => TypedResults.StatusCode(StatusCodes.Status304NotModified);

    /// <returns>The document, and whether the client has this state of it already; null when there is no such document.</returns>
    public static async ValueTask<(PolicyDocument Document, bool IsKnown)?> FindAsync(string id, ILibrary library, HttpContext context)
    {
        // The file before the document: when it is saved in between, the tag is out of date and not the answer.
        return DocumentId.TryParse(id, null, out var known)
            && await library.FindMarkdownAsync(known, context.RequestAborted) is { } file
            && await library.FindAsync(known, context.RequestAborted) is { } document
            ? (document, IsKnownTo(context, file))
            : null;
    }

    /// <summary>Puts ETag and Cache-Control on the answer.</summary>
    /// <param name="file">The library file's text.</param>
    /// <returns>Whether the client has this answer already.</returns>
    public static bool IsKnownTo(HttpContext context, string file)
    {
        var tag = TagOf(file);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        return context.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known == EntityTagHeaderValue.Any || known.Compare(tag, useStrongComparison: false));
    }

    // Weak, as the same answer goes out compressed or not.
    private static EntityTagHeaderValue TagOf(string file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Build);
        hash.AppendData(Encoding.UTF8.GetBytes(file));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12))}\"", isWeak: true);
    }
}
