using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.WebUtilities;
using PolicyPortal.Web.Hosting;
using HeaderNames = Microsoft.Net.Http.Headers.HeaderNames;

namespace PolicyPortal.Web.Localization;

/// <summary>
/// Which language a page speaks: what its address asks for (<c>?lang=en</c>), else what was asked for before (a cookie), else the one of Chinese and English
/// that the browser prefers, else Chinese. The interface for programs always speaks Chinese, as it always has.
/// </summary>
public static class LanguageChoice
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    /// <summary>The name of the parameter, and of the cookie.</summary>
    public const string Parameter = "lang";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void UsePageLanguage(this WebApplication app)
    {
        var options = new RequestLocalizationOptions { ApplyCurrentCultureToResponseHeaders = false }
            .SetDefaultCulture(Chinese).AddSupportedCultures(Chinese, English).AddSupportedUICultures(Chinese, English);
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(Choose(context))))];
        app.UseWhen(context => !ErrorAnswers.IsForPrograms(context), pages => pages.UseRequestLocalization(options).Use(SayLanguage));
    }

    /// <summary>This page in a language.</summary>
    public static string Address(HttpContext context, string language)
    {
        // Where an error is shown, the address is still that of what was asked for. What a form posts is not asked for again.
        var request = context.Request;
        var failed = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>();
        var query = QueryHelpers.ParseQuery(failed is null ? request.QueryString.Value : failed.OriginalQueryString)
            .Where(pair => pair.Key is not (Parameter or "handler")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(failed?.OriginalPath ?? request.Path.ToUriComponent(), query.Append(new(Parameter, language)));
    }

    /// <summary>The language in which a request is answered.</summary>
    /// <remarks>Parameters and cookies are dear to read, so they are only where there are some.</remarks>
    public static string Of(HttpContext context) =>
        (context.Request.QueryString.HasValue ? Parse(context.Request.Query[Parameter]) : null)
        ?? (context.Request.Headers.Cookie.Count > 0 ? Parse(context.Request.Cookies[Parameter]) : null)
        ?? Preferred(context.Request) ?? Chinese;

    private static string Choose(HttpContext context)
    {
        var asked = Parse(context.Request.Query[Parameter]);
        if (asked is not null)
        {
            context.Response.Cookies.Append(Parameter, asked, new CookieOptions { MaxAge = Kept, SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = context.Request.IsHttps });
        }

        return asked ?? Of(context);
    }

    private static string? Preferred(HttpRequest request) => request.Headers.AcceptLanguage.Count == 0 ? null : request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0).OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Parse(language.Value.Value)).FirstOrDefault(language => language is not null);

    // en, en-GB, zh, zh-Hans: any Chinese and any English will do.
    private static string? Parse(string? tag) => (tag?.Split('-')[0].ToUpperInvariant()) switch
    {
        "ZH" => Chinese,
        "EN" => English,
        _ => null,
    };

    private static Task SayLanguage(HttpContext context, RequestDelegate next)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        context.Response.OnStarting(() =>
        {
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                context.Response.Headers.ContentLanguage = language;
                if (!context.Response.Headers.Vary.ToString().Contains(HeaderNames.AcceptLanguage, StringComparison.Ordinal))
                {
                    context.Response.Headers.AppendCommaSeparatedValues(HeaderNames.Vary, HeaderNames.AcceptLanguage, HeaderNames.Cookie);
                }
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
