namespace PolicyPortal.Web.Hosting;

/// <summary>Where the portal listens when nobody says where.</summary>
public static class ListenAddress
{
    public const string Usual = "http://localhost:5080";

    /// <summary>Any way in which ASP.NET Core takes an address wins: --urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, Kestrel:Endpoints.</summary>
    /// <remarks>Not in appsettings.json: an address there would beat the environment variables.</remarks>
    public static void UseUsualAddress(this WebApplicationBuilder builder)
    {
        string[] others = ["urls", "http_ports", "https_ports"];
        if (others.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(Usual);
        }
    }
}
