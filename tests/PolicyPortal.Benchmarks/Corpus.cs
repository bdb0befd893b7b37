using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;

namespace PolicyPortal.Benchmarks;

/// <summary>The sources that are measured, read from the disk beforehand.</summary>
/// <param name="Sources">Decoded; what cannot be decoded is left out.</param>
internal sealed record Corpus(string Name, ImmutableArray<RawSource> Raw, ImmutableArray<Source> Sources)
{
    /// <summary>In UTF-16 units.</summary>
    public long Characters => Sources.Sum(s => (long)s.Text.Length);

    public static Corpus Read(string folder)
    {
        var raw = SourceFolder.Find(folder, Path.Combine(folder, "data"))!.Select(SourceFolder.Read).ToImmutableArray();
        return new(
            Path.GetFileName(Path.GetFullPath(folder)), raw, [.. raw.Select(r => SourceDecoder.Decode(r.File.Name, r.Bytes).Source).OfType<Source>()]);
    }

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
