using Microsoft.AspNetCore.Http.Features;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Operators;

/// <summary>Stands before the operator's pages, and before anything of a request's body is read.</summary>
public static class OperatorGate
{
    public const string Door = "/ingest/sign-in";

    /// <summary>Bytes of a form beside its files.</summary>
    public const long Overhead = 1 << 20;

    public static void UseOperatorAccess(this WebApplication app, PortalSettings settings)
    {
        if (settings.Operator.Key is not null)
        {
            app.UseAuthentication();
        }

        app.Use((context, next) => PassAsync(context, next, settings.Operator));
    }

    private static Task PassAsync(HttpContext context, RequestDelegate next, OperatorSettings settings)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OperatorOnlyAttribute>() is not { } page)
        {
            return next(context);
        }

        if (settings.Key is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        KeepToOneself(context);
        if (page.IsDoor)
        {
            return next(context);
        }

        if (!context.User.IsOperator())
        {
            var asked = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/ingest";
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{Door}?to={Uri.EscapeDataString(asked)}";
            return Task.CompletedTask;
        }

        return MayBeRead(context, settings.MaxUploadBytes + Overhead) ? next(context) : Task.CompletedTask;
    }

    private static void KeepToOneself(HttpContext context)
    {
        // At the last moment: what makes forms sets a header of its own, and complains of ours.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";

            // Not on readers' pages, which hold nothing of anybody's: it makes the browser start another process before it paints.
            context.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return Task.CompletedTask;
        });

        // Where secrets and what was typed stand in one answer, its length must tell nothing of them.
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        }
    }

    // Everybody else's requests stay as small as the server's own limit.
    private static bool MayBeRead(HttpContext context, long most)
    {
        var isTooLarge = context.Request.ContentLength > most;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // What is refused is still let through to nowhere for a while: a browser hears no answer before it has sent all.
            limit.MaxRequestBodySize = isTooLarge ? null : most;
        }

        if (isTooLarge)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }

        return !isTooLarge;
    }
}
