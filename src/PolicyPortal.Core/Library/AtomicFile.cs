namespace PolicyPortal.Core.Library;

/// <summary>Writes files so that whoever reads sees the old one or the new one, and a crash leaves one of the two.</summary>
public static class AtomicFile
{
    private const string Suffix = ".tmp";

    // Another process may be writing: a file that is younger is not left over.
    private static readonly TimeSpan LeftOverAfter = TimeSpan.FromMinutes(10);

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        var beside = $"{path}.{Environment.ProcessId}{Suffix}";
        try
        {
            var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(bytes, cancel).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be written: {e.Message}", e);
        }
        finally
        {
            TryDelete(beside);
        }
    }

    /// <summary>Deletes what crashed writers have left in a folder.</summary>
    public static void Clean(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Suffix))
        {
            if (File.GetLastWriteTimeUtc(path) < DateTime.UtcNow - LeftOverAfter)
            {
                TryDelete(path);
            }
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is only litter; the next start tries again.
        }
    }
}
