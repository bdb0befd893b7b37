using System.Text.Json;

namespace PolicyPortal.Core.Library;

/// <summary>What is about to be written into the library and is not in the ledger yet: <c>sources.journal</c>, a line a document.</summary>
/// <remarks>A process may be killed between the document's file and the ledger; without the journal the file would look like a person's edit.</remarks>
internal sealed class WriteJournal
{
    private readonly string _path;
    private readonly List<AnnouncedDocument> _entries;
    private readonly Dictionary<(string Id, string Fingerprint), WrittenDocument> _byFile;

    private WriteJournal(string path, List<AnnouncedDocument> entries)
    {
        (_path, _entries, _byFile) = (path, entries, []);
        entries.ForEach(entry => _byFile[KeyOf(entry)] = entry.Written);
    }

    /// <summary>In the order of writing. A document can stand here many times: what was announced last may not have been written, and an earlier one stands.</summary>
    public IReadOnlyList<AnnouncedDocument> Entries => _entries;

    /// <returns>What was announced with that fingerprint; null when nothing was.</returns>
    public WrittenDocument? Find(string id, string? fingerprint) => fingerprint is null ? null : _byFile.GetValueOrDefault((id, fingerprint));

    /// <summary>Opens the journal that a killed writer has left; a line that was cut short says nothing.</summary>
    public static WriteJournal Open(string path)
    {
        var entries = new List<AnnouncedDocument>();
        try
        {
            foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
            {
                if (TryRead(line) is { Id: not null, Written.Fingerprint: not null } entry)
                {
                    entries.Add(entry);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without it the next run is as careful as after a person's edit.
        }

        return new(path, entries);
    }

    /// <exception cref="IOException">The disk refused; the message names the path.</exception>
    public void Append(string id, WrittenDocument written)
    {
        try
        {
            // The line end comes first: what a killed writer has left of a line stays a line of its own.
            var entry = new AnnouncedDocument(id, written);
            File.AppendAllText(_path, "\n" + JsonSerializer.Serialize(entry, LedgerJson.ForLines.AnnouncedDocument));
            _entries.Add(entry);
            _byFile[KeyOf(entry)] = written;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{_path} cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Forgets everything: it is in the ledger now.</summary>
    public void Clear()
    {
        _entries.Clear();
        _byFile.Clear();
        File.Delete(_path);
    }

    private static (string, string) KeyOf(AnnouncedDocument entry) => (entry.Id, entry.Written.Fingerprint);

    private static AnnouncedDocument? TryRead(string line)
    {
        try
        {
            return line.Length == 0 ? null : JsonSerializer.Deserialize(line, LedgerJson.ForLines.AnnouncedDocument);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A line of the journal.</summary>
internal sealed record AnnouncedDocument(string Id, WrittenDocument Written);
