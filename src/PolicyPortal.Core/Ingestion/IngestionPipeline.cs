using System.Collections.Immutable;
using System.Diagnostics;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Search;

namespace PolicyPortal.Core.Ingestion;

/// <summary>Takes sources in: read, parse, reconcile with the library, save, index. Killed at any moment, the next run completes what is missing.</summary>
/// <param name="openIndex">Opens the index for writing; null where there is no index to keep.</param>
/// <param name="noSources">The folder in which no sources are looked for, unless it is named; null for the data folder.</param>
/// <remarks>One run at a time in one data folder.</remarks>
public sealed class IngestionPipeline(FileLibrary library, string dataFolder, Func<IIndexBuilder>? openIndex, string? noSources = null)
{
    // So many sources are parsed at once, and after so many readers see what is new.
    private const int SourcesAtOnce = 16;
    private const int SourcesACommit = 256;

    /// <param name="paths">Folders and files; a path that leads nowhere is reported.</param>
    /// <exception cref="IOException">The data folder cannot be written; the message names the path.</exception>
    public Task<IngestionReport> RunAsync(IEnumerable<string> paths, IProgress<IngestionProgress>? progress = null, CancellationToken cancel = default) =>
        Task.Run(() => RunCoreAsync(paths, progress, cancel), cancel);

    private async Task<IngestionReport> RunCoreAsync(IEnumerable<string> paths, IProgress<IngestionProgress>? progress, CancellationToken cancel)
    {
        library.Rescan();
        var ledger = SourceLedger.Open(dataFolder);
        var others = new OtherSources();
        await new VanishedSources(library, ledger, others).ReleaseAsync(cancel).ConfigureAwait(false);
        var known = new KnownDocuments(library, ledger);
        var results = ImmutableArray.CreateBuilder<SourceResult>();
        var files = Find(paths, results);
        var total = results.Count + files.Count;
        var indexed = IndexChanges.None;
        var sinceCommit = 0;
        foreach (var batch in files.Chunk(SourcesAtOnce))
        {
            foreach (var read in batch.AsParallel().AsOrdered().WithCancellation(cancel).Select(file => ReadSource.From(file, ledger, library)).ToArray())
            {
                var started = Stopwatch.GetTimestamp();
                var kept = read.Result ?? await KeepAsync(read, ledger, new DocumentKeeper(library, ledger, others, known, read.File), cancel).ConfigureAwait(false);
                var result = kept with { Took = read.Took + Stopwatch.GetElapsedTime(started) };
                results.Add(result);
                progress?.Report(new(IngestionStage.Sources, results.Count, total, result));
                sinceCommit += result.Outcome is SourceOutcome.Taken ? 1 : 0;
            }

            if (sinceCommit >= SourcesACommit)
            {
                indexed = indexed.And(await CommitAsync(ledger, progress, cancel).ConfigureAwait(false));
                sinceCommit = 0;
            }
        }

        indexed = indexed.And(await CommitAsync(ledger, progress, cancel).ConfigureAwait(false));
        await library.KeepAsync(cancel).ConfigureAwait(false);
        return new(results.ToImmutable(), indexed, library.Problems);
    }

    private List<SourceFile> Find(IEnumerable<string> paths, ImmutableArray<SourceResult>.Builder missing)
    {
        var files = new List<SourceFile>();
        foreach (var path in paths)
        {
            if (SourceFolder.Find(path, noSources ?? dataFolder) is { } found)
            {
                files.AddRange(found);
            }
            else
            {
                missing.Add(SourceResult.Failed(path, "source-missing", $"找不到来源：{path}"));
            }
        }

        return [.. files.DistinctBy(file => file.Path)];
    }

    private static async Task<SourceResult> KeepAsync(ReadSource read, SourceLedger ledger, DocumentKeeper keeper, CancellationToken cancel)
    {
        var taken = read.Taken!;
        var (documents, saved, diagnostics) = await keeper.KeepAsync(taken.Documents, cancel).ConfigureAwait(false);
        var all = taken.Diagnostics.AddRange(diagnostics);
        ledger.Set(read.File, new LedgerEntry(read.Digest!, ProgramBuild.Id, [.. documents.Select(id => id.Value)], [.. all.Select(DiagnosticJson.Of)], read.File.Name));
        return new(read.File.Name, taken.Documents.IsEmpty ? SourceOutcome.Failed : SourceOutcome.Taken, documents, saved, all);
    }

    // The index commits after the library, the ledger after both: what is not in it is done again.
    private async Task<IndexChanges> CommitAsync(SourceLedger ledger, IProgress<IngestionProgress>? progress, CancellationToken cancel)
    {
        var changes = IndexChanges.None;
        if (openIndex is not null)
        {
            using var index = openIndex();
            changes = await IndexRefresh.RunAsync(library, index, progress, cancel).ConfigureAwait(false);
        }

        await ledger.SaveAsync(cancel).ConfigureAwait(false);
        return changes;
    }
}
