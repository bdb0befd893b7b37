using System.Collections.Immutable;
using System.Security.Cryptography;

namespace PolicyPortal.Core.Library;

/// <summary>Where sources lie: all that is read from outside the library is read here.</summary>
public static class SourceFolder
{
    /// <summary>A source larger than this is refused.</summary>
    public const long MaxBytes = 64L << 20;

    /// <summary>The endings of sources' names, with the dot.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".txt", ".md", ".html", ".htm"];

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The sources of a folder and the folders in it, by name; or the one file that is named.</summary>
    /// <param name="dataFolder">Where the library lies: what is in it is no source, unless <paramref name="path"/> is a folder in it.</param>
    /// <returns>null when there is neither a folder nor a file of that name.</returns>
    /// <remarks>Hidden files are passed over. In a folder only .txt, .md and .html are sources; a file that is named is one whatever it is called.</remarks>
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

    /// <exception cref="IOException">It cannot be read, or is too large; the message names it.</exception>
    public static RawSource Read(SourceFile file)
    {
        try
        {
            var size = new FileInfo(file.Path).Length;
            if (size > MaxBytes)
            {
                throw new SourceTooLargeException(file.Path, size);
            }

            var curated = Path.ChangeExtension(file.Path, ".yaml");
            return new(file, File.ReadAllBytes(file.Path), File.Exists(curated) ? File.ReadAllText(curated) : null);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{file.Path} cannot be read: {e.Message}", e);
        }
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
