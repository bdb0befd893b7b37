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
    private readonly WriteJournal _journal;
    private readonly Dictionary<string, HashSet<string>> _pathsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _idOfText = new(StringComparer.Ordinal);

    private SourceLedger(string path, LedgerFile file)
    {
        (_path, _file) = (path, file);
        _journal = WriteJournal.Open(Path.ChangeExtension(path, ".journal"));
        foreach (var (source, entry) in file.Sources)
        {
            Link(source, entry);
        }

        foreach (var (id, written) in file.Documents)
        {
            Link(id, written);
        }

        foreach (var (id, announced) in _journal.Entries)
        {
            Link(id, announced);
        }
    }

    /// <summary>Opens the ledger of a data folder; one that is not there or that cannot be read is empty.</summary>
    public static SourceLedger Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, "sources.json");
        try
        {
            return new(path, (JsonSerializer.Deserialize(File.ReadAllBytes(path), LedgerJson.ForFiles.LedgerFile) ?? LedgerFile.Empty).Completed());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(path, LedgerFile.Empty.Completed());
        }
    }

    /// <summary>Every source that was taken in or tried, by full path.</summary>
    public IEnumerable<KeyValuePair<string, LedgerEntry>> Sources => _file.Sources;

    /// <returns>null for a source that was never taken in.</returns>
    public LedgerEntry? Find(SourceFile file) => _file.Sources.GetValueOrDefault(file.Path);

    public void Set(SourceFile file, LedgerEntry entry)
    {
        Forget(file);
        _file.Sources[file.Path] = entry;
        Link(file.Path, entry);
    }

    public void Forget(SourceFile file)
    {
        if (_file.Sources.Remove(file.Path, out var entry))
        {
            foreach (var id in entry.Documents)
            {
                _pathsOf.GetValueOrDefault(id)?.Remove(file.Path);
            }
        }
    }

    /// <summary>The other sources that a document was found in and that are still there, by path.</summary>
    public ImmutableArray<SourceFile> Others(SourceFile file, DocumentId id) => !_pathsOf.TryGetValue(id.Value, out var paths) ? []
        : [.. paths.Where(path => path != file.Path && File.Exists(path)).Order(StringComparer.Ordinal).Select(FileAt)];

    /// <summary>The names of all sources that were taken in.</summary>
    public HashSet<string> Names() => [.. _file.Sources.Select(s => NameOf(s.Key, s.Value))];

    /// <summary>The sources that were taken in once and are no longer there.</summary>
    public ImmutableArray<(SourceFile File, LedgerEntry Entry)> Vanished() =>
        [.. _file.Sources.Where(s => !File.Exists(s.Key)).Select(s => (FileAt(s.Key), s.Value))];

    /// <summary>What the program last wrote for a document; null when it wrote nothing.</summary>
    /// <param name="fingerprint">Of the file on the disk: a writer that was killed may have written it and not come to say so.</param>
    public WrittenDocument? Written(DocumentId id, string? fingerprint) =>
        _journal.Find(id.Value, fingerprint) ?? _file.Documents.GetValueOrDefault(id.Value);

    /// <summary>Says beforehand what is about to be written, so that it is never taken for a person's edit.</summary>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public void Announce(DocumentId id, WrittenDocument written) => _journal.Append(id.Value, written);

    public void SetWritten(DocumentId id, WrittenDocument written)
    {
        _file.Documents[id.Value] = written;
        Link(id.Value, written);
    }

    /// <returns>The document for which a source gave that text; null when none did.</returns>
    public DocumentId? FindByText(string text) =>
        _idOfText.TryGetValue(text, out var id) && DocumentId.TryParse(id, null, out var known) ? known : null;

    /// <summary>The documents that both a person and their source have changed, in order of their ids.</summary>
    public ImmutableArray<DocumentId> Conflicts() =>
        [.. _file.Documents.Where(d => d.Value.Unsettled is not null && DocumentId.TryParse(d.Key, null, out _)).Select(d => DocumentId.Parse(d.Key))];

    /// <summary>Lets a person's edit stand over what the source has now.</summary>
    /// <returns>Whether there was a conflict to settle.</returns>
    public bool Settle(DocumentId id)
    {
        if (_file.Documents.GetValueOrDefault(id.Value) is not { Unsettled: { } settled } written)
        {
            return false;
        }

        _file.Documents[id.Value] = written with { Given = settled, Unsettled = null, SeenEdit = null };
        foreach (var path in _pathsOf.GetValueOrDefault(id.Value, []))
        {
            // Read anew, the source's diagnostics say how things stand.
            _file.Sources[path] = _file.Sources[path] with { Digest = "" };
        }

        return true;
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public async Task SaveAsync(CancellationToken cancel)
    {
        await AtomicFile.WriteAsync(_path, JsonSerializer.SerializeToUtf8Bytes(_file, LedgerJson.ForFiles.LedgerFile), cancel).ConfigureAwait(false);
        _journal.Clear();
    }

    private SourceFile FileAt(string path) => new(NameOf(path, _file.Sources[path]), path);

    private static string NameOf(string path, LedgerEntry entry) => entry.Name ?? Path.GetFileName(path);

    private void Link(string path, LedgerEntry entry)
    {
        foreach (var id in entry.Documents)
        {
            (_pathsOf.TryGetValue(id, out var paths) ? paths : _pathsOf[id] = new(StringComparer.Ordinal)).Add(path);
        }
    }

    private void Link(string id, WrittenDocument written)
    {
        if (written.Given is { } given)
        {
            _idOfText[given.Text] = id;
        }
    }
}

/// <summary>What became of one source.</summary>
/// <param name="Digest">Of the source and of what lies beside it.</param>
/// <param name="Build">The build of the program that read it: another one may read it better.</param>
/// <param name="Documents">The ids of its documents, in printed order.</param>
/// <param name="Name">The source's name inside its folder; null in ledgers of the time when it was not kept.</param>
public sealed record LedgerEntry(
    string Digest, string Build, ImmutableArray<string> Documents, ImmutableArray<DiagnosticJson> Diagnostics, string? Name = null);

/// <param name="Sources">By full path.</param>
/// <param name="Documents">By id.</param>
/// <param name="Written">Fingerprints by id, in ledgers of the time when nothing else was kept.</param>
internal sealed record LedgerFile(
    SortedDictionary<string, LedgerEntry> Sources, SortedDictionary<string, WrittenDocument> Documents, SortedDictionary<string, string>? Written)
{
    public static LedgerFile Empty => new([], [], null);

    public LedgerFile Completed()
    {
        var documents = Documents ?? [];
        foreach (var (id, fingerprint) in Written ?? [])
        {
            documents.TryAdd(id, new WrittenDocument(fingerprint, null));
        }

        return new(new SortedDictionary<string, LedgerEntry>(Sources ?? [], StringComparer.Ordinal), documents, null);
    }
}

[JsonSerializable(typeof(LedgerFile))]
[JsonSerializable(typeof(AnnouncedDocument))]
internal sealed partial class LedgerJson : JsonSerializerContext
{
    public static LedgerJson ForFiles { get; } = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        });

    public static LedgerJson ForLines { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web));
}
