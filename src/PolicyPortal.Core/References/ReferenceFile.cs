using PolicyPortal.Core.Library;

namespace PolicyPortal.Core.References;

/// <summary>What was read of a library's texts, kept so that a start need not read them: <c>references.json.gz</c> in the data folder.</summary>
public static class ReferenceFile
{
    private const string Name = "references.json.gz";

    /// <returns><see cref="ReadTexts.None"/> where nothing was kept that can be used; then the problem says why, in English, unless there is no file.</returns>
    public static (ReadTexts Texts, string? Problem) Read(string dataFolder)
    {
        var (kept, problem) = KeptFile.Read(dataFolder, Name, ReferenceJson.Default.KeptReferences);
        try
        {
            return kept is null ? (ReadTexts.None, problem) : (kept.Read(), null);
        }
        catch (Exception e) when (e is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return (ReadTexts.None, $"{Name} cannot be read: {e.Message}");
        }
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public static Task WriteAsync(string dataFolder, ReadTexts texts, CancellationToken cancel) =>
        KeptFile.WriteAsync(dataFolder, Name, KeptReferences.Of(texts), ReferenceJson.Default.KeptReferences, cancel);
}
