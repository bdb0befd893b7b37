using PolicyPortal.Core.Ingestion;

namespace PolicyPortal.Web.Hosting;

/// <summary>What the ingestion service tells the log.</summary>
internal static partial class IngestionLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source}: {Documents} documents, {Diagnostics} diagnostics, {Milliseconds:0} ms")]
    public static partial void SourceTakenIn(this ILogger log, string source, int documents, int diagnostics, double milliseconds);

    // Every look through the folders meets them again.
    [LoggerMessage(Level = LogLevel.Debug, Message = "Source {Source}: {Outcome}, {Diagnostics} diagnostics, {Milliseconds:0} ms")]
    public static partial void SourcePassedOver(this ILogger log, string source, SourceOutcome outcome, int diagnostics, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: {Problem}")]
    public static partial void SourceProblem(this ILogger log, string source, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Library file {File} is passed over: {Problem}")]
    public static partial void LibraryProblem(this ILogger log, string file, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Search index: {Problem}")]
    public static partial void IndexProblem(this ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Problem} What stands there is made anew.")]
    public static partial void KeptFileProblem(this ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingestion finished: {Sources} sources, {Problems} problems, {Milliseconds:0} ms")]
    public static partial void IngestionFinished(this ILogger log, int sources, int problems, double milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Ingestion stopped; it is tried again")]
    public static partial void IngestionFailed(this ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "References of {Documents} documents: {Found} found, {Resolved} resolved, {Milliseconds:0} ms")]
    public static partial void ReferencesRead(this ILogger log, int documents, int found, int resolved, double milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "References cannot be read; it is tried again")]
    public static partial void ReferencesFailed(this ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot watch {Folder}; it is looked through now and then")]
    public static partial void CannotWatch(this ILogger log, Exception exception, string folder);
}
