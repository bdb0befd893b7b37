using System.Globalization;
using PolicyPortal.Core.Library;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Searching;

/// <summary>Keeps answers of the search API in memory, for operators who want it: an answer is kept for its whole address and for the state of index, library and synonyms.</summary>
/// <remarks>Off unless the settings give it room. A kept answer goes out byte for byte as the first one did, <c>tookMs</c> included; only <c>Age</c> is added.</remarks>
public static class AnswerCache
{
    /// <summary>The policy of endpoints whose answers may be kept.</summary>
    public const string Policy = "answers";

    private const int MostBytesOfAnswer = 1 << 20;

    // What was made of a state that is gone is never asked for again; this lets go of it where nothing new drives it out.
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static void AddAnswerCache(this IServiceCollection services, PortalSettings settings) => services.AddOutputCache(options =>
    {
        options.SizeLimit = (long)settings.CacheMegabytes << 20;
        options.MaximumBodySize = MostBytesOfAnswer;
        options.AddPolicy(Policy, policy => policy.Expire(Life).SetVaryByHost(false).SetVaryByQuery("*").VaryByValue(context => new("state", StateOf(context.RequestServices))));
    });

    public static void UseAnswerCache(this WebApplication app, PortalSettings settings)
    {
        if (settings.CacheMegabytes > 0)
        {
            app.UseOutputCache();
        }
    }

    private static string StateOf(IServiceProvider services) => string.Create(
        CultureInfo.InvariantCulture,
        $"{services.GetRequiredService<IndexCommits>().Count} {services.GetRequiredService<ILibrary>().Version} {services.GetRequiredService<SynonymFile>().Version}");
}
