namespace PolicyPortal.Web.Hosting;

/// <summary>The folder of appsettings.json and wwwroot.</summary>
public static class ContentRoot
{
    /// <returns>null to leave it to ASP.NET Core: the working folder, or what the caller says.</returns>
    public static string? Of(string[] args) =>
        File.Exists("appsettings.json") || args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory;   // a published portal may be started from anywhere
}
