using System.Text.Json;

namespace PolicyPortal.Core.Library;

/// <summary>What is about to be written into the library and is not in the ledger yet: <c>sources.journal</c>, a line a document.</summary>
/// <remarks>A process may be killed between the document's file and the ledger; without the journal the file would look like a person's edit.</remarks>
internal sealed class WriteJournal
{
    private readonly string _path;
    private readonly Dictionary<string, WrittenDocument> _entries;

    private WriteJournal(string path, Dictionary<string, WrittenDocument> entries) => (_path, _entries) = (path, entries);

    /// <summary>By document id, the last one of each.</summary>
    public IReadOnlyDictionary<string, WrittenDocument> Entries => _entries;

    /// <summary>Opens the journal that a killed writer has left; a line that was cut short says nothing.</summary>
    public static WriteJournal Open(string path)
    {
        var entries = new Dictionary<string, WrittenDocument>(StringComparer.Ordinal);
        try
        {
            foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
            {
                if (TryRead(line) is { Id: { } id, Written: { } written })
                {
                    entries[id] = written;
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
            File.AppendAllText(_path, "\n" + JsonSerializer.Serialize(new AnnouncedDocument(id, written), LedgerJson.ForLines.AnnouncedDocument));
            _entries[id] = written;
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
        File.Delete(_path);
    }

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
