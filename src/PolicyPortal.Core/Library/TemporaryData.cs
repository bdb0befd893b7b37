namespace PolicyPortal.Core.Library;

/// <summary>A copy of a data folder's library and ledger (with its journal) in which a run can be tried: the folder itself is not touched.</summary>
public sealed class TemporaryData : IDisposable
{
    private TemporaryData(string folder) => Folder = folder;

    public string Folder { get; }

    /// <param name="dataFolder">One that is not there is an empty one.</param>
    /// <exception cref="IOException">It cannot be read, or there is no room for a copy.</exception>
    public static TemporaryData CopyOf(string dataFolder)
    {
        var copy = new TemporaryData(Directory.CreateTempSubdirectory("policyportal-dry-run-").FullName);
        try
        {
            CopyFiles(dataFolder, copy.Folder, "sources.j*");
            CopyFiles(Path.Combine(dataFolder, "library"), Directory.CreateDirectory(Path.Combine(copy.Folder, "library")).FullName, "*.md");
            return copy;
        }
        catch (Exception e)
        {
            copy.Dispose();
            if (e is UnauthorizedAccessException)
            {
                throw new IOException($"{dataFolder} cannot be read: {e.Message}", e);
            }

            throw;
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void CopyFiles(string from, string to, string pattern)
    {
        foreach (var path in Directory.Exists(from) ? Directory.EnumerateFiles(from, pattern) : [])
        {
            File.Copy(path, Path.Combine(to, Path.GetFileName(path)));
        }
    }
}
