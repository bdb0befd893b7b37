using System.Collections.Immutable;

namespace PolicyPortal.Web.Hosting;

/// <summary>Where the settings' folders are on this machine; all paths absolute.</summary>
/// <param name="Base">What relative folders count from.</param>
/// <param name="Data">Folder of the library and all that the portal writes.</param>
/// <param name="Index">Folder of the search index; it can be deleted, and is then made again.</param>
public sealed record PortalFolders(string Base, string Data, string Index, ImmutableArray<string> Sources)
{
    /// <summary>The operator's synonyms; the file need not be there.</summary>
    public string Synonyms { get; init; } = "";

    /// <summary>Where accepted uploads lie as sources.</summary>
    public string Uploads => Path.Combine(Data, "sources");

    /// <summary>Where uploads wait for a decision.</summary>
    public string Drafts => Path.Combine(Data, "drafts");

    /// <summary>Where the keys lie that sign cookies.</summary>
    public string Keys => Path.Combine(Data, "keys");

    /// <summary>Every folder that documents may have come from, uploads included.</summary>
    public ImmutableArray<string> AllSources => Sources.Contains(Uploads) ? Sources : Sources.Add(Uploads);

    /// <summary>A source's name without the machine's folders.</summary>
    /// <param name="path">Its full path.</param>
    public string NameOf(string path)
    {
        var folder = AllSources.FirstOrDefault(f => path.StartsWith(Path.TrimEndingDirectorySeparator(f) + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        return folder is null ? Path.GetFileName(path) : Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>
    /// Relative folders count from the working folder when a source folder is there; else from the nearest folder at or above the
    /// program's own that has one, or is the repository's root; else from the working folder. So <c>dotnet run</c> finds the repository's
    /// seeds from anywhere, and a published portal finds what lies beside it.
    /// </summary>
    /// <param name="working">The working folder.</param>
    /// <param name="contentRoot">The folder of appsettings.json.</param>
    public static PortalFolders Of(PortalSettings settings, string working, string contentRoot)
    {
        var relative = settings.Sources.Where(folder => !Path.IsPathRooted(folder)).ToList();
        var root = HasAny(working, relative) ? working
            : SelfAndAbove(contentRoot).FirstOrDefault(folder => HasAny(folder, relative) || File.Exists(Path.Combine(folder, "PolicyPortal.sln")))
            ?? working;
        var data = Path.GetFullPath(settings.Data, root);
        return new(
            root,
            data,
            Path.Combine(data, "index"),
            [.. settings.Sources.Select(folder => Path.GetFullPath(folder, root)).Distinct()])
        {
            Synonyms = SynonymsOf(settings.Synonyms, root, contentRoot),
        };
    }

    // A published portal has the list that came with it beside the program, until the operator has one of their own.
    private static string SynonymsOf(string path, string root, string contentRoot) =>
        new[] { root, contentRoot, AppContext.BaseDirectory }.Select(folder => Path.GetFullPath(path, folder)).FirstOrDefault(File.Exists) ?? Path.GetFullPath(path, root);

    private static bool HasAny(string folder, IEnumerable<string> relative) =>
        relative.Any(path => Directory.Exists(Path.Combine(folder, path)));

    private static IEnumerable<string> SelfAndAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
