namespace PolicyPortal.Web.Hosting;

/// <summary>Where the portal listens when nobody says where.</summary>
public static class ListenAddress
{
    public const string Usual = "http://localhost:5080";

    /// <summary>Any way in which ASP.NET Core takes an address wins: --urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, Kestrel:Endpoints.</summary>
    /// <remarks>Not in appsettings.json: an address there would beat the environment variables.</remarks>
    /// <exception cref="SettingException">An address makes no sense.</exception>
    public static void UseListenAddress(this WebApplicationBuilder builder)
    {
        var urls = builder.Configuration["urls"];
        string[] ports = ["http_ports", "https_ports"];
        if (!string.IsNullOrEmpty(urls))
        {
            RequireSense(urls);
        }
        else if (ports.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Usual);
        }
    }

    private static void RequireSense(string urls)
    {
        try
        {
            foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                _ = BindingAddress.Parse(url);
            }
        }
        catch (FormatException)
        {
            throw SettingException.Of("urls", urls, "要写成 http://主机:端口，多个用分号分隔");
        }
    }
}
