using System.Collections.Immutable;
using System.Security.Cryptography;

namespace PolicyPortal.Core.Library;

/// <summary>Where sources lie: all that is read from outside the library is read here.</summary>
public static class SourceFolder
{
    /// <summary>A source larger than this is refused.</summary>
    public const long MaxBytes = 64L << 20;

    /// <summary>The endings of sources' names, with the dot.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".txt", ".md", ".html", ".htm", ".docx", ".pdf"];

    // Milliseconds before each try.
    private static readonly int[] Waits = [0, 20, 80, 320];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The sources of a folder and the folders in it, by name; or the one file that is named.</summary>
    /// <param name="dataFolder">Where the library lies: what is in it is no source, unless <paramref name="path"/> is a folder in it.</param>
    /// <returns>null when there is neither a folder nor a file of that name.</returns>
    /// <remarks>Hidden files are passed over. In a folder only files with one of <see cref="Extensions"/> are sources; a file that is named is one whatever it is called.</remarks>
    public static IReadOnlyList<SourceFile>? Find(string path, string dataFolder)
    {
        if (File.Exists(path))
        {
            return [new SourceFile(Path.GetFileName(path), Path.GetFullPath(path))];
        }

        if (!Directory.Exists(path))
        {
            return null;
        }

        var root = Path.GetFullPath(path);
        var data = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)) + Path.DirectorySeparatorChar;
        var isInside = root.StartsWith(data, StringComparison.Ordinal);
        return [.. Directory.EnumerateFiles(root, "*", Everything)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)
                && (isInside || !file.StartsWith(data, StringComparison.Ordinal)))
            .Select(file => new SourceFile(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), file))
            .Where(file => !file.Name.Split('/').Any(part => part.StartsWith('.')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads a source whole, as it was at one moment: one that is written to meanwhile is read again.</summary>
    /// <exception cref="IOException">It cannot be read, is too large, or does not come to rest; the message names it.</exception>
    public static RawSource Read(SourceFile file) => Read(file, File.ReadAllBytes);

    /// <inheritdoc cref="Read(SourceFile)"/>
    /// <param name="readAll">Reads the file at a path.</param>
    internal static RawSource Read(SourceFile file, Func<string, byte[]> readAll)
    {
        try
        {
            foreach (var wait in Waits)
            {
                Thread.Sleep(wait);
                var curated = Path.ChangeExtension(file.Path, ".yaml");
                var before = (Stamp(file.Path), Stamp(curated));
                var raw = new RawSource(file, readAll(file.Path), before.Item2 is null ? null : File.ReadAllText(curated));
                if ((Stamp(file.Path), Stamp(curated)) == before && raw.Bytes.LongLength == before.Item1?.Length)
                {
                    return raw;
                }
            }

            throw new SourceChangingException($"{file.Path} is being written to.");
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{file.Path} cannot be read: {e.Message}", e);
        }
    }

    /// <returns>null when there is no such file.</returns>
    private static FileStamp? Stamp(string path)
    {
        var info = new FileInfo(path);
        return !info.Exists ? null : info.Length <= MaxBytes ? FileStamp.Of(info) : throw new SourceTooLargeException(path, info.Length);
    }
}

/// <param name="Name">Inside the folder of its kind, with <c>/</c>.</param>
/// <param name="Path">The full path.</param>
public sealed record SourceFile(string Name, string Path);

/// <summary>A source as it lies on the disk.</summary>
/// <param name="CuratedYaml">What lies beside it as NAME.yaml; null where nothing does.</param>
public sealed record RawSource(SourceFile File, byte[] Bytes, string? CuratedYaml)
{
    /// <summary>SHA-256 of both files, in lower-case hexadecimal: the same digest is the same input.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(
        SHA256.HashData([.. SHA256.HashData(Bytes), .. SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(CuratedYaml ?? ""))]));
}

/// <summary>A source that is larger than <see cref="SourceFolder.MaxBytes"/>.</summary>
public sealed class SourceTooLargeException : IOException
{
    public SourceTooLargeException()
    {
    }

    public SourceTooLargeException(string message)
        : base(message)
    {
    }

    public SourceTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public SourceTooLargeException(string path, long bytes)
        : base($"{path} has {bytes >> 20} MB; a source may have {SourceFolder.MaxBytes >> 20} MB at most.")
    {
    }
}

/// <summary>A source that is written to while it is read, again and again.</summary>
public sealed class SourceChangingException : IOException
{
    public SourceChangingException()
    {
    }

    public SourceChangingException(string message)
        : base(message)
    {
    }

    public SourceChangingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
