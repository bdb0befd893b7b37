using System.Text.RegularExpressions;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace PolicyPortal.Lucene;

/// <summary>The folder that an index lies in: opening what is there, and clearing away what cannot be opened.</summary>
internal sealed partial class IndexFolder : IDisposable
{
    private const string FormatKey = "format";
    private const string SegmenterKey = "segmenter";

    private readonly string _segmenter;

    /// <exception cref="IOException">The folder cannot be made or written to; the message names it.</exception>
    public IndexFolder(string path, string segmenter)
    {
        Path = System.IO.Path.GetFullPath(path);
        _segmenter = segmenter;
        try
        {
            System.IO.Directory.CreateDirectory(Path);
            Directory = new NIOFSDirectory(Path); // memory-mapped files serve one thread at a time in Lucene.Net
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The index folder {Path} cannot be used: {e.Message}", e);
        }
    }

    public string Path { get; }

    public FSDirectory Directory { get; }

    /// <summary>What a commit records of how the index was made.</summary>
    public IDictionary<string, string> Marks => new Dictionary<string, string> { [FormatKey] = IndexFields.Format, [SegmenterKey] = _segmenter };

    /// <summary>Opens what was committed last.</summary>
    /// <param name="problem">What is wrong with the index, in Chinese; null when it is whole or there is none yet.</param>
    /// <returns>null when there is no index, or none that can be used.</returns>
    public IndexSnapshot? Open(out string? problem)
    {
        problem = null;
        DirectoryReader? reader = null;
        try
        {
            if (!DirectoryReader.IndexExists(Directory))
            {
                problem = HasRemains() ? "索引残缺，需要重建。" : null;
                return null;
            }

            reader = DirectoryReader.Open(Directory);
            problem = Misfit(reader.IndexCommit.UserData);
            if (problem is null)
            {
                foreach (var leaf in reader.Leaves)
                {
                    leaf.AtomicReader.CheckIntegrity();
                }

                return IndexSnapshot.Of(reader);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Broken bytes can make the engine throw anything. Whatever it was, the library can fill a new index.
            problem = $"索引损坏，需要重建（{e.Message}）。";
        }

        reader?.Dispose();
        return null;
    }

    /// <summary>Takes the files of an index that cannot be used away, and nothing else from the folder.</summary>
    /// <exception cref="IOException">Another process is writing, or the disk refuses.</exception>
    public void Clear()
    {
        using var @lock = Directory.MakeLock(IndexWriter.WRITE_LOCK_NAME);
        if (!@lock.Obtain())
        {
            throw new LockObtainFailedException($"The lock of {Path} is held.");
        }

        foreach (var file in System.IO.Directory.EnumerateFiles(Path).Where(IsOfIndex))
        {
            File.Delete(file);
        }
    }

    public void Dispose() => Directory.Dispose();

    private string? Misfit(IDictionary<string, string> marks) =>
        !marks.TryGetValue(FormatKey, out var format) || format != IndexFields.Format ? "索引是另一个版本的程序建立的，需要重建。"
        : !marks.TryGetValue(SegmenterKey, out var segmenter) || segmenter != _segmenter ? $"索引是用另一个分词器（{segmenter}）建立的，需要重建。"
        : null;

    // Files without a list of them: a first commit that was cut short, or a list that was lost.
    private bool HasRemains() => System.IO.Directory.EnumerateFiles(Path).Any(IsOfIndex);

    private static bool IsOfIndex(string path) => FileNames().IsMatch(System.IO.Path.GetFileName(path));

    [GeneratedRegex(@"^(?:segments(?:_[0-9a-z]+|\.gen)?|_[0-9a-z]+(?:_.*)?\..+)$")]
    private static partial Regex FileNames();
}
