using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PolicyPortal.Web.Hosting;

/// <summary>The log: to standard output, one line an event, structured. One line a request, one a source.</summary>
public static class PortalLog
{
    public static void AddPortalLog(this IServiceCollection services, LogSettings settings) => services.AddSerilog(log =>
    {
        log.MinimumLevel.Is(settings.Level switch
        {
            LogVerbosity.Debug => LogEventLevel.Debug,
            LogVerbosity.Warning => LogEventLevel.Warning,
            LogVerbosity.Error => LogEventLevel.Error,
            _ => LogEventLevel.Information,
        });
        // Why the portal cannot start is said once, in one line, at the end of Program.cs.
        log.MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal);
        if (settings.Level is not LogVerbosity.Debug)
        {
            // It would make an activity for every request, for nobody: at these levels it says nothing.
            log.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off);
        }

        if (settings.Level is LogVerbosity.Information)
        {
            // The framework tells of every step of every request; our one line a request says what matters of them.
            log.MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning);
        }

        if (settings.Format is LogFormat.Json)
        {
            log.WriteTo.Console(new RenderedCompactJsonFormatter());
        }
        else
        {
            log.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        }
    });

    /// <summary>One line a request; health checks, which come every few seconds, only when the log is at Debug or they fail.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
