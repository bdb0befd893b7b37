using System.IO.Compression;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PolicyPortal.Web.Hosting;

/// <summary>The limits and habits of the server itself.</summary>
public static class Hardening
{
    /// <summary>10,000 Chinese characters, percent-encoded, and the rest of an address: a query that is far too long still gets a decent answer.</summary>
    public const int MaxAddressBytes = 128 * 1024;

    /// <summary>Nobody uploads anything, but for operators: <see cref="Operators.OperatorGate"/> lets them.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>A quotation of the longest kind, with every character escaped in JSON, and the rest of a form.</summary>
    public const int MaxQuotationBytes = 192 * 1024;

    public static void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = MaxAddressBytes;
        kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
    }

    /// <summary>Text goes out compressed. Nothing secret is in a reader's page, so compressing under TLS gives nothing away; the operator's pages are not compressed there.</summary>
    public static void AddTextCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/markdown", "text/csv", "application/problem+json", "application/atom+xml", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    /// <summary>Believes X-Forwarded-For and X-Forwarded-Proto of the proxies that the operator names, and of nobody else.</summary>
    public static void UseTrustedProxies(this WebApplication app, PortalSettings settings)
    {
        if (settings.TrustedProxies.IsEmpty)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
