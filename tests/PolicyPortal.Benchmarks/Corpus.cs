using System.Collections.Immutable;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Benchmarks;

/// <summary>The sources that are measured, read and decoded beforehand.</summary>
internal sealed record Corpus(string Name, ImmutableArray<Source> Sources)
{
    /// <summary>In UTF-16 units.</summary>
    public long Characters => Sources.Sum(s => (long)s.Text.Length);

    public static Corpus Read(string folder) => new(
        Path.GetFileName(Path.GetFullPath(folder)),
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".txt" or ".md")
            .Order(StringComparer.Ordinal)
            .Select(f => SourceDecoder.Decode(Path.GetRelativePath(folder, f), File.ReadAllBytes(f)).Source)
            .OfType<Source>()]);

    /// <returns>The repository's seeds; null outside it.</returns>
    public static string? FindSeeds()
    {
        for (var at = new DirectoryInfo(Environment.CurrentDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "PolicyPortal.sln")))
            {
                return Path.Combine(at.FullName, "seeds");
            }
        }

        return null;
    }
}
