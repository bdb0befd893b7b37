using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace PolicyPortal.Web.Hosting;

/// <summary>
/// What each kind of page wears: the files of wwwroot/css that dress it, sent as one, as nothing is painted before the last of them is there. The address
/// tells the content, so that a browser keeps it for good.
/// </summary>
public sealed class PageStyles
{
    public const string Plain = "plain";
    public const string Lists = "lists";
    public const string Browse = "browse";
    public const string Reading = "reading";
    public const string Sheet = "sheet";
    public const string Source = "source";
    public const string Cite = "cite";
    public const string References = "references";
    public const string Compare = "compare";
    public const string Trends = "trends";
    public const string Selection = "selection";
    public const string Verify = "verify";
    public const string Help = "help";
    public const string Desk = "desk";
    public const string DeskSource = "desk-source";
    public const string DeskReferences = "desk-references";

    private const string Forever = "public, max-age=31536000, immutable";

    // Every page wears the first before its own and the last after them.
    private static readonly string[] First = ["theme", "frame", "suggest"];
    private static readonly string[] Last = ["print"];

    private static readonly Dictionary<string, string[]> Parts = new()
    {
        [Plain] = [],
        [Lists] = ["lists"],
        [Browse] = ["lists", "browse"],
        [Reading] = ["document", "panels", "references"],
        [Sheet] = ["gongwen"],
        [Source] = ["source"],
        [Cite] = ["cite"],
        [References] = ["references"],
        [Compare] = ["lists", "compare"],
        [Trends] = ["lib/uplot/uPlot.min", "trends"],
        [Selection] = ["selection"],
        [Verify] = ["verify"],
        [Help] = ["help"],
        [Desk] = ["desk"],
        [DeskSource] = ["desk", "source"],
        [DeskReferences] = ["desk", "references"],
    };

    private readonly ConcurrentDictionary<string, SentStyle> _sent = new();
    private readonly IFileProvider _files;

    public PageStyles(IWebHostEnvironment environment)
    {
        _files = environment.WebRootFileProvider;
        if (environment.IsDevelopment())
        {
            ChangeToken.OnChange(() => _files.Watch("css/*.css"), _sent.Clear);
        }
    }

    /// <param name="style">One of the constants above.</param>
    public string AddressOf(string style) => $"/styles/{style}.css?v={Find(style).Version}";

    public Task SendAsync(HttpContext context, string style)
    {
        if (!Parts.ContainsKey(style))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var (sent, coding, response) = (Find(style), ContentCoding.Of(context.Request), context.Response);
        response.Headers.CacheControl = context.Request.Query["v"] == sent.Version ? Forever : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (coding.Length > 0)
        {
            response.Headers.ContentEncoding = coding;
        }

        var body = sent.As(coding);
        response.ContentType = "text/css; charset=utf-8";
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private SentStyle Find(string style) => _sent.GetOrAdd(style, name => new SentStyle(Joined([.. First, .. Parts[name], .. Last])));

    private byte[] Joined(string[] names)
    {
        using var joined = new MemoryStream();
        foreach (var name in names)
        {
            using var file = _files.GetFileInfo(name.Contains('/') ? $"{name}.css" : $"css/{name}.css").CreateReadStream();
            file.CopyTo(joined);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private sealed class SentStyle(byte[] text)
    {
        private readonly ConcurrentDictionary<string, byte[]> _forms = new();

        public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 6));

        public byte[] As(string coding) => _forms.GetOrAdd(coding, form => ContentCoding.Encode(text, form));
    }
}

public static class PageStyling
{
    public static void MapPageStyles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/styles/{style}.css", [HttpMethods.Get, HttpMethods.Head], (string style, HttpContext context, PageStyles styles) => styles.SendAsync(context, style)).ExcludeFromDescription();
}
