namespace PolicyPortal.Web.Hosting;

/// <summary>What the ingestion service tells the log.</summary>
internal static partial class IngestionLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Source {Source}: {Documents} documents, {Diagnostics} diagnostics, {Milliseconds} ms")]
    public static partial void SourceTakenIn(this ILogger log, string source, int documents, int diagnostics, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {Source}: {Problem}")]
    public static partial void SourceProblem(this ILogger log, string source, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Ingestion finished: {Sources} sources, {Problems} problems, {Milliseconds} ms")]
    public static partial void IngestionFinished(this ILogger log, int sources, int problems, long milliseconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "Ingestion stopped; it is tried again when a source changes, or in {Rescan}")]
    public static partial void IngestionFailed(this ILogger log, Exception exception, TimeSpan rescan);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot watch {Folder}; it is looked through every {Rescan}")]
    public static partial void CannotWatch(this ILogger log, Exception exception, string folder, TimeSpan rescan);
}
