using PolicyPortal.Core.Search.Understanding;

namespace PolicyPortal.Web.Hosting;

/// <summary>The operator's list of synonyms, read again when the file changes. Safe for concurrent use.</summary>
/// <remarks>A file that cannot be read or understood changes nothing: the last good list stays, and the log and /healthz say what is wrong.</remarks>
public sealed partial class SynonymFile(PortalFolders folders, TimeProvider clock, ILogger<SynonymFile> log)
{
    /// <summary>How long a file is taken for unchanged.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long? _lookedAt;
    private (bool Exists, DateTime Written, long Length)? _stamp;
    private SynonymTable _table = SynonymTable.Empty;
    private int _version;
    private string? _problem;

    /// <summary>The list as of now.</summary>
    public SynonymTable Table
    {
        get
        {
            lock (_gate)
            {
                Look();
                return _table;
            }
        }
    }

    /// <summary>Rises with every list that is read.</summary>
    public int Version
    {
        get
        {
            lock (_gate)
            {
                Look();
                return _version;
            }
        }
    }

    /// <summary>What is wrong with the file, in Chinese, without its path; null while nothing is.</summary>
    public string? Problem
    {
        get
        {
            lock (_gate)
            {
                Look();
                return _problem;
            }
        }
    }

    /// <summary>The file's name, without the machine's folders.</summary>
    public string Name => Path.GetFileName(folders.Synonyms);

    private void Look()
    {
        var now = clock.GetTimestamp();
        if (_lookedAt is { } before && clock.GetElapsedTime(before, now) < Patience)
        {
            return;
        }

        _lookedAt = now;
        try
        {
            var file = new FileInfo(folders.Synonyms);
            (bool, DateTime, long) stamp = file.Exists ? (true, file.LastWriteTimeUtc, file.Length) : (false, default, 0);
            if (stamp == _stamp)
            {
                return;
            }

            _stamp = stamp;
            _table = file.Exists ? SynonymReader.Read(File.ReadAllText(folders.Synonyms)) : SynonymTable.Empty;
            _version++;
            _problem = null;
            LogRead(_table.Count, folders.Synonyms);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            _problem = e is FormatException ? $"{e.Message}仍用上一份。" : "不能读取，仍用上一份。";
            LogBroken(folders.Synonyms, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} words have synonyms in {Path}.")]
    private partial void LogRead(int count, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The synonyms in {Path} cannot be used, the last good list stays: {Problem}")]
    private partial void LogBroken(string path, string problem);
}
