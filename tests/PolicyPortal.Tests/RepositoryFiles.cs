namespace PolicyPortal.Tests;

/// <summary>Files of the repository that tests read, wherever the tests were built.</summary>
internal static class RepositoryFiles
{
    public const string SeedName = "000_3a9973355025fbd0.txt";

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string Laws => Path.Combine(Root, "tests", "PolicyPortal.Tests", "Samples", "laws");

    public static byte[] SeedBytes() => File.ReadAllBytes(Path.Combine(Seeds, SeedName));

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PolicyPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No PolicyPortal.sln above {from}.");
    }
}
