using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyPortal.Core.Library;

/// <summary>A file of the data folder that only saves work at the next start: JSON under gzip, whose checksum tells a broken one. It can be deleted at any time.</summary>
internal static class KeptFile
{
    /// <param name="name">The file's, in the data folder.</param>
    /// <returns>No value where there is no file, or none that this build wrote; then the problem says why, in English, for the log.</returns>
    public static (T? Value, string? Problem) Read<T>(string dataFolder, string name, JsonTypeInfo<T> type)
        where T : class, IKept
    {
        try
        {
            using var file = new GZipStream(File.OpenRead(Path.Combine(dataFolder, name)), CompressionMode.Decompress);
            var kept = JsonSerializer.Deserialize(file, type);
            return kept?.Build == ProgramBuild.Id ? (kept, null) : (null, $"{name} was written by another build of the program.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidDataException or FormatException)
        {
            return (null, $"{name} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static async Task WriteAsync<T>(string dataFolder, string name, T kept, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class, IKept
    {
        using var bytes = new MemoryStream();
        var compressed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true);
        await using (compressed.ConfigureAwait(false))
        {
            await JsonSerializer.SerializeAsync(compressed, kept, type, cancel).ConfigureAwait(false);
        }

        await AtomicFile.WriteAsync(Path.Combine(dataFolder, name), bytes.ToArray(), cancel).ConfigureAwait(false);
    }
}

/// <summary>What is kept in such a file.</summary>
internal interface IKept
{
    /// <summary><see cref="ProgramBuild.Id"/> of the program that wrote it.</summary>
    string Build { get; }
}
