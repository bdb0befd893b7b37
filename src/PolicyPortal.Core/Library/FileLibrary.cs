using System.Collections.Immutable;
using PolicyPortal.Core.Model;

namespace PolicyPortal.Core.Library;

/// <summary>The library as a folder of Markdown files, <c>{id}.md</c>. Holds the catalogue in memory and the texts on the disk; sees what people edit there.</summary>
public sealed class FileLibrary : ILibrary, IDisposable
{
    private const string Extension = ".md";
    private const int DocumentsAtHand = 64;

    private readonly string _dataFolder;
    private readonly string _folder;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Dictionary<DocumentId, StoredDocument> _stored;
    private readonly RecentDocuments _recent = new(DocumentsAtHand);
    private ImmutableArray<LibraryProblem> _problems = [];
    private Catalogue? _catalogue;
    private long _version;

    // Of what was kept for the next start; -1 for nothing that can be used.
    private long _keptVersion;

    private FileLibrary(string dataFolder, string folder)
    {
        (_dataFolder, _folder) = (dataFolder, folder);
        (var kept, KeptProblem) = CatalogueFile.Read(dataFolder);
        (_stored, _keptVersion) = (kept ?? [], kept is null ? -1 : 0);
    }

    public Catalogue Catalogue
    {
        get
        {
            lock (_gate)
            {
                // Made when it is asked for: thousands of saves in a row need none.
                return _catalogue ??= new Catalogue(_stored.Values.Select(s => s.Entry));
            }
        }
    }

    public long Version => Interlocked.Read(ref _version);

    /// <summary>The files that were passed over at the last scan.</summary>
    public ImmutableArray<LibraryProblem> Problems
    {
        get
        {
            lock (_gate)
            {
                return _problems;
            }
        }
    }

    /// <summary>Why what was kept of the last run could not be used, in English; null where it could, or nothing was kept.</summary>
    public string? KeptProblem { get; }

    /// <summary>SHA-256 of every document's file, as of now.</summary>
    public IReadOnlyDictionary<DocumentId, string> Fingerprints
    {
        get
        {
            lock (_gate)
            {
                return _stored.ToDictionary(s => s.Key, s => s.Value.Fingerprint);
            }
        }
    }

    /// <returns>SHA-256 of the document's file; null when the library has no such document.</returns>
    public string? FingerprintOf(DocumentId id) => Lookup(id)?.Fingerprint;

    /// <summary>Whether there is a file of that name that is no document. It may be a person's work: nothing is written over it.</summary>
    public bool IsBroken(DocumentId id) => Problems.Any(p => p.File == id.Value + Extension);

    /// <summary>Opens the library in a data folder, and makes it where there is none.</summary>
    /// <exception cref="IOException">The folder cannot be read or made; the message names it.</exception>
    public static FileLibrary Open(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, "library");
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Clean(folder);
            var library = new FileLibrary(dataFolder, folder);
            library.Rescan();
            return library;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"The library {folder} cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Takes in what was edited, added or removed by hand since.</summary>
    /// <returns>Whether anything has changed.</returns>
    public bool Rescan()
    {
        var known = Snapshot();
        var scan = LibraryScan.Run(_folder, Extension, known);
        lock (_gate)
        {
            _problems = scan.Problems;
            foreach (var (id, stored) in scan.Changed)
            {
                _stored[id] = stored;
            }

            foreach (var id in scan.Gone)
            {
                _stored.Remove(id);
            }
        }

        var changed = scan.Changed.Count > 0 || scan.Gone.Count > 0;
        if (changed)
        {
            Advance();
        }

        return changed;
    }

    /// <summary>Writes down what is known of the files, so that the next start reads only those that were written since.</summary>
    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public async Task KeepAsync(CancellationToken cancel = default)
    {
        var version = Version;
        if (version != _keptVersion)
        {
            await CatalogueFile.WriteAsync(_dataFolder, Snapshot().Values, cancel).ConfigureAwait(false);
            _keptVersion = version;
        }
    }

    /// <summary>What is another one after every change of the library, and after every edit of the document's file, seen or not yet seen.</summary>
    /// <returns>null when the library has no such document.</returns>
    public DocumentStamp? StampOf(DocumentId id)
    {
        if (Lookup(id) is null || new FileInfo(PathOf(id)) is not { Exists: true } file)
        {
            return null;
        }

        return new(Version, file.LastWriteTimeUtc, file.Length);
    }

    public async ValueTask<PolicyDocument?> FindAsync(DocumentId id, CancellationToken cancel = default)
    {
        if (Lookup(id) is not { } stored)
        {
            return null;
        }

        var file = new FileInfo(PathOf(id));
        if (!file.Exists)
        {
            Forget(id);
            return null;
        }

        var stamp = FileStamp.Of(file);
        if (_recent.Find(id, stamp) is { } atHand)
        {
            return atHand;
        }

        var bytes = await ReadAsync(id, cancel).ConfigureAwait(false);
        try
        {
            var document = StoredDocument.Decode(id, bytes);
            Remember(document, StoredDocument.FingerprintOf(bytes), stamp, stored);
            return document;
        }
        catch (FormatException e)
        {
            throw new IOException($"{PathOf(id)} is not a document. {e.Message}", e);
        }
    }

    public async ValueTask<string?> FindMarkdownAsync(DocumentId id, CancellationToken cancel = default)
    {
        if (Lookup(id) is null || !File.Exists(PathOf(id)))
        {
            return null;
        }

        return System.Text.Encoding.UTF8.GetString(await ReadAsync(id, cancel).ConfigureAwait(false));
    }

    public ValueTask<bool> SaveAsync(PolicyDocument document, CancellationToken cancel = default) => SaveAsync(RenderedDocument.Of(document), cancel);

    /// <inheritdoc cref="SaveAsync(PolicyDocument, CancellationToken)"/>
    internal async ValueTask<bool> SaveAsync(RenderedDocument rendered, CancellationToken cancel)
    {
        var (document, bytes, fingerprint) = rendered;
        var path = PathOf(document.Id);
        await _writing.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var before = Lookup(document.Id);
            if (before?.Fingerprint == fingerprint && new FileInfo(path) is { Exists: true } file && FileStamp.Of(file) == before.Stamp)
            {
                return false;
            }

            await AtomicFile.WriteAsync(path, bytes, cancel).ConfigureAwait(false);
            Remember(document, fingerprint, FileStamp.Of(new FileInfo(path)), before);
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose() => _writing.Dispose();

    private string PathOf(DocumentId id) => Path.Combine(_folder, id.Value + Extension);

    private StoredDocument? Lookup(DocumentId id)
    {
        lock (_gate)
        {
            return _stored.GetValueOrDefault(id);
        }
    }

    private Dictionary<DocumentId, StoredDocument> Snapshot()
    {
        lock (_gate)
        {
            return new(_stored);
        }
    }

    private async Task<byte[]> ReadAsync(DocumentId id, CancellationToken cancel)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(id), cancel).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{PathOf(id)} cannot be read: {e.Message}", e);
        }
    }

    private void Remember(PolicyDocument document, string fingerprint, FileStamp stamp, StoredDocument? before)
    {
        _recent.Add(document, stamp);
        if (before?.Fingerprint == fingerprint && before.Stamp == stamp)
        {
            return;
        }

        lock (_gate)
        {
            _stored[document.Id] = new StoredDocument(CatalogueEntries.OfFile(document, stamp.WrittenAt), fingerprint, stamp);
        }

        if (before?.Fingerprint != fingerprint)
        {
            Advance();
        }
    }

    private void Forget(DocumentId id)
    {
        lock (_gate)
        {
            _stored.Remove(id);
        }

        Advance();
    }

    private void Advance()
    {
        lock (_gate)
        {
            _catalogue = null;
        }

        Interlocked.Increment(ref _version);
    }
}

/// <summary>The state of the library and of one document's file.</summary>
/// <param name="Version">Of the library.</param>
/// <param name="WrittenAt">When the file was written last.</param>
/// <param name="Length">Of the file, in bytes.</param>
public readonly record struct DocumentStamp(long Version, DateTime WrittenAt, long Length);
