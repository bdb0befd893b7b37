using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What taking sources in would do. The same pipeline runs on a copy of the library, so that it tells the truth; nothing else is written.</summary>
public static class DryRun
{
    /// <param name="paths">Folders and files.</param>
    /// <exception cref="IOException">The data folder cannot be read, or there is no room for a copy.</exception>
    public static async Task<DryRunReport> RunAsync(IEnumerable<string> paths, string dataFolder, CancellationToken cancel = default)
    {
        using var trial = TemporaryData.CopyOf(dataFolder);
        using var library = FileLibrary.Open(trial.Folder);
        var before = library.Fingerprints;
        var report = await new IngestionPipeline(library, trial.Folder, null, dataFolder).RunAsync(paths, cancel: cancel).ConfigureAwait(false);
        var effects = report.Sources.SelectMany(source => source.Documents).Distinct().ToImmutableDictionary(id => id, id =>
            !before.TryGetValue(id, out var had) ? DryRunEffect.New : had == library.FingerprintOf(id) ? DryRunEffect.Same : DryRunEffect.Changed);
        return new(report, effects);
    }
}

/// <param name="Report">As of a real run.</param>
/// <param name="Effects">What would become of every document of the sources.</param>
public sealed record DryRunReport(IngestionReport Report, ImmutableDictionary<DocumentId, DryRunEffect> Effects);

/// <summary>What a run would do to a document's file.</summary>
public enum DryRunEffect
{
    /// <summary>It stays as it is.</summary>
    Same,

    /// <summary>The library has none yet.</summary>
    New,

    /// <summary>It would be written anew.</summary>
    Changed,
}
