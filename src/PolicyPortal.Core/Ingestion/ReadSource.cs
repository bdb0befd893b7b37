using System.Diagnostics;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>A source as far as it can be taken without changing the library.</summary>
/// <param name="Digest">null when it could not be read.</param>
/// <param name="Taken">null when there is nothing to keep.</param>
/// <param name="Result">What became of it; null while its documents are still to be kept.</param>
internal sealed record ReadSource(SourceFile File, string? Digest, TakenSource? Taken, SourceResult? Result)
{
    public TimeSpan Took { get; private init; }

    public static ReadSource From(SourceFile file, SourceLedger ledger, FileLibrary library) => From(file, ledger, library, SourceFolder.Read);

    /// <param name="take">Reads the source from the disk.</param>
    public static ReadSource From(SourceFile file, SourceLedger ledger, FileLibrary library, Func<SourceFile, RawSource> take)
    {
        var started = Stopwatch.GetTimestamp();
        return Read(file, ledger, library, take) with { Took = Stopwatch.GetElapsedTime(started) };
    }

    private static ReadSource Read(SourceFile file, SourceLedger ledger, FileLibrary library, Func<SourceFile, RawSource> take)
    {
        try
        {
            var raw = take(file);
            return Unchanged(raw, ledger, library) is { } result
                ? new(file, raw.Digest, null, result)
                : new(file, raw.Digest, SourceIntake.Take(raw), null);
        }
        catch (SourceTooLargeException)
        {
            return Failed("source-too-large", $"来源超过{SourceFolder.MaxBytes >> 20}MB，没有收入。");
        }
        catch (SourceChangingException)
        {
            return Failed("source-changing", "来源正在改动，没有收入；下次运行时再读。");
        }
        catch (IOException e)
        {
            return Failed("source-unreadable", $"来源读不出来：{e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours that one source brings to light must not keep the others out.
            return Failed("source-failed", $"处理来源时程序出错（{e.GetType().Name}：{e.Message}），没有收入。");
        }

        ReadSource Failed(string code, string message) => new(file, null, null, SourceResult.Failed(file.Name, code, message));
    }

    private static SourceResult? Unchanged(RawSource raw, SourceLedger ledger, FileLibrary library)
    {
        if (ledger.Find(raw.File) is not { } entry || entry.Digest != raw.Digest || entry.Build != ProgramBuild.Id)
        {
            return null;
        }

        // A document whose file was deleted is taken in again; a conflict is looked at again when a person has edited the file since.
        var documents = entry.Documents.Select(id => DocumentId.Parse(id)).ToList();
        return documents.TrueForAll(id => library.FingerprintOf(id) is { } fingerprint
                ? ledger.Written(id, fingerprint) is not { Unsettled: not null } written || written.SeenEdit == fingerprint
                : library.IsBroken(id))
            ? new(raw.File.Name, SourceOutcome.Unchanged, [.. documents], 0, [.. entry.Diagnostics.Select(d => d.ToDiagnostic())])
            : null;
    }
}
