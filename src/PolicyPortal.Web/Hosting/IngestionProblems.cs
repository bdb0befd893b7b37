using PolicyPortal.Core.Ingestion;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Web.Hosting;

/// <summary>What readers are told of sources that could not be taken in. Full paths stay in the log.</summary>
public static class IngestionProblems
{
    public static IngestionProblem RunFailed { get; } = new("data", "收录中断，稍后会重试；原因见日志。");

    public static IngestionProblem Of(SourceResult source, Diagnostic diagnostic) => new(Name(source.Name), diagnostic.Code switch
    {
        "source-missing" => "找不到这个来源文件夹。",
        "source-unreadable" => "来源读不出来，原因见日志。",
        "source-failed" => "处理来源时程序出错，没有收入；原因见日志。",
        _ => diagnostic.Message,
    });

    // A folder that is missing is named by its full path.
    private static string Name(string source) => Path.IsPathRooted(source) ? Path.GetFileName(source.TrimEnd('/', '\\')) : source;
}
