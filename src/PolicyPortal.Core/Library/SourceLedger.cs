using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>What was taken in and from where: <c>sources.json</c> in the data folder. By it an unchanged source is passed over and a file that a person edited is known.</summary>
/// <remarks>It can be lost: everything is then taken in once more. Not safe for concurrent use.</remarks>
public sealed class SourceLedger
{
    private readonly string _path;
    private readonly LedgerFile _file;

    private SourceLedger(string path, LedgerFile file) => (_path, _file) = (path, file);

    /// <summary>Opens the ledger of a data folder; one that is not there or that cannot be read is empty.</summary>
    public static SourceLedger Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "sources.json");
        try
        {
            return new(path, JsonSerializer.Deserialize(File.ReadAllBytes(path), LedgerJson.ForFiles.LedgerFile) ?? new([], []));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(path, new([], []));
        }
    }

    /// <summary>Every source that was taken in or tried, by full path.</summary>
    public IEnumerable<KeyValuePair<string, LedgerEntry>> Sources => _file.Sources;

    /// <returns>null for a source that was never taken in.</returns>
    public LedgerEntry? Find(SourceFile file) => _file.Sources.GetValueOrDefault(file.Path);

    public void Set(SourceFile file, LedgerEntry entry) => _file.Sources[file.Path] = entry;

    /// <summary>Whether a document was taken from another source that is still there.</summary>
    public bool IsFromAnother(SourceFile file, DocumentId id) => _file.Sources.Any(
        other => other.Key != file.Path && other.Value.Documents.Contains(id.Value) && File.Exists(other.Key));

    /// <summary>The fingerprint of the file that the program wrote for a document; null when it wrote none. Another one on the disk is a person's edit.</summary>
    public string? Written(DocumentId id) => _file.Written.GetValueOrDefault(id.Value);

    public void SetWritten(DocumentId id, string fingerprint) => _file.Written[id.Value] = fingerprint;

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public Task SaveAsync(CancellationToken cancel) =>
        AtomicFile.WriteAsync(_path, JsonSerializer.SerializeToUtf8Bytes(_file, LedgerJson.ForFiles.LedgerFile), cancel);
}

/// <summary>What became of one source.</summary>
/// <param name="Digest">Of the source and of what lies beside it.</param>
/// <param name="Build">The build of the program that read it: another one may read it better.</param>
/// <param name="Documents">The ids of its documents, in printed order.</param>
public sealed record LedgerEntry(string Digest, string Build, ImmutableArray<string> Documents, ImmutableArray<DiagnosticJson> Diagnostics);

/// <param name="Sources">By full path.</param>
/// <param name="Written">Fingerprints by document id.</param>
internal sealed record LedgerFile(SortedDictionary<string, LedgerEntry> Sources, SortedDictionary<string, string> Written);

[JsonSerializable(typeof(LedgerFile))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static LedgerJson ForFiles { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
}
