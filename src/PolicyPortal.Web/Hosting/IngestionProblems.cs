using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Hosting;

/// <summary>What readers are told of sources that could not be taken in. Full paths stay in the log.</summary>
public static class IngestionProblems
{
    public static IngestionProblem RunFailed { get; } = new("data", "收录中断，稍后会重试；原因见日志。");

    /// <returns>One for each error; none for a source that was taken in whole.</returns>
    public static IEnumerable<IngestionProblem> Of(SourceResult source) => source.Diagnostics
        .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
        .Select(diagnostic => new IngestionProblem(Name(source.Name), diagnostic.Code switch
        {
            "source-missing" => "找不到这个来源文件夹。",
            "source-unreadable" => "来源读不出来，原因见日志。",
            _ => diagnostic.Message,
        }));

    // A folder that is missing is named by its full path.
    private static string Name(string source) => Path.IsPathRooted(source) ? Path.GetFileName(source.TrimEnd('/', '\\')) : source;
}
