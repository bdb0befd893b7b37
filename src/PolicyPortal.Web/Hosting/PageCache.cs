using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Web.Localization;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// Keeps reading pages as they went out, compressed, and answers with them as long as nothing that they show has changed. A page is kept for its path, its
/// language, its encoding and the host that it was asked of; it is as fresh as the stamps that were taken before it was made.
/// </summary>
/// <remarks>Operators see pages of their own, and a search's hits belong to the one who searches: neither is kept.</remarks>
public sealed class PageCache(FileLibrary library, IEnumerable<IPageStamp> stamps)
{
    /// <summary>So many bytes are kept at most.</summary>
    public const long MostBytes = 48L << 20;

    // What is larger is made anew each time, rather than that it drives out hundreds of others.
    private const int MostBytesOfPage = 4 << 20;

    // In milliseconds. To look at a document's file costs as much as all the rest of an answer, so that a page that is asked for thousands of times a second
    // is not looked after each time; what the program itself writes is seen at once.
    private const int LookAgain = 50;

    private const string Documents = "/documents/";

    private static readonly byte[] Build = typeof(PageCache).Module.ModuleVersionId.ToByteArray();

    private readonly ConcurrentDictionary<PageKey, KeptPage> _pages = new();
    private readonly IPageStamp[] _stamps = [.. stamps];
    private long _bytes;

    /// <summary>How many bytes are kept now, about.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        KeyOf(context) is not { } key ? next(context)
        : _pages.TryGetValue(key, out var page) && IsFresh(page) ? SendAsync(context, page)
        : DocumentOf(key.Path) is { } document ? MakeAsync(context, next, key, document)
        : next(context);

    private bool IsFresh(KeptPage page)
    {
        var now = Environment.TickCount64;
        if (now - page.LookedAt < LookAgain && page.Stamp.Document.Version == library.Version && page.Stamp.Others == Others())
        {
            return true;
        }

        if (page.Stamp != StampOf(page.Document))
        {
            return false;
        }

        page.LookedAt = now;
        return true;
    }

    private async Task MakeAsync(HttpContext context, RequestDelegate next, PageKey key, DocumentId document)
    {
        // Before the page is made: what changes meanwhile makes it stale at once.
        var stamp = StampOf(document);
        var (body, method, accepts) = (context.Response.Body, context.Request.Method, context.Request.Headers.AcceptEncoding);
        using var made = new MemoryStream();
        context.Response.Body = made;
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.AcceptEncoding = StringValues.Empty;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            context.Request.Method = method;
            context.Request.Headers.AcceptEncoding = accepts;
        }

        var response = context.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.HasStarted || stamp is not { } known || response.Headers.ContainsKey(HeaderNames.SetCookie))
        {
            if (!response.HasStarted)
            {
                response.ContentLength = made.Length;
            }

            await WriteAsync(context, made.GetBuffer().AsMemory(0, (int)made.Length));
            return;
        }

        var page = new KeptPage(document, known, TagOf(made, key), ContentCoding.Encode(made.GetBuffer().AsSpan(0, (int)made.Length), key.Coding), response.ContentType, key.Coding, key.Language);
        Keep(key, page);
        await SendAsync(context, page);
    }

    private static Task SendAsync(HttpContext context, KeptPage page)
    {
        var headers = context.Response.Headers;
        SecurityHeaders.AddTo(headers);
        headers.ETag = page.Tag;
        headers.CacheControl = "no-cache";
        headers.ContentLanguage = page.Language;
        headers.Vary = "Accept-Encoding, Accept-Language, Cookie";
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && IsKnown(context, page, known))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = page.Type;
        context.Response.ContentLength = page.Bytes.Length;
        if (page.Coding.Length > 0)
        {
            headers.ContentEncoding = page.Coding;
        }

        return WriteAsync(context, page.Bytes);
    }

    private static bool IsKnown(HttpContext context, KeptPage page, StringValues known) =>
        (known.Count == 1 && known[0] == page.Tag) || context.Request.GetTypedHeaders().IfNoneMatch.Any(one => one == EntityTagHeaderValue.Any || one.Tag == page.Tag[2..]);

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> bytes) =>
        HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();

    // What is asked for thousands of times a second is looked up before it is read: an address that is kept is one of a document.
    private static PageKey? KeyOf(HttpContext context)
    {
        var request = context.Request;
        return !request.QueryString.HasValue && request.Path.Value is { } path && path.StartsWith(Documents, StringComparison.Ordinal)
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !(request.Headers.Cookie.Count > 0 && request.Cookies.ContainsKey("portal-operator"))
            ? new(path, LanguageChoice.Of(context), ContentCoding.Of(request), request.Scheme, request.Host.Value ?? "") : null;
    }

    // Of /documents/{id} and /documents/{id}/{anchor}; null for any other page.
    private static DocumentId? DocumentOf(string path)
    {
        var end = path.IndexOf('/', Documents.Length);
        var id = end < 0 ? path[Documents.Length..] : path[Documents.Length..end];
        return DocumentId.TryParse(id, null, out var known) && (end < 0 || Anchor.TryParse(path[(end + 1)..], null, out _)) ? known : null;
    }

    private PageStamp? StampOf(DocumentId id) => library.StampOf(id) is { } stamp ? new(stamp, Others()) : null;

    // Each only ever grows, so that their sum tells every change.
    private long Others()
    {
        var others = 0L;
        foreach (var other in _stamps)
        {
            others += other.Version;
        }

        return others;
    }

    // Over the text and not the bytes that go out, and weak, as it is the same text however it is compressed.
    private static string TagOf(MemoryStream made, PageKey key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Build);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(key.Language));
        hash.AppendData(made.GetBuffer().AsSpan(0, (int)made.Length));
        return $"W/\"{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 12))}\"";
    }

    private void Keep(PageKey key, KeptPage page)
    {
        if (page.Bytes.Length > MostBytesOfPage)
        {
            return;
        }

        // Seldom, and all at once: what is asked for again is made again, one page at a time.
        if (Interlocked.Read(ref _bytes) + page.Weight > MostBytes)
        {
            _pages.Clear();
            Interlocked.Exchange(ref _bytes, 0);
        }

        var change = page.Weight;
        _pages.AddOrUpdate(key, page, (_, old) =>
        {
            change = page.Weight - old.Weight;
            return page;
        });
        Interlocked.Add(ref _bytes, change);
    }

    private readonly record struct PageStamp(DocumentStamp Document, long Others);

    private readonly record struct PageKey(string Path, string Language, string Coding, string Scheme, string Host);

    private sealed record KeptPage(DocumentId Document, PageStamp Stamp, string Tag, byte[] Bytes, string? Type, string Coding, string Language)
    {
        /// <summary>When the document's file was last found unchanged, in milliseconds since the machine started.</summary>
        public long LookedAt { get; set; }

        // The entry itself and its key's text.
        public long Weight => Bytes.Length + 512;
    }
}

public static class PageCaching
{
    /// <summary>Stands before everything else but the proxies: a page that is kept costs little more than its bytes.</summary>
    /// <remarks>Such an answer has no line in the log, as the line would cost as much again; where the log is to tell all, no page is kept.</remarks>
    public static void UsePageCache(this WebApplication app, LogSettings log)
    {
        if (log.Level is LogVerbosity.Debug)
        {
            return;
        }

        var cache = app.Services.GetRequiredService<PageCache>();
        app.Use(cache.InvokeAsync);
    }
}

/// <summary>Something besides the library that reading pages show, which changes by itself.</summary>
public interface IPageStamp
{
    /// <summary>Grows with every change.</summary>
    long Version { get; }
}
