using System.Collections.Immutable;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Ingestion;

/// <summary>What a run of the pipeline did.</summary>
/// <param name="Sources">In the order in which they were taken in.</param>
/// <param name="Problems">Files of the library that are no documents.</param>
public sealed record IngestionReport(ImmutableArray<SourceResult> Sources, IndexChanges Index, ImmutableArray<LibraryProblem> Problems)
{
    public bool HasErrors => !Problems.IsEmpty || Sources.Any(s => s.HasErrors);
}

/// <summary>What became of one source.</summary>
/// <param name="Name">Inside its source folder, with <c>/</c>.</param>
/// <param name="Documents">Its documents, in printed order; empty when it failed.</param>
/// <param name="Saved">How many library files were written.</param>
/// <param name="Diagnostics">Of a source that is unchanged, those of the time when it was taken in.</param>
public sealed record SourceResult(
    string Name, SourceOutcome Outcome, ImmutableArray<DocumentId> Documents, int Saved, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Reading, parsing and keeping it; not indexing.</summary>
    public TimeSpan Took { get; init; }

    public bool HasErrors => Diagnostics.Any(d => d.Severity is DiagnosticSeverity.Error);

    internal static SourceResult Failed(string name, string code, string message) =>
        new(name, SourceOutcome.Failed, [], 0, [new Diagnostic(DiagnosticSeverity.Error, code, message)]);
}

public enum SourceOutcome
{
    Taken,

    /// <summary>It was taken in before, by this build of the program, and has not changed since.</summary>
    Unchanged,

    /// <summary>It could not be taken in; the diagnostics say why. It is tried again when it has changed.</summary>
    Failed,
}

/// <summary>How the index was brought in line with the library.</summary>
public sealed record IndexChanges(int Put, int Removed)
{
    public static IndexChanges None { get; } = new(0, 0);

    public IndexChanges And(IndexChanges more) => new(Put + more.Put, Removed + more.Removed);
}

/// <summary>How far a run has come.</summary>
/// <param name="Done">Of <paramref name="Total"/>: sources, or documents to index.</param>
/// <param name="Source">The source that is done; null while indexing.</param>
public sealed record IngestionProgress(IngestionStage Stage, int Done, int Total, SourceResult? Source);

public enum IngestionStage
{
    Sources,
    Index,
}
