using Xunit;

namespace PolicyPortal.Tests.Golden;

/// <summary>Expectations in files, beside this one. <c>UPDATE_GOLDEN=1</c> rewrites them, for review.</summary>
internal static class GoldenFile
{
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Check(string name, string actual)
    {
        var path = Path.Combine(RepositoryFiles.Root, "tests", "PolicyPortal.Tests", "Golden", name);
        if (Updates)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no golden file {name}. UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
