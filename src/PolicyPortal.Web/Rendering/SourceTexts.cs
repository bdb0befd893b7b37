using System.Collections.Immutable;
using System.Security.Cryptography;
using PolicyPortal.Core.Library;
using PolicyPortal.Core.Model;
using PolicyPortal.Core.Text;
using PolicyPortal.Web.Hosting;

namespace PolicyPortal.Web.Rendering;

/// <summary>Finds the sources that the library's documents were read from, and no other file. Keeps a few at hand.</summary>
public sealed class SourceTexts(PortalFolders folders) : IDisposable
{
    private const int MostAtHand = 6;
    private const long MostCharacters = 32L << 20;

    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _recent = new();

    // Reading a large file of Word or PDF takes a while; readers who ask for many must not take the whole machine.
    private readonly SemaphoreSlim _reading = new(2);

    public async Task<SourceFinding> FindAsync(SourceReference reference, CancellationToken cancel)
    {
        var changed = false;
        foreach (var path in Candidates(reference.File))
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                continue;
            }

            if (AtHand(file, reference.Sha256) is { } text)
            {
                return new(text, null);
            }

            await _reading.WaitAsync(cancel);
            try
            {
                var raw = SourceFolder.Read(new SourceFile(reference.File, path));
                if (Convert.ToHexStringLower(SHA256.HashData(raw.Bytes)) != reference.Sha256)
                {
                    changed = true;
                    continue;
                }

                return SourceDecoder.Decode(reference.File, raw.Bytes).Source is { } source
                    ? new(Keep(file, source), null) : new(null, SourceAbsence.Unreadable);
            }
            catch (IOException)
            {
                return new(null, SourceAbsence.Unreadable);
            }
            finally
            {
                _reading.Release();
            }
        }

        return new(null, changed ? SourceAbsence.Changed : SourceAbsence.Missing);
    }

    public void Dispose() => _reading.Dispose();

    // The library's files can be edited by hand: what they name must still lie in a source folder.
    private IEnumerable<string> Candidates(string name)
    {
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || name.Split('/', '\\').Any(part => part.StartsWith('.')))
        {
            yield break;
        }

        foreach (var folder in folders.AllSources)
        {
            if (File.Exists(folder) && Path.GetFileName(folder) == name)
            {
                yield return folder;
            }

            var path = Path.GetFullPath(Path.Combine(folder, name));
            if (path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && SourceFolder.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            {
                yield return path;
            }
        }
    }

    private SourceText? AtHand(FileInfo file, string sha256)
    {
        lock (_gate)
        {
            var found = _recent.FirstOrDefault(kept => kept.Path == file.FullName && kept.Length == file.Length
                && kept.WrittenAt == file.LastWriteTimeUtc && kept.Text.Source.Sha256 == sha256);
            if (found is not null)
            {
                _recent.Remove(found);
                _recent.AddFirst(found);
            }

            return found?.Text;
        }
    }

    private SourceText Keep(FileInfo file, Source source)
    {
        var text = new SourceText(source, SourceLines.Of(source));
        lock (_gate)
        {
            _recent.AddFirst(new Kept(file.FullName, file.Length, file.LastWriteTimeUtc, text));
            while (_recent.Count > MostAtHand || (_recent.Count > 1 && _recent.Sum(kept => (long)kept.Text.Source.Text.Length) > MostCharacters))
            {
                _recent.RemoveLast();
            }
        }

        return text;
    }

    private sealed record Kept(string Path, long Length, DateTime WrittenAt, SourceText Text);
}

/// <summary>A source's text, and its printed lines.</summary>
public sealed record SourceText(Source Source, ImmutableArray<SourceLine> Lines);

/// <param name="Text">null when it cannot be shown.</param>
/// <param name="Absence">Why; null when it can.</param>
public sealed record SourceFinding(SourceText? Text, SourceAbsence? Absence);

/// <summary>Why a document's source cannot be shown.</summary>
public enum SourceAbsence
{
    /// <summary>The document was written by hand.</summary>
    None,

    /// <summary>The file is no longer there.</summary>
    Missing,

    /// <summary>The file has changed since.</summary>
    Changed,

    Unreadable,
}
