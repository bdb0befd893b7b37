using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace PolicyPortal.Web.Hosting;

/// <summary>What an operator can set, read once at start. docs/operating.md describes every one.</summary>
/// <param name="Data">Folder of library and index, as given: absolute, or relative to <see cref="PortalFolders.Base"/>.</param>
/// <param name="Sources">Folders that are ingested and watched, as given; empty for a portal that only shows its library.</param>
/// <param name="Rescan">How often the source folders are looked through, in case the system did not tell of a change.</param>
/// <param name="TrustedProxies">Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; empty to believe nobody.</param>
/// <param name="Operator">Who may take documents in on the site, and how much at once.</param>
/// <param name="Engine">The search engine's name.</param>
/// <param name="Segmenter">The name of what cuts Chinese into words.</param>
public sealed record PortalSettings(
    string Data,
    ImmutableArray<string> Sources,
    TimeSpan Rescan,
    ImmutableArray<IPNetwork> TrustedProxies,
    LogSettings Log,
    OperatorSettings Operator,
    string Engine,
    string Segmenter)
{
    /// <summary>The file of the operator's synonyms, as given.</summary>
    public string Synonyms { get; init; } = "config/synonyms.yaml";

    /// <summary>How much of the search API's answers is kept in memory; 0 for nothing.</summary>
    public int CacheMegabytes { get; init; }

    /// <exception cref="SettingException">A value makes no sense; the message says which.</exception>
    public static PortalSettings Read(IConfiguration configuration) => new(
        Folder("Portal:Data", configuration["Portal:Data"] ?? "data"),
        [.. List(configuration, "Portal:Sources", "seeds").Select(folder => Folder("Portal:Sources", folder))],
        TimeSpan.FromMinutes(Number(configuration, "Portal:RescanMinutes", 10, 1, 1440)),
        [.. List(configuration, "Portal:TrustedProxies").Select(Network)],
        new LogSettings(
            Choice<LogVerbosity>(configuration, "Portal:LogLevel"),
            Choice<LogFormat>(configuration, "Portal:LogFormat")),
        new OperatorSettings(
            Key("Portal:OperatorKey", configuration["Portal:OperatorKey"]),
            Number(configuration, "Portal:MaxUploadMegabytes", 20, 1, 64),
            TimeSpan.FromHours(Number(configuration, "Portal:DraftHours", 72, 1, 720))),
        configuration["Search:Engine"] ?? "Lucene",
        configuration["Search:Segmenter"] ?? "Icu")
    {
        Synonyms = Folder("Search:Synonyms", configuration["Search:Synonyms"] ?? "config/synonyms.yaml", "要写一个文件的路径"),
        CacheMegabytes = Number(configuration, "Search:CacheMegabytes", 0, 0, 1024),
    };

    private static string Folder(string key, string value, string allowed = "要写一个文件夹的路径") =>
        value.Trim().Length > 0 && !value.Contains('\0', StringComparison.Ordinal)
            ? value.Trim() : throw SettingException.Of(key, value, allowed);

    // The value is never repeated: messages end up in logs.
    private static string? Key(string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null
        : value.Trim() is { Length: >= OperatorSettings.ShortestKey } given ? given
        : throw SettingException.Of(key, "……", $"至少要有 {OperatorSettings.ShortestKey} 个字符；留空则不开放收录和复核");

    // A list is written key:0, key:1, …, or in one value with commas between, which is easier in an environment variable.
    private static IEnumerable<string> List(IConfiguration configuration, string key, params string[] usual)
    {
        var section = configuration.GetSection(key);
        var single = section.Value;
        var several = section.GetChildren().Select(child => child.Value ?? "");
        return single is { Length: > 0 } ? single.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : section.Exists() || single is not null ? several : usual;
    }

    private static int Number(IConfiguration configuration, string key, int usual, int least, int most)
    {
        var value = configuration[key];
        return value is null ? usual
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
            : throw SettingException.Of(key, value, $"只能是 {least} 到 {most} 的整数");
    }

    private static T Choice<T>(IConfiguration configuration, string key)
        where T : struct, Enum
    {
        var value = configuration[key];
        return value is null ? default
            : Enum.GetNames<T>().FirstOrDefault(name => name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse<T>(name)
            : throw SettingException.Of(key, value, $"只能是 {string.Join("、", Enum.GetNames<T>())}");
    }

    private static IPNetwork Network(string value) =>
        IPNetwork.TryParse(value, out var network) ? network
        : IPAddress.TryParse(value, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw SettingException.Of("Portal:TrustedProxies", value, "要写 IP 地址（10.0.0.1）或网段（10.0.0.0/8）");
}

/// <summary>What the people who take documents in may do.</summary>
/// <param name="Key">What they sign in with; null where nobody may, and then their pages are not there.</param>
/// <param name="MaxUploadMegabytes">Of all files of one upload together.</param>
/// <param name="DraftLife">How long an upload waits for a decision.</param>
public sealed record OperatorSettings(string? Key, int MaxUploadMegabytes, TimeSpan DraftLife)
{
    public const int ShortestKey = 12;

    public long MaxUploadBytes => (long)MaxUploadMegabytes << 20;

    // A record would print the key.
    public override string ToString() => $"OperatorSettings {{ Key = {(Key is null ? "none" : "…")} }}";
}

/// <param name="Level">The least that is written.</param>
public sealed record LogSettings(LogVerbosity Level, LogFormat Format);

/// <summary>How much the log says; the first is the usual one.</summary>
public enum LogVerbosity
{
    Information,
    Debug,
    Warning,
    Error,
}

/// <summary>How a line of the log is written; the first is the usual one.</summary>
public enum LogFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One JSON object a line (Serilog's compact format), for programs that collect logs.</summary>
    Json,
}
